import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { parseBundle } from '#shared/bundle';
import { markIn, markOf } from '#shared/papers/document-mark';
import { dataFile } from '../../../src-main/ipc/data-file';
import { produceDocument } from '../../../src-main/documents/produce-document';
import { fullBundle, fullRow } from '../documents/a-full-bundle';
import { made, must } from '../documents/read-paper';

const customer = { audience: 'customer', language: 'zh' } as const;
const internal = { audience: 'internal', language: 'zh' } as const;
const issue = (more: object = {}) => ({ ...fullRow('issue', { state: 'open', customerVisible: true }), ...more });
const bundle = (more: object = {}, frame: object = {}) =>
  JSON.stringify({ ...JSON.parse(fullBundle('project', { issue: [issue(more)] })), ...frame });
const traced = async (text: string, edition: { audience: 'customer' | 'internal'; language: 'zh' | 'en' } = internal) =>
  (await made('issue-table', text, edition)).traced;
const partOf = (bytes: Uint8Array, name: string) => new TextDecoder().decode(unzipSync(bytes)[name]);

test('the sum of the data is the same at another moment, in another time zone, in another language and by another author', async () => {
  const { dataHash } = await traced(bundle());
  const others = [
    await traced(bundle({}, { exportedAt: '2031-01-01T00:00:00.000Z' })),
    await traced(bundle({}, { timeZone: 'America/New_York' })),
    await traced(bundle({}, { author: { id: 'other', name: '王工' } })),
    await traced(bundle(), { ...internal, language: 'en' }),
    // Who changed it when, as when a value was changed and put back.
    await traced(bundle({ updatedAt: '2031-01-01T00:00:00.000Z', updatedBy: 'other' })),
  ];
  expect(others.map((each) => each.dataHash)).toEqual(others.map(() => dataHash));
});

test('the sum of the data is another one when a value or a number differs, a record is gone, or one is new', async () => {
  const { dataHash } = await traced(bundle());
  expect((await traced(bundle({ target: '别的目标' }))).dataHash).not.toBe(dataHash);
  // Papers print it, though nobody enters it.
  expect((await traced(bundle({ no: 'W20261124999-XX1' }))).dataHash).not.toBe(dataHash);
  expect((await traced(fullBundle('project', { issue: [] }))).dataHash).not.toBe(dataHash);
  const two = fullBundle('project', { issue: [issue(), issue({ id: crypto.randomUUID() })] });
  expect((await traced(two)).dataHash).not.toBe(dataHash);
});

test('what the customer may not know changes the sum of the internal edition alone', async () => {
  const [before, after] = [bundle(), bundle({ target: '目标' })];
  const secret = fullBundle('project', { issue: [issue(), issue({ id: crypto.randomUUID(), customerVisible: false })] });
  expect((await traced(secret, customer)).dataHash).toBe((await traced(before, customer)).dataHash);
  expect((await traced(secret, internal)).dataHash).not.toBe((await traced(before, internal)).dataHash);
  expect((await traced(after, customer)).dataHash).not.toBe((await traced(before, customer)).dataHash);
});

test('Word file and page of one paper have one sum of what they say, and carry it', async () => {
  const word = await made('issue-table', bundle(), internal);
  const page = await made('issue-table', bundle(), internal, 'html');
  const { documentHash } = word.traced;
  expect(page.traced.documentHash).toBe(documentHash);
  expect(markIn(partOf(word.bytes, 'docProps/core.xml'))).toEqual({ form: 1, documentHash });
  expect(markIn(partOf(word.bytes, 'docProps/custom.xml'))).toEqual({ form: 1, documentHash });
  expect(markIn(new TextDecoder().decode(page.bytes))).toEqual({ form: 1, documentHash });
});

test('a paper that says something else has another sum: another text, version, edition, language, or day of export', async () => {
  const said = await Promise.all([
    traced(bundle()),
    traced(bundle({ target: '别的目标' })),
    traced(bundle(), customer),
    traced(bundle(), { ...internal, language: 'en' }),
    traced(bundle({}, { exportedAt: '2031-01-01T00:00:00.000Z' })),
  ]);
  expect(new Set(said.map(({ documentHash }) => documentHash)).size).toBe(5);
});

test('the same bundle gives the same file with its mark', async () => {
  const [one, other] = [await made('issue-table', bundle(), internal), await made('issue-table', bundle(), internal)];
  expect(Buffer.compare(one.bytes, other.bytes)).toBe(0);
  expect(one.traced).toEqual(other.traced);
});

test('the version and the moment are those that the paper has', async () => {
  const { version, madeAt } = await traced(bundle({}, { exportedAt: '2026-11-25T02:00:00.000Z' }));
  expect({ version, madeAt }).toEqual({ version: '工作稿', madeAt: '2026-11-25T02:00:00.000Z' });
  const doc = fullBundle('requirementDoc', {});
  expect(must(await produceDocument(doc, { document: 'requirements-document', ...internal, format: 'docx' })).traced.version).toBe(
    must(parseBundle(doc)).records.requirementDoc?.[0]?.version,
  );
});

test('a data file is known by what the records are, whenever it was written', () => {
  const one = must(dataFile(bundle()));
  const later = must(dataFile(bundle({}, { exportedAt: '2031-01-01T00:00:00.000Z' })));
  expect(one.traced.documentHash).toBe(later.traced.documentHash);
  expect(one.traced).toMatchObject({ version: '', dataHash: one.traced.documentHash });
});

test('a mark is found in any text, and says in which form it was written', () => {
  const hash = 'ab'.repeat(32);
  expect(markIn(`<x>${markOf(hash)}</x>`)).toEqual({ form: 1, documentHash: hash });
  expect(markIn(markOf(hash).replace(':1:', ':7:'))).toEqual({ form: 7, documentHash: hash });
  expect(markIn(`${markOf(hash)}0`)).toBeNull();
  expect(markIn('urn:something:else')).toBeNull();
});
