import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { beforeLeaving } from '../../../src-renderer/data/leaving';
import { storeFacts } from '../../../src-renderer/data/save-state';
import { aMain, type AMain } from './a-main';
import type { Batch } from '#shared/changes/batch';
import { addCustomer, aPage, aProfile, aWorkplace, dump, names, wipe, withDatabase } from './a-page';
import { aTab } from './a-tab';

beforeEach(wipe);
afterEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

test('a second tab never opens the database; 在此继续 hands over what is stored, and back again when it is closed', async () => {
  const main = aMain();
  const { page, store } = await aWorkplace(main);
  const second = await aTab(main);
  await second.until('elsewhere');
  await addCustomer(store, '第一个窗口');

  second.tab().continueHere();
  await second.until('ready');
  await page.until('elsewhere');
  await expect(addCustomer(store, '太晚')).rejects.toThrow();
  await second.tab().addCustomer('第二个窗口');

  second.close();
  const { store: again } = await page.until('ready');
  const shown = (await again.db.of('customer').toArray()).map(({ name }) => name);
  expect(shown).toContain('第一个窗口');
  expect(shown).toContain('第二个窗口');
  expect(shown).not.toContain('太晚');
  await addCustomer(again, '又是第一个');
});

/** A page that has asked for the vault in its opening, and gets the answer when `goOn` is called. */
async function aPageThatOpens(main: AMain, memory: ReturnType<typeof aProfile>) {
  let goOn = () => undefined as void;
  const waits = new Promise<void>((resolve) => (goOn = resolve));
  let asks = 0;
  const claimVault: AMain['desktop']['claimVault'] = async (asked) => {
    asks++;
    await waits;
    return main.desktop.claimVault(asked);
  };
  const page = aPage({ ...main, desktop: { ...main.desktop, claimVault } }, { memory });
  await vi.waitFor(() => expect(asks).toBe(1), { timeout: 15_000, interval: 10 });
  return { page, goOn, asks: () => asks };
}

test('a tab that asks while another one is opening gets the database when that one has opened and put away again', async () => {
  const main = aMain();
  const { page: before, memory } = await aWorkplace(main);
  await before.close();
  const { page, goOn } = await aPageThatOpens(main, memory);
  const second = await aTab(main);
  await second.until('elsewhere');
  second.tab().continueHere();
  // Far longer than the lock takes to go from one to the other.
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(second.tab().state()).toBe('elsewhere');
  goOn();
  await second.until('ready');
  expect(page.now().state).toBe('elsewhere');
  await second.tab().addCustomer('第二个窗口');
});

test('an opening that fails after another tab has asked looks at nothing any more and takes nothing from that one', async () => {
  const main = aMain();
  const memory = { profile: localStorage, tab: sessionStorage };
  const { page: before } = await aWorkplace(main, memory);
  await before.close();
  const { page, goOn, asks } = await aPageThatOpens(main, memory);
  const second = await aTab(main);
  await second.until('elsewhere');
  second.tab().continueHere();
  await new Promise((resolve) => setTimeout(resolve, 100));
  const getAll = Reflect.get(IDBObjectStore.prototype, 'getAll') as (this: IDBObjectStore, ...asked: unknown[]) => IDBRequest;
  const spy = vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function (this: IDBObjectStore, ...asked) {
    if (this.name === 'batches') throw new DOMException('Corruption', 'UnknownError');
    return getAll.apply(this, asked);
  });
  goOn();
  await second.until('ready').finally(() => spy.mockRestore());
  await second.tab().addCustomer('第二个窗口');
  expect(page.now().state).toBe('elsewhere');
  expect(asks()).toBe(1);
});

test('a tab that asks while another one is changing its workspace goes on when that is put away, and the other one looks at nothing any more', async () => {
  const main = aMain();
  let goOn = () => undefined as void;
  const waits = new Promise<void>((resolve) => (goOn = resolve));
  const releaseVault: AMain['desktop']['releaseVault'] = async (asked) => {
    await waits;
    return main.desktop.releaseVault(asked);
  };
  const { page } = await aWorkplace(
    { ...main, desktop: { ...main.desktop, releaseVault } },
    { profile: localStorage, tab: aProfile().tab },
  );
  const second = await aTab(main);
  await second.until('elsewhere');
  const { openSample } = await page.until('ready');
  const changing = openSample();
  await page.until('looking');
  second.tab().continueHere();
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(second.tab().state()).toBe('elsewhere');
  goOn();
  await changing;
  await second.until('ready');
  await page.until('elsewhere');
  await second.tab().addCustomer('第二个窗口');
});

test('what stands in a form is stored before the other tab gets the database', async () => {
  const main = aMain();
  const { page, store } = await aWorkplace(main);
  const { ids } = await addCustomer(store, '打了一半');
  const forget = beforeLeaving({
    pending: () => true,
    store: async () =>
      void (await store.commit({ label: 'edit:customer', writes: [{ kind: 'customer', id: ids[0] ?? '', update: { name: '打完了' } }] })),
  });
  const second = await aTab(main);
  await second.until('elsewhere');
  second.tab().continueHere();
  await second.until('ready');
  forget();
  second.close();
  const { store: again } = await page.until('ready');
  expect(await again.db.of('customer').get(ids[0] ?? '')).toMatchObject({ name: '打完了' });
});

test.each(['openSample', 'rebuild'] as const)(
  'while the other tab waits for what is stored here, nothing else is begun: %s',
  async (begun) => {
    const main = aMain();
    const { page } = await aWorkplace(main, { profile: localStorage, tab: aProfile().tab });
    const { vault, openSample } = await page.until('ready');
    let goOn = () => undefined as void;
    const waits = new Promise<void>((resolve) => (goOn = resolve));
    const asked = vi.fn<() => Promise<void>>(() => waits);
    onTestFinished(beforeLeaving({ pending: () => false, store: asked }));
    const second = await aTab(main);
    await second.until('elsewhere');
    second.tab().continueHere();
    await vi.waitFor(() => expect(asked).toHaveBeenCalled(), { timeout: 15_000, interval: 10 });
    const done = begun === 'rebuild' ? vault?.mend('rebuild') : openSample();
    goOn();
    await done;
    await second.until('ready');
    await second.tab().addCustomer('第二个窗口');
    expect(page.now().state).toBe('elsewhere');
  },
);

test('of three tabs the one that asked goes on, not the one that waited longest', async () => {
  const main = aMain();
  const { page } = await aWorkplace(main);
  const [second, third] = [await aTab(main), await aTab(main)];
  await Promise.all([second.until('elsewhere'), third.until('elsewhere')]);
  third.tab().continueHere();
  await third.until('ready');
  expect([page.now().state, second.tab().state()]).toEqual(['elsewhere', 'elsewhere']);
  (await page.until('elsewhere')).continueHere();
  await page.until('ready');
  await Promise.all([second.until('elsewhere'), third.until('elsewhere')]);
});

test('a vault that another browser holds is taken only when the user says so, and the other one stops writing', async () => {
  const main = aMain();
  const { page } = await aWorkplace(main);
  await page.close();
  const other = await main.desktop.claimVault({ takeOver: false, begin: null });
  const next = aPage(main, { memory: aProfile() });
  const held = await next.until('held');
  held.continueHere();
  await next.until('ready');
  const lease = other.ok ? other.value.lease : 0;
  expect(await main.desktop.appendBatches({ lease, batches: [] })).toMatchObject({ ok: false, failure: { kind: 'not-writer' } });
});

test('whoever goes on here stops the other browser before anything is looked at; until its word on the recovery both sides stay as they are', async () => {
  const main = aMain();
  const { page } = await aWorkplace(main);
  await page.close();
  const other = await main.desktop.claimVault({ takeOver: false, begin: null });
  const lease = other.ok ? other.value.lease : 0;
  const before = [await main.desktop.lookVault({}), await main.files()];
  await wipe();
  const next = aPage(main, { memory: aProfile() });
  (await next.until('held')).continueHere();
  const offer = await next.until('recover');
  expect(offer.changed).toBe(false);
  expect(await main.desktop.appendBatches({ lease, batches: [] })).toMatchObject({ ok: false, failure: { kind: 'not-writer' } });
  expect([await main.desktop.lookVault({}), await main.files()]).toEqual(before);
  expect(await names()).toEqual([]);
  await offer.accept();
  expect(next.now().state).toBe('ready');
});

test('a browser that was told to go on asks again where another one has taken the vault since', async () => {
  const main = aMain();
  const { page } = await aWorkplace(main);
  await page.close();
  await main.desktop.claimVault({ takeOver: false, begin: null });
  await wipe();
  const next = aPage(main, { memory: aProfile() });
  (await next.until('held')).continueHere();
  const offer = await next.until('recover');
  await main.desktop.stopOtherWriter({ profile: crypto.randomUUID() });
  await offer.accept();
  (await next.until('held')).continueHere();
  await (await next.until('recover')).accept();
  expect(next.now().state).toBe('ready');
});

test('a screen that waited while another browser wrote looks again before it does anything, and says so', async () => {
  const main = aMain();
  const { page } = await aWorkplace(main);
  const older = await dump();
  await page.close();
  await withDatabase((db) => db.table('contacts').clear());
  const next = aPage(main);
  const offer = await next.until('recover');
  expect(offer.why).toBe('counts-differ');

  const lease = await main.desktop.claimVault({ takeOver: true, begin: null });
  if (!lease.ok) throw new Error(lease.failure.kind);
  const last = older['batches']?.at(-1) as Batch & { records: string[] };
  const { records: _records, ...line } = { ...last, id: crypto.randomUUID(), seq: last.seq + 1, prev: last.id };
  await main.desktop.appendBatches({ lease: lease.value.lease, batches: [line as never] });
  await main.desktop.releaseVault({ lease: lease.value.lease });

  await offer.accept();
  expect(next.now()).toMatchObject({ state: 'recover', why: 'database-behind', changed: true });
  expect(await withDatabase((db) => db.table('customers').count())).toBe(3);
});

test('a page that crashed without giving the vault back holds up no page of the same profile', async () => {
  const main = aMain();
  const { page, memory } = await aWorkplace(main);
  main.line.down = (channel) => (channel === 'releaseVault' ? { kind: 'host-gone' } : null);
  await page.close();
  main.line.down = null;
  expect(await main.desktop.lookVault({})).toMatchObject({ value: { held: true } });
  const next = aPage(main, { memory });
  await next.until('ready');
  expect(next.shown).not.toContain('held');
});

test('a page that went away before it was answered to whom the vault belongs holds up no page of the same profile', async () => {
  const main = aMain();
  const { page: before, memory } = await aWorkplace(main);
  await before.close();
  const profile = memory.profile.getItem('vault-profile') as string;
  await main.desktop.claimVault({ takeOver: false, begin: null, profile });
  expect(await main.desktop.lookVault({ profile: crypto.randomUUID() })).toMatchObject({ value: { held: true } });
  const next = aPage(main, { memory });
  await next.until('ready');
  expect(next.shown).not.toContain('held');
});

test('a page whose vault was taken stops writing, and what is on its screen stays there', async () => {
  const main = aMain();
  const { page, store } = await aWorkplace(main);
  await main.desktop.claimVault({ takeOver: true, begin: null });
  const { safe } = await addCustomer(store, '还在数据库里');
  await expect(safe).rejects.toThrow('not-writer');
  expect(storeFacts.getState()).toMatchObject({ state: 'frozen', failure: { kind: 'not-writer' } });
  expect(page.now().state).toBe('ready');
});
