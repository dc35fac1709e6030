import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import Dexie from 'dexie';
import { databaseNames, WorkbenchDatabase } from '../../../src-renderer/data/database';
import { heartbeat } from '../../../src-renderer/data/heartbeat';
import { hostStatus } from '../../../src-renderer/data/host-status';
import { beforeLeaving } from '../../../src-renderer/data/leaving';
import { storeFacts } from '../../../src-renderer/data/save-state';
import { aMain, type AMain } from './a-main';
import { addCustomer, aPage, aWorkplace, records, same, wipe, withDatabase, type aProfile, type Dump } from './a-page';

beforeEach(wipe);

const frozen = (kind: string) =>
  vi.waitFor(() => expect(storeFacts.getState()).toMatchObject({ state: 'frozen', failure: { kind } }), { timeout: 15_000 });

test('a database that is deleted under the page freezes it: nothing is written into an empty one', async () => {
  const main = aMain();
  const { store } = await aWorkplace(main);
  await Dexie.delete(databaseNames.own);
  await frozen('database-lost');
  await expect(addCustomer(store, '不该写入')).rejects.toThrow('database-lost');
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(databaseNames.own);
});

test('rows that vanish after the start are noticed when the whole database is read through', async () => {
  const main = aMain();
  const { page } = await aWorkplace(main);
  await page.close();
  const next = aPage(main, { readThroughAfter: 400 });
  const { store } = await next.until('ready');
  await withDatabase((db) => db.table('contacts').limit(1).delete());
  await frozen('database-lost');
  await expect(addCustomer(store, '不该写入')).rejects.toThrow('database-lost');
});

test('the newest rows are there, and so is every number, and the older rows are gone: made again, the very same', async () => {
  const main = aMain();
  const { page, store } = await aWorkplace(main);
  for (let i = 0; i < 30; i++) await addCustomer(store, `后来 ${i}`);
  await store.settled();
  await page.close();
  const wanted = await records();
  await withDatabase(async (db) => {
    const customers = await db.table('customers').orderBy('id').primaryKeys();
    await db.table('customers').bulkDelete(customers.slice(0, 20));
    await db.table('batches').where('seq').below(25).delete();
  });
  const next = aPage(main);
  const offer = await next.until('recover');
  expect(offer).toMatchObject({ why: 'counts-differ', found: { counts: { customer: 13 } }, vault: { counts: { customer: 33 } } });
  await offer.accept();
  await next.until('ready');
  await next.close();
  same(await records(), wanted);
});

test('damage in an index stops writing though every record can be read, and the next start mends it', async () => {
  const main = aMain();
  const { page, memory } = await aWorkplace(main);
  await page.close();
  const wanted = await records();
  const next = aPage(main, { memory, readThroughAfter: 300 });
  await next.until('ready');
  const spy = vi.spyOn(IDBIndex.prototype, 'count').mockImplementation(() => {
    throw new DOMException('Corruption', 'UnknownError');
  });
  await frozen('database-lost').finally(() => spy.mockRestore());
  await next.close();
  // Nothing that a look reads is wrong.
  const mending = aPage(main, { memory });
  const offer = await mending.until('recover');
  expect(offer).toMatchObject({ why: 'database-damaged', found: { counts: { customer: 3 } } });
  await offer.accept();
  await mending.until('ready');
  await mending.close();
  same(await records(), wanted);
  const after = aPage(main, { memory });
  await after.until('ready');
});

test('a database in which the opening meets damage is closed again before anything is done about it', async () => {
  const main = aMain();
  const { page, memory } = await aWorkplace(main);
  await page.close();
  const wanted = await records();
  const opened: WorkbenchDatabase[] = [];
  const open = Reflect.get(WorkbenchDatabase.prototype, 'open') as (this: WorkbenchDatabase) => ReturnType<WorkbenchDatabase['open']>;
  const opening = vi.spyOn(WorkbenchDatabase.prototype, 'open').mockImplementation(function (this: WorkbenchDatabase) {
    opened.push(this);
    return open.call(this);
  });
  let met = 0;
  const getAll = Reflect.get(IDBObjectStore.prototype, 'getAll') as (this: IDBObjectStore, ...asked: unknown[]) => IDBRequest;
  const reading = vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function (this: IDBObjectStore, ...asked) {
    // Neither look reads it: only the opening in between.
    if (this.name === 'batches' && opened.length > 0 && met++ === 0) throw new DOMException('Corruption', 'UnknownError');
    return getAll.apply(this, asked);
  });
  const next = aPage(main, { memory });
  const offer = await next.until('recover').finally(() => {
    opening.mockRestore();
    reading.mockRestore();
  });
  expect(offer.why).toBe('database-damaged');
  expect(opened.map((db) => db.isOpen())).toEqual([false]);
  await offer.accept();
  await next.until('ready');
  await next.close();
  same(await records(), wanted);
});

/** A page meets damage in an index of its database, which no look can see, and goes. */
async function meetsDamage(main: AMain, memory: ReturnType<typeof aProfile>) {
  const page = aPage(main, { memory, readThroughAfter: 100 });
  await page.until('ready');
  const spy = vi.spyOn(IDBIndex.prototype, 'count').mockImplementation(() => {
    throw new DOMException('Corruption', 'UnknownError');
  });
  await frozen('database-lost').finally(() => spy.mockRestore());
  await page.close();
}
const accepted = async (main: AMain, memory: ReturnType<typeof aProfile>) => {
  const page = aPage(main, { memory });
  const offer = await page.until('recover');
  expect(offer.why).toBe('both-damaged');
  await offer.accept();
  await page.until('ready');
  await page.close();
};
/** What is made counts in both places: the next start finds nothing wrong, and the vault alone is enough. */
async function inBothPlaces(main: AMain, memory: ReturnType<typeof aProfile>, wanted: Dump) {
  same(await records(), wanted);
  const next = aPage(main, { memory });
  await next.until('ready');
  await next.close();
  await wipe();
  const from = aPage(main, { memory });
  await (await from.until('recover')).accept();
  await from.until('ready');
  await from.close();
  same(await records(), wanted);
}

test('damage in the database and a line of the journal that cannot be read: what one of them has lost comes from the other', async () => {
  const main = aMain();
  const { page, store, memory } = await aWorkplace(main);
  await addCustomer(store, '最后一个');
  await store.settled();
  await page.close();
  const wanted = await records();
  await meetsDamage(main, memory);
  await main.suffer('flipLine', 3);
  // The journal alone would bring back no contact.
  await accepted(main, memory);
  await inBothPlaces(main, memory, wanted);
});

test('damage in the database and last lines that the journal has lost: what is left in the ring comes back all the same', async () => {
  const main = aMain();
  const { page, store, memory } = await aWorkplace(main);
  await main.suffer('keep');
  for (const name of ['丢失', '还在', '最后']) await addCustomer(store, name);
  await store.settled();
  await page.close();
  await meetsDamage(main, memory);
  const before = await records();
  await main.suffer('putBack');
  await withDatabase(async (db) => {
    const { lastSeq } = (await db.table('meta').get('db')) as { lastSeq: number };
    await db
      .table('batches')
      .where('seq')
      .belowOrEqual(lastSeq - 2)
      .delete();
  });
  await accepted(main, memory);
  const customer = (before['customer'] ?? []).filter((row) => (row as { name: string }).name !== '丢失');
  expect(customer).toHaveLength(5);
  await inBothPlaces(main, memory, { ...before, customer });
  expect((await main.files()).some((file) => file.startsWith('found/'))).toBe(true);
});

test('a database that is whole is read through without a word, also when records came in meanwhile', async () => {
  const main = aMain();
  const { page } = await aWorkplace(main);
  await page.close();
  const next = aPage(main, { readThroughAfter: 50 });
  const { store } = await next.until('ready');
  await addCustomer(store, '后来');
  await new Promise((later) => setTimeout(later, 400));
  await store.settled();
  expect(storeFacts.getState().state).toBe('saved');
});

test('the heartbeat tells of the vault and the disk, notices a vault that was taken, and that the host is gone', async () => {
  const main = aMain();
  const { store } = await aWorkplace(main);
  const lease = store.lease as number;
  const beats = heartbeat(main.desktop, { lease, lost: () => store.freeze({ kind: 'not-writer' }), retry: () => store.retry() });
  onTestFinished(beats.end);
  await beats.ask();
  expect(hostStatus.getState()).toMatchObject({ reachable: true, vault: 'ok', freeBytes: expect.any(Number) as number });
  main.line.down = () => ({ kind: 'host-gone' });
  await beats.ask();
  expect(hostStatus.getState().reachable).toBe(false);
  expect(storeFacts.getState().state).toBe('saved');
  main.line.down = null;
  await main.desktop.claimVault({ takeOver: true, begin: null });
  await beats.ask();
  expect(hostStatus.getState().reachable).toBe(true);
  await frozen('not-writer');
});

test('a page asks to stay while something is typed or not in both places yet, and lets go when all is safe', async () => {
  const main = aMain();
  const { store } = await aWorkplace(main);
  const leave = () => {
    const event = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(event);
    return event.defaultPrevented ? 'stays' : 'goes';
  };
  expect(leave()).toBe('goes');
  let stored = 0;
  const forget = beforeLeaving({ pending: () => stored === 0, store: async () => void stored++ });
  onTestFinished(forget);
  expect(leave()).toBe('stays');
  expect(stored).toBe(1);
  expect(leave()).toBe('goes');
  main.line.down = (channel) => (channel === 'appendBatches' ? { kind: 'host-gone' } : null);
  await addCustomer(store, '没有进日志');
  await store.settled();
  expect(leave()).toBe('stays');
  main.line.down = null;
  store.retry();
  await vi.waitFor(() => expect(leave()).toBe('goes'));
});

test('a page that goes gives the vault back', async () => {
  const main = aMain();
  await aWorkplace(main);
  window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: false }));
  await vi.waitFor(async () => expect(await main.desktop.lookVault({})).toMatchObject({ value: { held: false } }));
});

test('a page that goes away while its database is closed has met no damage', async () => {
  const main = aMain();
  const { page, store, memory } = await aWorkplace(main);
  window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
  store.freeze({ kind: 'database-lost' });
  window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  await page.close();
  const next = aPage(main, { memory });
  await next.until('ready');
  expect(next.shown).not.toContain('recover');
});
