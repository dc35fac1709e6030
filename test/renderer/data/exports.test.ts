import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { untilEnded } from '../../../src-renderer/data/follow-task';
import { bundleOf } from '../../../src-renderer/data/bundle';
import { changedSinceExport } from '../../../src-renderer/data/export-changes';
import { exportsKnownBy, keptData } from '../../../src-renderer/data/exports';
import { madeFrom } from '../../../src-renderer/features/exports/made-from';
import { recordsAround } from '../../../src-renderer/data/records-around';
import type { DocumentExport } from '#shared/records/document-export';
import { must } from '../../main/vault/a-vault';
import { anExport } from './an-export';
import { aDesktop } from './a-desktop';
import { aLooseStore, aStore, create, rowOf } from './a-store';

const week = 7 * 24 * 60 * 60 * 1_000;

/** A project with three issues that the customer may see, on a clock under the test's hand. */
async function aProject() {
  let now = Date.parse('2026-11-25T02:00:00.000Z');
  const main = await aStore({ now: () => now });
  const { store } = main;
  const customerId = await create(store, 'customer', { name: '某市第一医院', shortName: '市一院' });
  const id = await create(store, 'project', { customerId, name: '院区双路由互联' });
  const values = (n: number) => ({ projectId: id, description: `问题 ${n}`, target: '解决', customerVisible: true });
  const issues = [
    await create(store, 'issue', values(1)),
    await create(store, 'issue', values(2)),
    await create(store, 'issue', values(3)),
  ];
  const edit = (issue: string | undefined, update: Record<string, unknown>) =>
    store.commit({ label: 'edit:issue', writes: [{ kind: 'issue', id: issue ?? '', update }] });
  return {
    ...main,
    desktop: main.desktop,
    id,
    customerId,
    issues,
    edit,
    values,
    subject: { kind: 'project', id } as const,
    later: () => (now += week),
  };
}

test('an export is one record with its data beside it, and no step to undo', async () => {
  const main = await aProject();
  const { store, subject } = main;
  const before = (await store.db.storeMeta()).lastSeq;
  const made = await anExport(main, subject);
  expect((await store.db.storeMeta()).lastSeq).toBe(before + 1);
  expect(made.data).toBe('kept');
  expect(made.row).toMatchObject({
    subject: `project:${subject.id}`,
    document: 'issue-table',
    version: '工作稿',
    audience: 'internal',
    language: 'zh',
    format: 'docx',
    masked: false,
    program: '0.0.1',
    fileName: '市一院_问题管理表_工作稿_内部版_20261125.docx',
    madeAt: '2026-11-25T02:00:00.000Z',
    fileHash: createHash('sha256').update(readFileSync(made.path)).digest('hex'),
  });
  // What is taken back is what was done before it.
  expect((await store.undo())?.label).toBe('create:issue');
  expect(await rowOf(store, 'documentExport', made.id)).toMatchObject({ voided: null });
});

test('the same data are stored once, however often and in whatever edition they went out', async () => {
  const main = await aProject();
  const exports = [
    await anExport(main, main.subject),
    await anExport(main, main.subject, { at: '2027-01-01T00:00:00.000Z', audience: 'customer' }),
    await anExport(main, main.subject, { format: 'data' }),
  ];
  const kept = await Promise.all(exports.map(({ id }) => keptData(main.store, id)));
  expect(new Set(kept).size).toBe(1);
  expect(exports[0]?.row.dataHash).toBe(exports[2]?.row.dataHash);
});

test('no bundle grows by exports: what is written about a record after ten exports is what was written before', async () => {
  const main = await aProject();
  const at = '2026-12-01T00:00:00.000Z';
  const before = await bundleOf(main.store, main.subject, at);
  for (const format of ['docx', 'data'] as const) await anExport(main, main.subject, { format });
  expect(await bundleOf(main.store, main.subject, at)).toBe(before);
  const around = await recordsAround(main.store, { kind: 'customer', id: main.customerId });
  expect(Object.keys(around ?? {})).not.toContain('documentExport');
});

test('a week later it says truthfully how many things have changed and which: three fields, a new issue and a voided one', async () => {
  const main = await aProject();
  const { store, desktop, issues, edit } = main;
  const made = await anExport(main, main.subject);
  expect(await changedSinceExport(store, desktop, made.row)).toEqual({ state: 'same' });
  main.later();
  await edit(issues[0], { target: '别的目标', advice: '建议' });
  await edit(issues[1], { plannedOn: '2026-12-24' });
  await create(store, 'issue', main.values(4));
  await store.commit({ label: 'void:issue', writes: [{ kind: 'issue', id: issues[2] ?? '', void: '重复' }] });
  const since = await changedSinceExport(store, desktop, made.row);
  if (since.state !== 'changed') throw new Error(since.state);
  expect(since.since.count).toBe(5);
  expect(since.since.differences.map(({ what, name }) => [what, name])).toEqual([
    ['changed', '问题 1'],
    ['changed', '问题 2'],
    ['new', '问题 4'],
    ['gone', '问题 3'],
  ]);
  // Put back as it was, nothing has changed, though it was touched.
  await edit(issues[0], { target: '解决', advice: '' });
  const less = await changedSinceExport(store, desktop, made.row);
  expect(less.state === 'changed' && less.since.count).toBe(3);
});

test('the customer edition does not count what the customer may not know', async () => {
  const main = await aProject();
  const { store, desktop, edit, issues } = main;
  const made = await anExport(main, main.subject, { audience: 'customer' });
  await create(store, 'issue', { ...main.values(9), customerVisible: false });
  expect(await changedSinceExport(store, desktop, made.row)).toEqual({ state: 'same' });
  await edit(issues[0], { target: '别的目标' });
  const since = await changedSinceExport(store, desktop, made.row);
  expect(since.state === 'changed' && since.since.count).toBe(1);
});

test('exports of one record share one reading of it, until something is written', async () => {
  const main = await aProject();
  const { store, desktop, edit, issues } = main;
  const rows: DocumentExport[] = [];
  for (let i = 0; i < 5; i++) rows.push((await anExport(main, main.subject)).row);
  let read = 0;
  store.db.rowsOf('issue').hook('reading', (row) => {
    read++;
    return row;
  });
  const all = () => Promise.all(rows.map((row) => changedSinceExport(store, desktop, row)));
  expect(await all()).toEqual(rows.map(() => ({ state: 'same' })));
  expect(read).toBe(issues.length);
  await edit(issues[0], { target: '别的目标' });
  read = 0;
  const since = await all();
  expect(since.map((each) => each.state === 'changed' && each.since.count)).toEqual([1, 1, 1, 1, 1]);
  // Once for the sum, once for the data that are compared.
  expect(read).toBe(2 * issues.length);
  await edit(issues[0], { target: '解决' });
  expect(await all()).toEqual(rows.map(() => ({ state: 'same' })));
});

test('where the record is voided, or its data are not there, it says so instead of guessing', async () => {
  const main = await aProject();
  const { store, desktop } = main;
  const made = await anExport(main, main.subject);
  await main.edit(main.issues[0], { target: '别的' });
  const file = (await store.db.of('attachment').toArray())[0];
  await store.commit({ label: 'void:attachment', writes: [{ kind: 'attachment', id: file?.id ?? '', void: '试' }] });
  expect(await changedSinceExport(store, desktop, made.row)).toEqual({ state: 'changed-somewhere', why: 'not-kept' });
  await store.commit({ label: 'void:project', writes: [{ kind: 'project', id: main.id, void: '取消' }] });
  expect(await changedSinceExport(store, desktop, made.row)).toEqual({ state: 'gone' });
});

test('in the sample, which has no vault, an export is recorded without its data and still says whether anything has changed', async () => {
  const store = await aLooseStore();
  const main = { store, desktop: aDesktop().desktop };
  const customerId = await create(store, 'customer', { name: '示例客户' });
  const id = await create(store, 'project', { customerId, name: '示例项目' });
  const made = await anExport(main, { kind: 'project', id });
  expect(made.data).toBe('no-vault');
  expect(await store.db.of('attachment').count()).toBe(0);
  expect(await changedSinceExport(store, main.desktop, made.row)).toEqual({ state: 'same' });
  await create(store, 'issue', { projectId: id, description: '新问题' });
  expect(await changedSinceExport(store, main.desktop, made.row)).toEqual({ state: 'changed-somewhere', why: 'not-kept' });
});

test('where the data cannot be kept the export is recorded all the same, and says why', async () => {
  const main = await aProject();
  main.line.down = (channel) => (channel === 'keepExportData' ? { kind: 'attachment-not-written', cause: 'disk-full' } : null);
  const made = await anExport(main, main.subject);
  expect(made.data).toEqual({ kind: 'attachment-not-written', cause: 'disk-full' });
  expect(await keptData(main.store, made.id)).toBeNull();
});

test('receivers of the issue table are proposed, and of other documents nobody', async () => {
  const main = await aProject();
  const contact = await create(main.store, 'contact', { customerId: main.customerId, name: '王主任' });
  const member = { projectId: main.id, person: `contact:${contact}`, receivesIssueTable: true };
  await create(main.store, 'projectMember', member);
  await create(main.store, 'projectMember', { ...member, person: 'text:李工', receivesIssueTable: false });
  expect((await anExport(main, main.subject, { audience: 'customer' })).row.to).toEqual([`contact:${contact}`]);
  expect((await anExport(main, main.subject, { format: 'data' })).row.to).toEqual([]);
});

test('an internal edition is proposed to have gone to our own people alone', async () => {
  const main = await aProject();
  const join = async (person: string, side: string | null) => {
    await create(main.store, 'projectMember', { projectId: main.id, person, side, receivesIssueTable: true });
    return person;
  };
  const ours = await create(main.store, 'teamMember', { name: '李明', side: 'telecom' });
  const theirs = await create(main.store, 'teamMember', { name: '王主任', side: 'customer' });
  const contact = await create(main.store, 'contact', { customerId: main.customerId, name: '赵工' });
  const receiving = [
    await join(`teamMember:${ours}`, null),
    await join('text:陈工', 'telecom'),
    await join(`teamMember:${theirs}`, null),
    await join(`contact:${contact}`, 'telecom'),
    await join('text:孙工', 'customer'),
    await join('text:钱工', null),
    await join('text:周工', 'partner'),
  ];
  expect((await anExport(main, main.subject)).row.to?.toSorted()).toEqual(receiving.slice(0, 2).toSorted());
  expect((await anExport(main, main.subject, { audience: 'customer' })).row.to?.toSorted()).toEqual(receiving.toSorted());
});

test('a file is found by its bytes before it is found by what it says, and what was voided stands behind', async () => {
  const main = await aProject();
  const first = await anExport(main, main.subject);
  // The same moment says the same, in a file of the same bytes.
  const again = await anExport(main, main.subject);
  expect(again.row.fileHash).toBe(first.row.fileHash);
  await main.store.commit({ label: 'void:documentExport', writes: [{ kind: 'documentExport', id: again.id, void: '没有发出' }] });
  const known = { fileHash: first.row.fileHash, documentHash: first.row.documentHash };
  expect((await exportsKnownBy(main.store, known)).map(({ id }) => id)).toEqual([first.id, again.id]);
  expect((await exportsKnownBy(main.store, { ...known, fileHash: 'f'.repeat(64) })).map(({ id }) => id)).toEqual([first.id, again.id]);
  expect(await exportsKnownBy(main.store, { fileHash: 'f'.repeat(64), documentHash: null })).toEqual([]);
});

test('made again from its data it is byte for byte the same file, years and edits later', async () => {
  const main = await aProject();
  const { store, desktop } = main;
  const { row, id } = await anExport(main, main.subject);
  const data = await anExport(main, main.subject, { format: 'data' });
  await main.edit(main.issues[0], { target: '别的目标' });
  const kept = (await keptData(store, id)) ?? '';
  const from = {
    data: kept,
    madeAt: row.madeAt ?? '',
    document: row.document,
    audience: 'internal',
    language: 'zh',
    masked: false,
  } as const;
  for (const [format, first] of [
    ['docx', row],
    ['data', data.row],
  ] as const) {
    const again = must(await untilEnded(desktop, must(await desktop.exportAgain({ ...from, format })).task, () => undefined));
    expect(again.state === 'saved' && again.traced.fileHash).toBe(first.fileHash);
  }
});

test('an export of an own template is made again with the file that the template had then, and not at all where that is unknown', async () => {
  const main = await aProject();
  const { store } = main;
  const template = await create(store, 'documentTemplate', { name: '项目函', subject: 'project' });
  const file = (sha256: string) => ({ owner: `documentTemplate:${template}`, slot: 'file', sha256, mediaType: 'x', bytes: 1 });
  await create(store, 'attachment', file('a'.repeat(64)));
  const made = await anExport(main, main.subject);
  const exported = { ...made.row, document: '', template, madeAt: '2026-11-26T00:00:00.000Z' };
  main.later();
  await create(store, 'attachment', file('b'.repeat(64)));
  expect(await madeFrom(store, exported)).toMatchObject({ document: '', template: { name: '项目函', sha256: 'a'.repeat(64) } });
  // The clock was set back since: nothing says that the template is not kept.
  expect(await madeFrom(store, { ...exported, madeAt: '2020-01-01T00:00:00.000Z' })).toMatchObject({
    template: { sha256: 'a'.repeat(64) },
  });
  const bare = await create(store, 'documentTemplate', { name: '项目函', subject: 'project' });
  expect(await madeFrom(store, { ...exported, template: bare })).toBeNull();
  expect(await madeFrom(store, made.row)).not.toHaveProperty('template');
});
