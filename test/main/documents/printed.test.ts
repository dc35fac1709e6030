import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { parseBundle, type Bundle } from '#shared/bundle';
import { text } from '#shared/text/index';
import { documents } from '../../../src-main/documents/index';
import type { Paper } from '../../../src-main/documents/model';
import { chromiumPath } from '../../fixtures/chromium-path.mjs';
import { aPrinter, plain, type Printer } from '../writers/printer';
import { editions, made, must, textsIn } from './read-paper';
import { sampleBundles } from './sample-bundles';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const subjects = await sampleBundles(documents.map(({ subject }) => subject));
const firstOf = (kind: string) => subjects.find((each) => each.kind === kind)?.text ?? '';
const cases = documents.flatMap(({ kind, subject, audiences }) =>
  editions
    .filter(({ audience }) => audiences.includes(audience))
    .map((edition) => ({ kind, bundle: firstOf(subject), edition, ...edition })),
);
const paperOf = (kind: string, bundle: string, edition: (typeof editions)[number]): Paper => {
  const document = documents.find((each) => each.kind === kind);
  if (!document) throw new Error(`no document ${kind}`);
  return document.build(must(parseBundle(bundle)), edition).paper;
};
const numbered = (language: 'zh' | 'en', page: number, of: number) => {
  const [before, between, after] = text[language].papers.pages;
  return plain(`${before}${page}${between}${of}${after}`);
};
/** How wide and how high the first section wants its pages, in points. */
const wide = (paper: Paper) => paper.sections[0]?.orientation === 'landscape';

/** The issue table of the sample's project, with its issues over and over. */
function manyIssues(count: number): string {
  const bundle = JSON.parse(firstOf('project')) as Bundle;
  const issues = (bundle.records.issue ?? []).filter(({ customerVisible }) => customerVisible);
  const many = Array.from({ length: count }, (_, i) => ({
    ...issues[i % issues.length],
    id: `0190a000-0000-7000-8000-${String(i).padStart(12, '0')}`,
    description: `第${i}号问题`,
  }));
  return JSON.stringify({ ...bundle, records: { ...bundle.records, issue: many } });
}

describe.skipIf(!chromiumPath)('printed by Chromium', () => {
  let printer: Printer;
  beforeAll(async () => {
    printer = await aPrinter();
  });
  afterAll(() => printer.close());
  const printed = async (kind: string, bundle: string, edition: (typeof editions)[number], pages?: string) =>
    printer.printPage((await made(kind, bundle, edition, 'html')).bytes, pages);

  test.each(cases)(
    '$kind, $audience, $language: every page is A4 and numbered, and every value is found again',
    async ({ kind, bundle, edition }) => {
      const paper = paperOf(kind, bundle, edition);
      const pages = await printed(kind, bundle, edition);
      expect(pages.length).toBeGreaterThan(0);
      for (const [i, page] of pages.entries()) {
        expect([page.width, page.height].map(Math.round).sort((a, b) => a - b)).toEqual([595, 842]);
        expect(plain(page.text)).toContain(numbered(edition.language, i + 1, pages.length));
        expect(plain(page.text)).toContain(plain(paper.header));
        if (edition.audience === 'internal') expect(plain(page.text)).toContain(plain(paper.footer));
      }
      expect((pages[0]?.width ?? 0) > (pages[0]?.height ?? 0)).toBe(wide(paper));
      const read = plain(pages.map((page) => page.text).join(''));
      for (const value of textsIn(paper)) expect(read).toContain(plain(value));
    },
  );

  test.each(['zh', 'en'] as const)(
    '300 issues: the head stands on every page that has rows, each row on one page, none is lost (%s)',
    async (language) => {
      const edition = { audience: 'customer', language } as const;
      const bundle = manyIssues(300);
      const [table] = paperOf('issue-table', bundle, edition).sections.flatMap(({ blocks }) =>
        blocks.filter(({ block }) => block === 'table'),
      );
      const head = plain(table?.block === 'table' ? table.columns.map(({ header }) => header).join('') : '');
      const pages = (await printed('issue-table', bundle, edition)).map((page) => plain(page.text));
      expect(pages.length).toBeGreaterThan(10);
      const found = pages.map((page) => [...page.matchAll(/第(\d+)号问题/g)].map(([, number]) => Number(number)));
      for (const [i, page] of pages.entries()) expect(page.split(head)).toHaveLength((found[i] ?? []).length > 0 ? 2 : 1);
      expect(found.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: 300 }, (_, i) => i));
    },
  );

  test('pages that were chosen are those of the whole paper, with the numbers that they have there', async () => {
    const edition = { audience: 'internal', language: 'zh' } as const;
    const bundle = manyIssues(120);
    const all = await printed('issue-table', bundle, edition);
    expect(all.length).toBeGreaterThan(5);
    const some = await printed('issue-table', bundle, edition, '2-3,5-5');
    expect(some.map((page) => page.text)).toEqual([1, 2, 4].map((at) => all[at]?.text));
  });

  test('what is signed stands on one page with the words that it confirms', async () => {
    for (const language of ['zh', 'en'] as const) {
      const words = text[language].documents;
      const edition = { audience: 'customer', language } as const;
      const pages = (await printed('requirements-document', firstOf('requirementDoc'), edition)).map((page) => plain(page.text));
      const signed = pages.filter((page) => page.includes(plain(words.requirements.confirmed)));
      expect(signed).toHaveLength(1);
      expect(signed[0]?.split(plain(words.sign.representative)).length).toBeGreaterThan(2);
    }
  });
});
