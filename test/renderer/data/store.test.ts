import { randomUUID } from 'node:crypto';
import { expect, onTestFinished, test, vi } from 'vitest';
import { hostStatus } from '../../../src-renderer/data/host-status';
import { NoRoom } from '../../../src-renderer/data/no-room';
import { storeFacts } from '../../../src-renderer/data/save-state';
import { openStore, type OwnStore } from '../../../src-renderer/data/store';
import { WorkbenchDatabase } from '../../../src-renderer/data/database';
import { aLooseStore, aStore, batchesIn, create, must, rowOf, rowsIn, sorted } from './a-store';

/** Asks the journal again and again, as the heartbeat does, until it has everything. */
async function retried(store: OwnStore, safe: Promise<unknown>) {
  const timer = setInterval(() => store.retry(), 2);
  await safe.finally(() => clearInterval(timer));
}
const facts = () => storeFacts.getState();
const linesOf = async ({ desktop }: Awaited<ReturnType<typeof aStore>>) => must(await desktop.lookVault({})).found;

test('safe means: the journal on the disk has the line', async () => {
  const it = await aStore();
  const { safe } = await it.store.commit({ label: 'create:customer', writes: [{ kind: 'customer', create: { name: '甲' } }] });
  expect(facts().state).toBe('saving');
  await safe;
  expect(await linesOf(it)).toMatchObject({ lastSeq: 1, counts: { customer: 1 }, damaged: false });
  expect(facts()).toMatchObject({ state: 'saved', at: expect.stringMatching(/Z$/) as string, failure: null });
});

test('what the journal was given makes the very rows of the database', async () => {
  const it = await aStore();
  const projectId = randomUUID();
  for (let i = 0; i < 30; i++) {
    const id = await create(it.store, 'issue', {
      projectId,
      description: `问题 ${i}`,
      coOwners: ['text:甲/乙', `teamMember:${randomUUID()}`],
    });
    if (i % 3 === 0)
      await it.store.commit({ label: 'edit:issue', writes: [{ kind: 'issue', id, update: { coOwners: [], state: 'open' } }] });
    if (i % 7 === 0) await it.store.undo();
  }
  await it.store.settled();
  const replayed = must(await it.desktop.replayVault({ part: 0 }));
  expect(sorted(new Map(replayed.rows.map((each) => [`${each.kind}/${String(each.row['id'])}`, each])))).toEqual(
    sorted(await rowsIn(it.store.db)),
  );
});

test('while the host is gone everything goes on in the database, and the journal gets it afterwards in order', async () => {
  const it = await aStore();
  it.line.down = (channel) => (channel === 'appendBatches' ? { kind: 'host-gone' } : null);
  const first = await it.store.commit({ label: 'create:customer', writes: [{ kind: 'customer', create: { name: '甲' } }] });
  await it.store.settled();
  expect(facts()).toMatchObject({ state: 'journal-failed', failure: { kind: 'host-gone' } });
  const second = await it.store.commit({ label: 'create:customer', writes: [{ kind: 'customer', create: { name: '乙' } }] });
  expect(facts().state).toBe('journal-failed');
  it.line.down = null;
  await retried(it.store, Promise.all([first.safe, second.safe]));
  expect(facts()).toMatchObject({ state: 'saved', failure: null });
  expect(await linesOf(it)).toMatchObject({ lastSeq: 2 });
});

test('an answer that is lost on the way does no harm: the batch is acknowledged again', async () => {
  const it = await aStore();
  let losses = 3;
  it.line.lost = (channel) => channel === 'appendBatches' && losses-- > 0;
  const { safe } = await it.store.commit({ label: 'create:customer', writes: [{ kind: 'customer', create: { name: '甲' } }] });
  await retried(it.store, safe);
  expect(it.line.calls.filter(({ channel }) => channel === 'appendBatches')).toHaveLength(4);
  expect(await linesOf(it)).toMatchObject({ lastSeq: 1, lines: 1 });
});

test('a host that ended and started again while the page stayed open gets everything, and the page goes on', async () => {
  const it = await aStore();
  await create(it.store, 'customer', { name: '甲' });
  await it.store.settled();
  it.restart();
  const { safe } = await it.store.commit({ label: 'create:customer', writes: [{ kind: 'customer', create: { name: '乙' } }] });
  await safe;
  expect(facts()).toMatchObject({ state: 'saved', failure: null });
  expect(await linesOf(it)).toMatchObject({ lastSeq: 2, damaged: false });
});

test('a page that lost the vault to another stops writing and says why; what it had stored stays in the database', async () => {
  const it = await aStore();
  await create(it.store, 'customer', { name: '甲' });
  await it.store.settled();
  must(await it.desktop.claimVault({ takeOver: true, begin: null }));
  const { safe } = await it.store.commit({ label: 'create:customer', writes: [{ kind: 'customer', create: { name: '乙' } }] });
  await expect(safe).rejects.toThrow('not-writer');
  expect(facts()).toMatchObject({ state: 'frozen', failure: { kind: 'not-writer' } });
  await expect(create(it.store, 'customer')).rejects.toThrow('not-writer');
  expect(await it.store.db.of('customer').count()).toBe(2);
});

test('what the journal had not yet when the page went is sent by the next page', async () => {
  const it = await aStore();
  await create(it.store, 'customer', { name: '甲' });
  await it.store.settled();
  it.line.down = (channel) => (channel === 'appendBatches' ? { kind: 'host-gone' } : null);
  await create(it.store, 'customer', { name: '乙' });
  await create(it.store, 'customer', { name: '丙' });
  await it.store.close();
  it.line.down = null;
  const { lease } = must(await it.desktop.claimVault({ takeOver: false, begin: null }));
  const db = new WorkbenchDatabase(it.name);
  await db.open();
  const next = await openStore({
    workspace: 'own',
    db,
    meta: await db.storeMeta(),
    journal: { desktop: it.desktop, lease, acked: 1 },
    undoneCreation: () => '',
  });
  await next.settled();
  expect(await linesOf(it)).toMatchObject({ lastSeq: 3, counts: { customer: 3 } });
  expect(facts().state).toBe('saved');
  await next.close();
});

test('clocks go on from where the page before ended, also when the wall clock was set back', async () => {
  let now = Date.UTC(2026, 10, 24);
  const it = await aStore({ now: () => now });
  const id = await create(it.store, 'customer', { name: '甲' });
  await it.store.close();
  now -= 86_400_000;
  const db = new WorkbenchDatabase(it.name);
  await db.open();
  const next = await openStore({
    workspace: 'own',
    db,
    meta: await db.storeMeta(),
    journal: null,
    undoneCreation: () => '',
    now: () => now,
  });
  await next.commit({ label: 'edit:customer', writes: [{ kind: 'customer', id, update: { name: '乙' } }] });
  const [first, second] = await batchesIn(db);
  expect((second?.clock ?? '') > (first?.clock ?? '')).toBe(true);
  expect(await db.of('customer').get(id)).toMatchObject({ name: '乙' });
  await next.close();
});

test('a store that is opened again knows when its last change was made; a new one has none', async () => {
  const it = await aStore();
  expect(facts()).toMatchObject({ state: 'saved', at: null, before: null });
  await create(it.store, 'customer', { name: '甲' });
  await it.store.close();
  const db = new WorkbenchDatabase(it.name);
  await db.open();
  const next = await openStore({ workspace: 'own', db, meta: await db.storeMeta(), journal: null, undoneCreation: () => '' });
  const [only] = await batchesIn(db);
  expect(facts()).toMatchObject({ state: 'saved', at: null, before: only?.at });
  await next.close();
});

test('closing waits for what is being written and gives the vault back', async () => {
  const it = await aStore();
  const pending = it.store.commit({ label: 'create:customer', writes: [{ kind: 'customer', create: { name: '甲' } }] });
  await it.store.close();
  await (
    await pending
  ).safe;
  expect(must(await it.desktop.lookVault({}))).toMatchObject({ held: false, found: { lastSeq: 1 } });
  await expect(create(it.store, 'customer')).rejects.toThrow('closed');
  expect(facts().state).toBe('saved');
});

test('a database that is closed by the browser freezes the store', async () => {
  const it = await aStore();
  await create(it.store, 'customer', { name: '甲' });
  it.store.db.on.close.fire(new CustomEvent('close'));
  expect(facts()).toMatchObject({ state: 'frozen', failure: { kind: 'database-lost' } });
  await expect(create(it.store, 'customer')).rejects.toThrow('database-lost');
});

test('a full disk is said and stops nothing: the next try may succeed', async () => {
  const it = await aStore();
  const full = Object.assign(new Error('aborted'), {
    name: 'AbortError',
    inner: Object.assign(new Error(), { name: 'QuotaExceededError' }),
  });
  const spy = vi.spyOn(it.store.db.batches, 'bulkAdd').mockRejectedValueOnce(full);
  await expect(create(it.store, 'customer')).rejects.toBeDefined();
  spy.mockRestore();
  expect(facts()).toMatchObject({ state: 'saved', failure: { kind: 'database-full' } });
  await create(it.store, 'customer', { name: '甲' });
  await it.store.settled();
  expect(facts()).toMatchObject({ state: 'saved', failure: null });
});

test('a full disk stays on the screen when only what went before it comes into the journal', async () => {
  const it = await aStore();
  it.line.down = (channel) => (channel === 'appendBatches' ? { kind: 'host-gone' } : null);
  const first = await it.store.commit({ label: 'create:customer', writes: [{ kind: 'customer', create: { name: '甲' } }] });
  await it.store.settled();
  const full = Object.assign(new Error('full'), { name: 'QuotaExceededError' });
  const spy = vi.spyOn(it.store.db.batches, 'bulkAdd').mockRejectedValueOnce(full);
  await expect(create(it.store, 'customer')).rejects.toBeDefined();
  spy.mockRestore();
  it.line.down = null;
  await retried(it.store, first.safe);
  await vi.waitFor(() => expect(facts()).toMatchObject({ state: 'saved', failure: { kind: 'database-full' } }));
});

test('a full disk is said in a workspace without a vault too, and is not called saved', async () => {
  const store = await aLooseStore();
  const full = Object.assign(new Error('full'), { name: 'QuotaExceededError' });
  const spy = vi.spyOn(store.db.batches, 'bulkAdd').mockRejectedValueOnce(full);
  await expect(create(store, 'customer')).rejects.toBeDefined();
  spy.mockRestore();
  expect(facts()).toMatchObject({ state: 'saved', at: null, failure: { kind: 'database-full' } });
  await create(store, 'customer', { name: '甲' });
  await vi.waitFor(() => expect(facts()).toMatchObject({ state: 'saved', failure: null }));
});

test('a disk that is nearly full makes records read-only: a sentence, nothing tried, and writing goes on by itself when there is room', async () => {
  const it = await aStore();
  const id = await create(it.store, 'customer', { name: '甲' });
  await it.store.settled();
  hostStatus.setState({ disk: 'full' });
  onTestFinished(() => hostStatus.setState({ disk: 'ok' }));
  await expect(create(it.store, 'customer')).rejects.toThrow(NoRoom);
  await expect(it.store.undo()).rejects.toThrow(NoRoom);
  expect(facts()).toMatchObject({ state: 'saved', failure: { kind: 'no-room', what: 'records' } });
  expect(await rowOf(it.store, 'customer', id)).toMatchObject({ name: '甲', voided: null });
  expect(await it.store.db.of('customer').count()).toBe(1);
  hostStatus.setState({ disk: 'tight' });
  expect(facts()).toMatchObject({ state: 'saved', failure: null });
  await create(it.store, 'customer', { name: '乙' });
  await it.store.settled();
  expect(facts()).toMatchObject({ state: 'saved', failure: null });
});

test('an action that is refused leaves the screen as it was: saved, when all that went before is', async () => {
  const it = await aStore();
  await create(it.store, 'customer', { name: '甲' });
  await it.store.settled();
  const before = facts();
  await expect(create(it.store, 'customer', { noSuchField: 1 })).rejects.toThrow();
  expect(facts()).toEqual(before);
});

test('the history of a record comes from the journal, with what the journal lacks from the ring', async () => {
  const it = await aStore();
  const id = await create(it.store, 'customer', { name: '甲' });
  const other = await create(it.store, 'customer', { name: '别的' });
  await it.store.settled();
  await it.store.db.batches.clear();
  it.line.down = (channel) => (channel === 'appendBatches' ? { kind: 'host-gone' } : null);
  await it.store.commit({ label: 'edit:customer', writes: [{ kind: 'customer', id, update: { name: '乙' } }] });
  const history = await it.store.history(id);
  expect(history.map(({ seq }) => seq)).toEqual([1, 3]);
  expect(history.every(({ ops }) => ops.some(({ record }) => record === id))).toBe(true);
  expect((await it.store.history(other)).map(({ seq }) => seq)).toEqual([2]);
});
