import { expect, test } from 'vitest';
import { fillTemplate } from '../../../src-main/templates/fill-template';
import { bundleText, fullRow } from '../documents/a-full-bundle';
import { must } from '../documents/read-paper';
import { text } from '#shared/text/index';
import { aTemplate, paragraph, run, textBox } from './a-template';
import { forCustomer, internal } from './filling';

const people = [fullRow('teamMember', { name: '王小明', phone: '13912345678', side: 'telecom' })];
const bundle = bundleText('visit', { customer: [fullRow('customer')], teamMember: people, visit: [fullRow('visit', { summary: '' })] });
const leaksOf = async (bytes: Uint8Array, edition = forCustomer) => must(await fillTemplate(bundle, { name: '函', bytes }, edition)).leaks;
/** What is found, and where it is said to be. */
const foundIn = async (bytes: Uint8Array, edition = forCustomer) => {
  const { findings } = await leaksOf(bytes, edition);
  return findings.flatMap(({ text: what, places }) => places.map((place) => `${what} ${text.zh.leaks.place(place)}`));
};
const words = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const head = '<?xml version="1.0" encoding="UTF-8"?>';
const part = (root: string, content: string) => `${head}<w:${root} xmlns:w="${words}">${content}</w:${root}>`;
const key = paragraph('{{地点}}');
const withPart = (name: string, xml: string) => aTemplate(key, { more: { [name]: xml } });

test('nothing is found in a template that says nothing', async () => {
  expect(await foundIn(aTemplate(key))).toEqual([]);
});

test.each([
  ['a comment', 'word/comments.xml', part('comments', `<w:comment w:id="1">${paragraph(run('问王'), run('小明'))}</w:comment>`), '批注'],
  [
    'who wrote a comment',
    'word/comments.xml',
    part('comments', `<w:comment w:id="1" w:author="王小明">${paragraph('好')}</w:comment>`),
    '批注与修订的作者',
  ],
  [
    'the list of who wrote',
    'word/people.xml',
    `${head}<x:people xmlns:x="urn:x"><x:person x:author="王小明"/></x:people>`,
    '批注与修订的作者',
  ],
  [
    'the company and its head',
    'docProps/app.xml',
    `${head}<Properties xmlns="urn:x"><Company>甲</Company><Manager>王小明</Manager></Properties>`,
    '文件属性',
  ],
  [
    'a property of one’s own',
    'docProps/custom.xml',
    `${head}<Properties xmlns="urn:x"><property name="联系人"><a>王小明</a></property></Properties>`,
    '文件属性',
  ],
  ['data in the file', 'customXml/item1.xml', `${head}<a><b>王小明</b><c>好</c></a>`, '附带的数据'],
  ['data in UTF-16', 'customXml/item1.xml', Buffer.from('\uFEFF<a><b>王小明</b></a>', 'utf16le'), '附带的数据'],
  ['data that no program can read', 'customXml/item1.xml', '<a><b>王小明</c></a>', '附带的数据'],
  ['a building block', 'word/glossary/document.xml', part('glossaryDocument', paragraph('王小明')), '构建基块'],
  ['a variable', 'word/settings.xml', part('settings', '<w:docVars><w:docVar w:name="a" w:val="王小明"/></w:docVars>'), '控件与变量'],
  [
    'a chart',
    'word/charts/chart1.xml',
    `${head}<c xmlns:a="urn:x"><a:p><a:r><a:t>王小</a:t></a:r><a:r><a:t>明</a:t></a:r></a:p></c>`,
    '其他部分',
  ],
])('%s that goes out with a customer edition is looked through, and where it stands is told', async (_what, name, xml, where) => {
  const bytes = aTemplate(key, { more: { [name]: xml } });
  expect(await foundIn(bytes)).toEqual([`王小明 ${where}`]);
  expect(await foundIn(bytes, internal)).toEqual([]);
});

const deleted = (words: string) => `<w:del w:id="1"><w:r><w:delText>${words}</w:delText></w:r></w:del>`;
const inserted = (content: string) => `<w:ins w:id="2">${content}</w:ins>`;

test.each([
  ['deleted text', paragraph(deleted('王小明')), '修订中删除的文字'],
  ['a word of which a part was deleted', paragraph(run('问王'), deleted('小'), run('明')), '修订中删除的文字'],
  ['deleted text beside what took its place', paragraph(deleted('王小明'), inserted(run('李'))), '修订中删除的文字'],
  ['text that was put in and deleted again', paragraph(run('甲'), inserted(deleted('王小明'))), '修订中删除的文字'],
  ['who deleted it', paragraph(`<w:del w:id="1" w:author="王小明"><w:r><w:delText>甲</w:delText></w:r></w:del>`), '批注与修订的作者'],
  ['the instruction of a field', paragraph('<w:r><w:instrText>REF 王小明</w:instrText></w:r>'), '域代码'],
  ['the description of a picture', paragraph(textBox(paragraph('甲')).replace('name="Text Box 7"', 'name="a" descr="王小明"')), '替代文字'],
  ['the name of a control', `<w:sdt><w:sdtPr><w:alias w:val="王小明"/></w:sdtPr><w:sdtContent>${key}</w:sdtContent></w:sdt>`, '控件与变量'],
])('%s is looked through', async (_what, body, where) => {
  expect(await foundIn(aTemplate(key + body))).toEqual([`王小明 ${where}`]);
  expect(await foundIn(aTemplate(key, { header: body }))).toEqual([`王小明 ${where}`]);
});

test('the address of a link is looked through', async () => {
  const relations = (parts: Record<string, string>) => ({
    'word/_rels/document.xml.rels': (parts['word/_rels/document.xml.rels'] ?? '').replace(
      '</Relationships>',
      '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="tel:13912345678" TargetMode="External"/></Relationships>',
    ),
  });
  expect(await foundIn(aTemplate(key, { change: relations }))).toEqual(['tel:13912345678 链接地址']);
});

test('a file that holds such texts is not made until they are let pass, and its sum is that of what is seen', async () => {
  const bytes = withPart('word/comments.xml', part('comments', `<w:comment w:id="1">${paragraph('王小明')}</w:comment>`));
  expect(await fillTemplate(bundle, { name: '函', bytes }, forCustomer, { passed: '' })).toMatchObject({
    failure: { kind: 'leaks-found' },
  });
  const sumOf = async (template: Uint8Array) =>
    must(await fillTemplate(bundle, { name: '函', bytes: template }, forCustomer)).traced.documentHash;
  expect(await sumOf(bytes)).toBe(await sumOf(aTemplate(key)));
});
