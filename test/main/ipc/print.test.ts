import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nothingFound, type LeakReport } from '#shared/papers/leaks/report';
import { fail, ok } from '#shared/result';
import type { PaperPrinter } from '../../../src-main/ipc/ports';
import { tracedPaper } from '../../fixtures/traced';
import { bundleText } from './a-bundle';
import { aMain } from './a-main';

const wanted = { document: 'issue-table', audience: 'customer', language: 'zh', bundle: bundleText('project'), pages: null };
const leaks: LeakReport = { findings: [], total: 1, fingerprint: 'f1' };

/** A host that prints itself; what was printed and opened. */
function aPrintingMain() {
  const seen = { printed: [] as unknown[], pdf: [] as unknown[], opened: [] as string[], passed: [] as unknown[] };
  const printer: PaperPrinter = {
    print: async (page, pages) => {
      seen.printed.push({ page, pages });
      return ok(null);
    },
    toPdf: async (page, pages) => {
      seen.pdf.push({ page, pages });
      return ok(Buffer.from('%PDF'));
    },
  };
  const main = aMain({
    printer,
    openCopy: async (name, bytes) => {
      seen.opened.push(`${name} ${Buffer.from(bytes).toString()}`);
      return ok(null);
    },
    makeDocument: async ({ format, passed }) => {
      seen.passed.push(passed);
      if (passed === '') return fail({ kind: 'leaks-found', leaks });
      return ok({ fileName: `问题管理表.${format}`, bytes: Buffer.from('<p>问题</p>'), leaks: nothingFound, traced: tracedPaper });
    },
  });
  return { ...main, seen };
}

test('what goes out as PDF or on paper is looked through first, and goes when it was let pass', async () => {
  const { task, outcome, seen, folder } = aPrintingMain();
  const held = { state: 'failed', failure: { kind: 'leaks-found', leaks } };
  expect(await outcome(await task('printDocument', wanted))).toEqual(held);
  expect(await outcome(await task('toPdf', { ...wanted, then: 'save' }))).toEqual(held);
  expect(seen).toMatchObject({ printed: [], pdf: [] });

  const pages = [{ from: 2, to: 3 }];
  expect(await outcome(await task('printDocument', { ...wanted, pages, passed: 'f1' }))).toMatchObject({ state: 'done' });
  expect(seen.printed).toEqual([{ page: '<p>问题</p>', pages }]);
  expect(await outcome(await task('toPdf', { ...wanted, pages, passed: 'f1', then: 'save' }))).toMatchObject({
    file: '问题管理表_p2-3.pdf',
  });
  expect(readFileSync(join(folder, '问题管理表_p2-3.pdf'), 'utf8')).toBe('%PDF');
  expect(await outcome(await task('toPdf', { ...wanted, passed: 'f1', then: 'save' }))).toMatchObject({ file: '问题管理表.pdf' });
});

test('a PDF that is only looked at is a copy that goes to nobody: nothing is saved and nothing asked', async () => {
  const { task, outcome, seen } = aPrintingMain();
  expect(await outcome(await task('toPdf', { ...wanted, then: 'open' }))).toMatchObject({ state: 'done' });
  expect(seen).toMatchObject({ opened: ['问题管理表.pdf %PDF'], passed: [undefined] });
});

test('a host that leaves printing to the browser refuses both', async () => {
  const { dispatch } = aMain();
  expect(await dispatch('printDocument', wanted)).toEqual(fail({ kind: 'forbidden' }));
  expect(await dispatch('toPdf', { ...wanted, then: 'save' })).toEqual(fail({ kind: 'forbidden' }));
});

test('pages that are none are refused at the gate', async () => {
  const { dispatch } = aPrintingMain();
  for (const pages of [[], [{ from: 0, to: 1 }], [{ from: 1, to: 100_000 }]])
    expect(await dispatch('printDocument', { ...wanted, pages })).toMatchObject({ ok: false, failure: { kind: 'bad-input' } });
});
