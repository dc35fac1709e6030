import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { contract } from '#shared/ipc/contract';
import { fail } from '#shared/result';
import { documentPorts } from '../../../src-main/documents/make-document';
import { openProvenance } from '../../../src-main/provenance/provenance';
import { builtForNode, type Built } from '../../fixtures/built-for-node';
import { aFileStore } from '../attachments/a-file-store';
import { aTemplate, paragraph } from '../templates/a-template';
import { fullBundle, fullRow, mark } from './a-full-bundle';
import { made, must, readable } from './read-paper';

vi.setConfig({ testTimeout: 60_000 });

let built: Built;
beforeAll(async () => {
  built = await builtForNode('src-main/documents/worker.ts');
}, 60_000);
afterAll(() => built.remove());

const request = { document: 'issue-table', audience: 'internal', language: 'zh', format: 'docx' } as const;
const noteCrash = vi.fn((_where: string, _error: unknown) => 'R1');
const portsOver = (file: string, vault = '/nowhere') => documentPorts(pathToFileURL(file), noteCrash, vault);
const ask = (bundle: string, more: { onProgress?: (done: number, total: number) => void; signal?: AbortSignal } = {}) => ({
  ...request,
  bundle,
  onProgress: () => undefined,
  signal: new AbortController().signal,
  ...more,
});
const manyIssues = () =>
  fullBundle('project', {
    issue: Array.from({ length: 3_000 }, (_, i) => ({ ...fullRow('issue', { state: 'open' }), id: crypto.randomUUID(), no: `W${i}` })),
    issueNote: [],
  });
function aScript(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'worker-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'worker.mjs'), text);
  return join(folder, 'worker.mjs');
}

test('the built thread makes the same bytes as the function, and tells how far it is', async () => {
  const bundle = manyIssues();
  const onProgress = vi.fn();
  const { fileName, bytes } = must(await portsOver(built.file).makeDocument(ask(bundle, { onProgress })));
  const here = await made('issue-table', bundle, request);
  expect(fileName).toBe(here.fileName);
  expect(Buffer.compare(bytes, here.bytes)).toBe(0);
  expect(onProgress).toHaveBeenLastCalledWith(3_000, 3_000);
});

test('the thread fills a template that the vault keeps, and says when it is not there', async () => {
  const { folder, store } = await aFileStore();
  const template = aTemplate(paragraph('{{项目名称}}'));
  const kept = must(await store(template));
  const asked = { ...ask(fullBundle('project')), document: '', template: { name: '项目函', sha256: kept.sha256 } };
  const filled = must(await portsOver(built.file, folder).makeDocument(asked));
  expect(filled.fileName).toContain('项目函');
  expect(readable(filled.bytes)).toBe(mark('project', 'name'));
  expect(await portsOver(built.file, folder).makeDocument({ ...asked, format: 'html' })).toMatchObject({
    failure: { kind: 'bad-input', where: 'format' },
  });
  expect(await portsOver(built.file).makeDocument(asked)).toMatchObject({ failure: { kind: 'attachment-missing' } });
});

test('a filled template is made again from the kept data of its export, to the byte', async () => {
  const { folder, store, files, lease } = await aFileStore();
  const kept = must(await store(aTemplate(paragraph('{{项目名称}}'))));
  const { makeDocument } = portsOver(built.file, folder);
  const template = { name: '项目函', sha256: kept.sha256 };
  const bundle = fullBundle('project');
  const first = must(await makeDocument({ ...ask(bundle), document: '', template }));
  const provenance = openProvenance({ attachments: files, makeDocument, work: async () => fail({ kind: 'forbidden' }) });
  const { sha256: data } = must(await provenance.keepExportData({ lease, bundle }));
  const { madeAt } = first.traced;
  const again = must(
    await provenance.madeAgain({ data, madeAt, document: '', template, audience: 'internal', language: 'zh', masked: false }),
  );
  expect(Buffer.compare(again.bytes, first.bytes)).toBe(0);
});

test('the thread checks a template and makes a sample that passes', async () => {
  const { checkTemplate, sampleTemplate } = portsOver(built.file);
  const sample = must(await sampleTemplate({ subject: 'visit', language: 'zh' }));
  expect(sample.fileName).toBe('走访示例模板.docx');
  expect(await checkTemplate(sample.bytes, { subject: 'visit' })).toEqual({ ok: true, value: { findings: [] } });
  expect(must(await checkTemplate(sample.bytes, { subject: 'project' })).findings.length).toBeGreaterThan(0);
  expect(await checkTemplate(Buffer.from('x'), { subject: 'visit' })).toMatchObject({
    failure: { kind: 'template-refused', why: 'not-word' },
  });
});

test('a failure comes back as what it is', async () => {
  expect(await portsOver(built.file).makeDocument(ask('nonsense'))).toMatchObject({ ok: false, failure: { kind: 'not-a-bundle' } });
  expect(noteCrash).not.toHaveBeenCalled();
});

test('cancelling ends the thread, before it began and while it works', async () => {
  const cancelled = { ok: false, failure: { kind: 'cancelled' } };
  expect(await portsOver(built.file).makeDocument(ask(fullBundle('project'), { signal: AbortSignal.abort() }))).toEqual(cancelled);
  const stop = new AbortController();
  const answer = portsOver(aScript('setInterval(() => undefined, 1000)')).makeDocument(ask('', { signal: stop.signal }));
  stop.abort();
  expect(await answer).toEqual(cancelled);
});

test.each([
  ['throws', 'throw new Error("a bug")'],
  ['ends without an answer', 'process.exit(3)'],
  ['is not there', null],
])('a thread that %s is an internal failure with a reference, never a wait', async (_how, script) => {
  noteCrash.mockClear();
  const ports = portsOver(script === null ? '/nowhere/worker.mjs' : aScript(script));
  expect(await ports.makeDocument(ask(''))).toEqual({ ok: false, failure: { kind: 'internal', reference: 'R1' } });
  expect(noteCrash).toHaveBeenCalledTimes(1);
});

test('the list of documents is what the contract promises the page', () => {
  const { documents } = portsOver(built.file);
  expect(contract.documents.output.parse(documents)).toEqual(documents);
  expect(documents.map(({ kind, subject }) => [kind, subject])).toEqual([
    ['requirements-document', 'requirementDoc'],
    ['issue-table', 'project'],
    ['visit-record', 'visit'],
  ]);
});
