import { beforeEach, expect, test } from 'vitest';
import { aMain, type AMain } from './a-main';
import { addCustomer, aPage, aWorkplace, dump, names, putBack, records, same, wipe, withDatabase, type Dump } from './a-page';

beforeEach(wipe);

const setMeta = (change: Record<string, unknown>) =>
  withDatabase(async (db) => {
    const table = db.table('meta');
    await table.put({ ...((await table.get('db')) as object), ...change });
  });

/** The page shows that something is wrong, does what it offers, and afterwards the records are these and the next start finds nothing wrong. */
async function mended(main: AMain, state: 'recover' | 'offer-new-vault', why: string, wanted: Dump) {
  const page = aPage(main);
  const before = await main.files();
  const offer = await page.until(state);
  expect(offer.why).toBe(why);
  expect(await main.files()).toEqual(before);
  await offer.accept();
  await page.until('ready');
  await page.close();
  same(await records(), wanted);
  const next = aPage(main);
  await next.until('ready');
  await next.close();
}
/** The vault alone is enough to make the very same database again. */
async function vaultHasAll(main: AMain) {
  const wanted = await records();
  await wipe();
  await mended(main, 'recover', 'database-missing', wanted);
}

test('neither is there: the doors; after 开始使用 the settings and service levels stand in database and journal', async () => {
  const main = aMain();
  const page = aPage(main);
  const doors = await page.until('doors');
  expect(await names()).toEqual([]);
  expect(await main.files()).toEqual([]);
  await doors.begin();
  const { store, info } = await page.until('ready');
  expect(info.host).toBe('browser');
  expect(await store.db.of('serviceLevelProfile').count()).toBe(4);
  await store.settled();
  await page.close();
  const next = aPage(main);
  expect((await next.until('ready')).store.author).toBe(store.author);
  await next.close();
  await vaultHasAll(main);
});

test('both say the same: the page is ready, and the next number follows', async () => {
  const main = aMain();
  const { page, memory } = await aWorkplace(main);
  const before = await records();
  await page.close();
  const next = aPage(main, { memory });
  const { store } = await next.until('ready');
  same(await records(), before);
  const { ids } = await addCustomer(store, '客户 4');
  expect((await store.db.of('customer').get(ids[0] ?? ''))?.no).toMatch(/^KH\d{8}004-/);
});

test('the database is ahead of the journal: what is missing is sent', async () => {
  const main = aMain();
  const { page, store } = await aWorkplace(main);
  main.line.down = (channel) => (channel === 'appendBatches' ? { kind: 'host-gone' } : null);
  await addCustomer(store, '没有进日志');
  await page.close();
  main.line.down = null;
  const next = aPage(main);
  await (await next.until('ready')).store.settled();
  await next.close();
  await vaultHasAll(main);
});

test('the journal lost lines that were acknowledged: they come out of the ring', async () => {
  const main = aMain();
  const { page } = await aWorkplace(main);
  await page.close();
  await main.suffer('cutLines', 2);
  const next = aPage(main);
  await (await next.until('ready')).store.settled();
  await next.close();
  await vaultHasAll(main);
});

test('half a line at the end of the journal was never acknowledged: ready', async () => {
  const main = aMain();
  const { page } = await aWorkplace(main);
  await page.close();
  await main.suffer('tearEnd');
  const next = aPage(main);
  const { store } = await next.until('ready');
  await addCustomer(store, '后来');
  await store.settled();
  await next.close();
  await vaultHasAll(main);
});

test('the database was deleted: it is made again from the vault, the very same', async () => {
  const main = aMain();
  await (await aWorkplace(main)).page.close();
  await vaultHasAll(main);
});

test('the database was emptied together with what it knew of itself: made again', async () => {
  const main = aMain();
  await (await aWorkplace(main)).page.close();
  const wanted = await records();
  await putBack({});
  await mended(main, 'recover', 'database-missing', wanted);
});

test('one table was emptied though every number agrees: made again, and what was found is kept as a file', async () => {
  const main = aMain();
  await (await aWorkplace(main)).page.close();
  const wanted = await records();
  await withDatabase((db) => db.table('contacts').clear());
  await mended(main, 'recover', 'counts-differ', wanted);
  expect((await main.files()).filter((file) => /^found\/.*\.jsonl$/.test(file))).toHaveLength(1);
});

test('what the database knew of itself is gone: made again, and numbers go on behind those that were given', async () => {
  const main = aMain();
  await (await aWorkplace(main)).page.close();
  const wanted = await records();
  await withDatabase((db) => db.table('meta').clear());
  await mended(main, 'recover', 'database-unreadable', wanted);
  const page = aPage(main);
  const { store } = await page.until('ready');
  const { ids } = await addCustomer(store, '客户 4');
  expect((await store.db.of('customer').get(ids[0] ?? ''))?.no).toMatch(/^KH\d{8}004-/);
});

test('an older copy of the database came back: made again as new as the journal', async () => {
  const main = aMain();
  const { page, store } = await aWorkplace(main);
  const older = await dump();
  await addCustomer(store, '后来');
  await store.settled();
  await page.close();
  const wanted = await records();
  await putBack(older);
  await mended(main, 'recover', 'database-behind', wanted);
});

test('rows were lost while some changes are not in the journal yet: those are sent first, and nothing is lost', async () => {
  const main = aMain();
  const { page, store } = await aWorkplace(main);
  main.line.down = (channel) => (channel === 'appendBatches' ? { kind: 'host-gone' } : null);
  await addCustomer(store, '没有进日志');
  await page.close();
  main.line.down = null;
  const wanted = await records();
  await withDatabase((db) => db.table('contacts').clear());
  await mended(main, 'recover', 'counts-differ', wanted);
});

test('the vault was deleted: nothing silent, a new one from the database when the user says so', async () => {
  const main = aMain();
  const { page } = await aWorkplace(main);
  await page.close();
  const wanted = await records();
  await main.suffer('delete');
  await mended(main, 'offer-new-vault', 'no-vault', wanted);
  await vaultHasAll(main);
});

test('a line in the middle of the journal is damaged: a new base from the good database, the old journal put aside', async () => {
  const main = aMain();
  const { page } = await aWorkplace(main);
  await page.close();
  const wanted = await records();
  await main.suffer('flipLine', 2);
  await mended(main, 'offer-new-vault', 'vault-damaged', wanted);
  expect((await main.files()).some((file) => file.includes('.damaged-'))).toBe(true);
  await vaultHasAll(main);
});

test('journal damaged and database gone: what can be read is shown and made, and then counts', async () => {
  const main = aMain();
  const { page, store } = await aWorkplace(main);
  await addCustomer(store, '最后一个');
  await store.settled();
  await page.close();
  const before = await records();
  await main.suffer('flipLine', 3);
  await wipe();
  await mended(main, 'recover', 'both-damaged', { ...before, contact: [] });
});

test.each([
  ['a vault that is older than the ring reaches', 'lines-lost', { ring: true }],
  ['a vault of an older generation', 'vault-older', { generation: 2 }],
])('%s: the database is kept and a base is written from it', async (_what, why, change) => {
  const main = aMain();
  const { page, store } = await aWorkplace(main);
  await main.suffer('keep');
  await addCustomer(store, '后来');
  await store.settled();
  await page.close();
  const wanted = await records();
  await main.suffer('putBack');
  if ('ring' in change) await withDatabase((db) => db.table('batches').clear());
  else await setMeta(change);
  await mended(main, 'offer-new-vault', why, wanted);
  await vaultHasAll(main);
});

test('the database is of an older generation: made again from the vault', async () => {
  const main = aMain();
  const { page } = await aWorkplace(main);
  await page.close();
  const wanted = await records();
  await setMeta({ generation: 2 });
  const renewing = aPage(main);
  await (await renewing.until('offer-new-vault')).accept();
  await renewing.until('ready');
  await renewing.close();
  await setMeta({ generation: 1 });
  await mended(main, 'recover', 'database-older', wanted);
});

test.each([
  ['other-database', { db: '0190a000-0000-7000-8000-00000000ffff' }],
  ['fork', { lastId: '0190a000-0000-7000-8000-00000000ffff' }],
  ['newer-schema', { schema: 99 }],
])('%s: the page stops, nothing is written, both sides stay as they are', async (why, change) => {
  const main = aMain();
  await (await aWorkplace(main)).page.close();
  await setMeta(change);
  const [before, files] = [await dump(), await main.files()];
  const page = aPage(main);
  const stop = await page.until('stop');
  expect(stop).toMatchObject({ why, found: { counts: { customer: 3 } }, vault: { counts: { customer: 3 } } });
  await page.close();
  same(await dump(), before);
  expect(await main.files()).toEqual(files);
});

test('after a fork the way that the screen names leads on: with the journal moved away a new one is made from the database', async () => {
  const main = aMain();
  await (await aWorkplace(main)).page.close();
  await setMeta({ lastId: '0190a000-0000-7000-8000-00000000ffff' });
  const wanted = await records();
  const page = aPage(main);
  await page.until('stop');
  await page.close();
  await main.suffer('delete');
  await mended(main, 'offer-new-vault', 'no-vault', wanted);
  await vaultHasAll(main);
});

test('a database that is behind and holds a change which the vault never had is not written over', async () => {
  const main = aMain();
  const { page, store } = await aWorkplace(main);
  main.line.down = (channel) => (channel === 'appendBatches' ? { kind: 'host-gone' } : null);
  await addCustomer(store, '只在数据库里');
  const last = await store.db.batches.orderBy('seq').last();
  await page.close();
  main.line.down = null;
  // Another browser went on from the same vault, further than this one.
  const lease = await main.desktop.claimVault({ takeOver: true, begin: null });
  if (!lease.ok || !last) throw new Error('nothing to go on from');
  const { records: _records, ...line } = last;
  const first = { ...line, id: crypto.randomUUID() };
  const batches = [first, { ...line, id: crypto.randomUUID(), seq: line.seq + 1, prev: first.id }] as never;
  await main.desktop.appendBatches({ lease: lease.value.lease, batches });
  await main.desktop.releaseVault({ lease: lease.value.lease });
  const before = await dump();
  const next = aPage(main);
  expect(await next.until('stop')).toMatchObject({ why: 'fork' });
  await next.close();
  same(await dump(), before);
});

test('a host that goes away during a recovery leaves the database as it was; the next try succeeds', async () => {
  const main = aMain();
  await (await aWorkplace(main)).page.close();
  const wanted = await records();
  await withDatabase((db) => db.table('contacts').clear());
  const found = await dump();
  const page = aPage(main);
  const offer = await page.until('recover');
  main.line.down = (channel) => (channel === 'replayVault' ? { kind: 'host-gone' } : null);
  await offer.accept();
  expect(page.now()).toMatchObject({ state: 'recover', problem: { kind: 'host-gone' }, progress: null });
  same(await dump(), found);
  main.line.down = null;
  await (await page.until('recover')).accept();
  await page.until('ready');
  same(await records(), wanted);
});
