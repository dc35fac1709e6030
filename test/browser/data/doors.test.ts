import { beforeEach, expect, test, vi } from 'vitest';
import { databaseNames } from '../../../src-renderer/data/database';
import { aMain } from './a-main';
import { addCustomer, aPage, aWorkplace, names, records, same, wipe } from './a-page';

beforeEach(wipe);

test('a first run that was cut short after the vault was begun begins again', async () => {
  const main = aMain();
  const begin = { db: crypto.randomUUID(), generation: 1, schema: 1 };
  await main.desktop.claimVault({ takeOver: false, begin });
  await main.suffer('restart');
  const page = aPage(main);
  await (await page.until('doors')).begin();
  const { store } = await page.until('ready');
  expect((await store.db.storeMeta()).db).toBe(begin.db);
});

test('a first run that the disk refuses gives the vault back and says so; the next try goes on where it ended', async () => {
  const main = aMain();
  const page = aPage(main);
  const doors = await page.until('doors');
  const random = crypto.getRandomValues.bind(crypto);
  const spy = vi.spyOn(crypto, 'getRandomValues').mockImplementation((bytes) => {
    if (bytes instanceof Uint32Array) throw Object.assign(new Error('full'), { name: 'QuotaExceededError' });
    return random(bytes);
  });
  await doors.begin();
  spy.mockRestore();
  expect(page.now()).toMatchObject({ state: 'doors', problem: { kind: 'database-full' } });
  expect(await main.desktop.lookVault({})).toMatchObject({ value: { held: false } });
  await doors.begin();
  const { store } = await page.until('ready');
  expect(await store.db.of('serviceLevelProfile').count()).toBe(4);
});

test('a host that does not answer is said, and asked again when the user wants', async () => {
  const main = aMain();
  main.line.down = () => ({ kind: 'host-gone' });
  const page = aPage(main);
  const none = await page.until('no-host');
  expect(none.failure).toEqual({ kind: 'host-gone' });
  main.line.down = null;
  none.retry();
  await page.until('doors');
});

test('a bug of the program on the way does not leave the page looking for ever: its reference is said, and the next try goes on', async () => {
  const main = aMain();
  const { lookVault } = main.desktop;
  main.desktop.lookVault = () => {
    throw new TypeError('a bug');
  };
  const page = aPage(main);
  const none = await page.until('no-host');
  expect(none.failure).toEqual({ kind: 'internal', reference: 'REF' });
  main.desktop.lookVault = lookVault;
  none.retry();
  const doors = await page.until('doors');
  main.desktop.claimVault = () => Promise.reject(new TypeError('another bug'));
  await doors.begin();
  expect(page.now()).toMatchObject({ state: 'doors', progress: null, problem: { kind: 'internal', reference: 'REF' } });
});

test('the sample is a workspace of its own: nothing of it reaches the vault, and leaving it deletes it', async () => {
  const main = aMain();
  const page = aPage(main);
  await (await page.until('doors')).openSample();
  const { store, leaveSample } = await page.until('ready');
  expect(store.workspace).toBe('sample');
  expect(await store.db.of('issue').count()).toBeGreaterThan(30);
  await addCustomer(store, '试试');
  await store.settled();
  expect(await names()).toEqual([databaseNames.sample]);
  expect(await main.files()).toEqual([]);
  await leaveSample();
  await page.until('doors');
  expect(await names()).toEqual([]);
});

test('the sample can be visited from one’s own records, survives a reload, and the own records come back as they were', async () => {
  const main = aMain();
  const { page, memory } = await aWorkplace(main);
  const before = await records();
  await (await page.until('ready')).openSample();
  await page.close();
  const reloaded = aPage(main, { memory });
  const sample = await reloaded.until('ready');
  expect(sample.store.workspace).toBe('sample');
  await sample.leaveSample();
  expect((await reloaded.until('ready')).store.workspace).toBe('own');
  same(await records(), before);
});
