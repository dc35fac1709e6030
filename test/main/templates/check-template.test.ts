import { expect, test } from 'vitest';
import { text } from '#shared/text/index';
import { checkTemplate } from '../../../src-main/templates/check-template';
import { fillTemplate } from '../../../src-main/templates/fill-template';
import { fullBundle } from '../documents/a-full-bundle';
import { must } from '../documents/read-paper';
import { aTemplate, paragraph, row, run, table, textBox } from './a-template';
import { internal } from './filling';

type Subject = Parameters<typeof checkTemplate>[1];
/** What a check says, in Chinese. */
const said = async (bytes: Buffer, subject: Subject = 'project') =>
  must(await checkTemplate(bytes, subject)).findings.map((finding) => text.zh.templates.finding(finding));
const inBody = (...texts: string[]) => said(aTemplate(texts.map((each) => paragraph(each)).join('')));

test('a template in which everything is known has nothing to be said of it', async () => {
  expect(await inBody('{{项目名称}}', '{{#问题}}{{问题描述}}{{/问题}}')).toEqual([]);
});

test('a key that is not known is told with the paragraph in which it stands and the name that comes nearest', async () => {
  expect(await inBody('一', '二', '致：{{客户名}}')).toEqual([
    '第 3 段（“致：{{客户名}}”）：“{{客户名}}” 不认识，是否为 {{客户.客户名称}}？',
  ]);
  expect(await inBody('{{Project nam}}')).toEqual(['第 1 段（“{{Project nam}}”）：“{{Project nam}}” 不认识，是否为 {{Project name}}？']);
  expect(await inBody('{{qwertzuiop}}')).toEqual(['第 1 段（“{{qwertzuiop}}”）：“{{qwertzuiop}}” 不认识']);
  expect(await inBody('{{#问提}}x{{/问提}}')).toEqual([expect.stringContaining('“{{#问提}}” 不认识，是否为 {{#问题}}？')]);
});

test('a key that belongs into a loop, a loop used as a value and a value used as a loop are told apart', async () => {
  expect(await inBody('{{问题描述}}')).toEqual([expect.stringContaining('只能写在 {{#问题}} 与 {{/问题}} 之间')]);
  expect(await inBody('{{问题}}')).toEqual([expect.stringContaining('请用 {{#问题}} 开始、{{/问题}} 结束')]);
  expect(await inBody('{{#项目名称}}x{{/项目名称}}')).toEqual([expect.stringContaining('“{{#项目名称}}” 是单个字段')]);
});

test('a key that runs over two paragraphs, has no end or nothing in it, is told', async () => {
  expect(await inBody('{{客户.', '单位全称}}')).toEqual([
    '第 1 段（“{{客户.”）：“{{客户.”没有写完整；“{{”与“}}”要在同一段中，中间是字段名',
  ]);
  expect(await inBody('{{}}')).toHaveLength(1);
  expect(await inBody('{{项目名称 {{编号}}')).toEqual([expect.stringContaining('没有写完整')]);
});

test('loops without an end, without a beginning, across each other and across cells are told', async () => {
  expect(await inBody('{{#问题}}', '{{编号}}')).toEqual(['第 1 段（“{{#问题}}”）：循环 “{{#问题}}” 没有结束标记']);
  expect(await inBody('{{/问题}}')).toEqual([expect.stringContaining('前面没有对应的开始标记')]);
  expect(await inBody('{{#问题}}', '{{#里程碑}}', '{{/问题}}', '{{/里程碑}}')).toEqual([
    expect.stringContaining('“{{#里程碑}}” 没有结束'),
    expect.stringContaining('“{{/里程碑}}” 前面没有'),
  ]);
  const crossing = (body: string) => said(aTemplate(body));
  const told = [expect.stringContaining('跨越了单元格或另一个循环')];
  expect(await crossing(paragraph('{{#问题}}') + table(1, row('{{/问题}}')) + paragraph(''))).toEqual(told);
  expect(await crossing(table(1, row('{{#问题}}')) + paragraph('') + table(1, row('{{/问题}}')))).toEqual(told);
  expect(await crossing(table(2, row('{{#问题}}{{#问题进展}}', '{{/问题进展}}{{/问题}}')))).toEqual(told);
});

test('what is internal prints nothing in a customer edition, and that is said without refusing the template', async () => {
  const template = aTemplate(paragraph('{{竞争信息}}'));
  expect(await said(template, 'visit')).toEqual(['第 1 段（“{{竞争信息}}”）：“{{竞争信息}}” 标有“不给客户”，客户版中为空']);
  expect(await fillTemplate(fullBundle('visit'), { name: '函', bytes: template }, internal)).toMatchObject({ ok: true });
  expect(await said(aTemplate(paragraph('没有字段')))).toEqual([expect.stringContaining('没有 {{…}}')]);
});

test('the part is named, and what stands in a text box for new and for old programs is said once', async () => {
  expect(await said(aTemplate(paragraph('{{项目名称}}'), { header: paragraph('{{错}}') }))).toEqual([
    '页眉第 1 段（“{{错}}”）：“{{错}}” 不认识',
  ]);
  expect(await said(aTemplate(paragraph(run('x'), textBox(paragraph('{{错}}')))))).toHaveLength(1);
});

test('a template with something wrong in it is not filled, and the sentence names the first places in both languages', async () => {
  const bytes = aTemplate(['一', '二', '三', '四'].map((each) => paragraph(`{{错${each}}}`)).join(''));
  const filling = await fillTemplate(fullBundle('visit'), { name: '函', bytes }, internal);
  expect(filling).toMatchObject({ ok: false, failure: { kind: 'template-wrong' } });
  if (filling.ok) return;
  expect(text.zh.failures.sentence(filling.failure)).toMatch(/模板需要修改：第 1 段.*第 3 段.*另有 1 处$/);
  expect(text.en.failures.sentence(filling.failure)).toMatch(/Paragraph 1 .*is not known.*and 1 more$/);
});

test('elements and references that are called as something of the language itself are no text', async () => {
  const odd = paragraph('{{qwertz}}', '<w:r><w:constructor/><w:toString/></w:r>');
  expect(await said(aTemplate(odd))).toEqual(['第 1 段（“{{qwertz}}”）：“{{qwertz}}” 不认识']);
});
