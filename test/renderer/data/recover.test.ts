import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Dexie from 'dexie';
import { expect, onTestFinished, test, vi } from 'vitest';
import { canonical } from '#shared/changes/canonical';
import { WorkbenchDatabase } from '../../../src-renderer/data/database';
import { lookAtDatabase } from '../../../src-renderer/data/look';
import { bareOf } from '../../../src-renderer/data/bare';
import { writeNewVault } from '../../../src-renderer/data/new-vault';
import { recover } from '../../../src-renderer/data/recover';
import { aStore, create, must, rowsIn, sorted } from './a-store';

/** A store with more rows than travel at once, everything in both places, then closed. */
async function aLargeStore(count = 2_300) {
  const it = await aStore();
  const customerId = await create(it.store, 'customer', { name: '甲' });
  await it.store.commit({
    label: 'create:contact',
    writes: Array.from({ length: count }, (_each, i) => ({ kind: 'contact' as const, create: { customerId, name: `人 ${i}` } })),
  });
  await it.store.settled();
  const rows = canonical(sorted(await rowsIn(it.store.db)));
  await it.store.close();
  return { ...it, rows, count };
}
const back = async (it: Awaited<ReturnType<typeof aLargeStore>>, name = it.name) => {
  const seen: number[] = [];
  const made = await recover(it.desktop, 1, name, (done) => seen.push(done));
  if (made.ok) onTestFinished(() => made.value.db.close());
  return { made, seen };
};
/** What IndexedDB does, before a test stands in for it. */
const unbound = () =>
  ({ ...Object.fromEntries((['put', 'getAll'] as const).map((name) => [name, IDBObjectStore.prototype[name]])) }) as Pick<
    IDBObjectStore,
    'put' | 'getAll'
  >;
const foundIn = (folder: string) =>
  readdirSync(join(folder, 'vault', 'found')).flatMap((name) =>
    readFileSync(join(folder, 'vault', 'found', name), 'utf8')
      .trim()
      .split('\n')
      .filter(Boolean),
  );

test('a database of many parts is made again row by row, by the same person, and progress is told', { timeout: 30_000 }, async () => {
  const it = await aLargeStore();
  const { made, seen } = await back(it);
  const { db, came } = must(made);
  expect(canonical(sorted(await rowsIn(db)))).toBe(it.rows);
  expect(seen.at(-1)).toBe(it.count + 1);
  expect((await db.storeMeta()).author).toBe(it.store.author);
  expect(foundIn(it.folder)).toHaveLength(it.count + 1);
  expect(came).toMatchObject({ counts: { customer: 1, contact: it.count }, changes: (await db.storeMeta()).lastSeq });
  expect(came.lastChange).toMatch(/Z$/);
});

test('a new vault from a database of many parts holds every row of it', { timeout: 30_000 }, async () => {
  const it = await aLargeStore();
  const db = new WorkbenchDatabase(it.name);
  await db.open();
  const { lease } = must(await it.desktop.claimVault({ takeOver: true, begin: null }));
  must(await writeNewVault(it.desktop, lease, bareOf(db), { ...(await db.storeMeta()), generation: 2 }, () => undefined));
  db.close();
  await Dexie.delete(it.name);
  const { made } = await back(it);
  expect(canonical(sorted(await rowsIn(must(made).db)))).toBe(it.rows);
  expect((await must(made).db.storeMeta()).generation).toBe(2);
});

test('whose the database was is found in its rows when nothing else can say so', async () => {
  const it = await aLargeStore(3);
  await Dexie.delete(it.name);
  expect((await must((await back(it)).made).db.storeMeta()).author).toBe(it.store.author);
});

test('a database that does not hold what was written into it does not count, and the next start comes here again', async () => {
  const it = await aLargeStore(5);
  const { put } = unbound();
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value: object, key?: IDBValidKey) {
    return put.call(this, 'name' in value && value.name === '人 3' ? { ...value, name: '人' } : value, key);
  });
  onTestFinished(() => void vi.restoreAllMocks());
  const { made } = await back(it);
  expect(made).toEqual({ ok: false, failure: { kind: 'database-lost' } });
  vi.restoreAllMocks();
  expect(await lookAtDatabase(it.name, null)).toBe('unreadable');
  expect(canonical(sorted(await rowsIn(must((await back(it)).made).db)))).toBe(it.rows);
});

test('a table that cannot be read does not keep the others from being kept', async () => {
  const it = await aLargeStore(5);
  const { getAll } = unbound();
  vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function (this: IDBObjectStore, query, count) {
    if (this.name === 'customers') throw new DOMException('Corruption', 'UnknownError');
    return getAll.call(this, query, count);
  });
  onTestFinished(() => void vi.restoreAllMocks());
  const answer = await recover(
    { ...it.desktop, replayVault: async () => ({ ok: false, failure: { kind: 'host-gone' } }) },
    1,
    it.name,
    () => undefined,
  );
  expect(answer).toEqual({ ok: false, failure: { kind: 'host-gone' } });
  expect(foundIn(it.folder)).toHaveLength(5);
});

test('nothing is deleted where what was found could not be kept', async () => {
  const it = await aLargeStore(5);
  it.line.down = (channel) => (channel === 'keepFound' ? { kind: 'vault-unwritable', cause: 'disk-full' } : null);
  expect((await back(it)).made).toMatchObject({ ok: false, failure: { kind: 'vault-unwritable' } });
  expect(await lookAtDatabase(it.name, null)).toMatchObject({ counts: { contact: 5, customer: 1 } });
});

test('a look at a place where nothing is creates nothing', async () => {
  const name = `missing-${randomUUID()}`;
  expect(await lookAtDatabase(name, null)).toBeNull();
  expect((await indexedDB.databases()).map((each) => each.name)).not.toContain(name);
});

test('a look at a database of another shape says that it cannot be read', async () => {
  const name = `other-${randomUUID()}`;
  const other = new Dexie(name);
  other.version(7).stores({ customers: 'id' });
  await other.open();
  await other.table('customers').put({ id: 'x' });
  other.close();
  onTestFinished(() => Dexie.delete(name));
  expect(await lookAtDatabase(name, null)).toBe('unreadable');
});
