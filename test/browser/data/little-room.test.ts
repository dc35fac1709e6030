import { beforeEach, expect, test, vi } from 'vitest';
import { ok } from '#shared/result';
import type { DiskStep } from '#shared/rules/disk-steps';
import { storeFacts } from '../../../src-renderer/data/save-state';
import { aMain, type AMain } from './a-main';
import { addCustomer, aPage, aWorkplace, names, records, same, wipe } from './a-page';

beforeEach(wipe);

/** The main process finds the disk as full as the test says. */
function theDisk(main: AMain, disk: DiskStep) {
  const found = { disk };
  const { status } = main.desktop;
  main.desktop.status = async (input) => {
    const answer = await status(input);
    return answer.ok ? ok({ ...answer.value, disk: found.disk, freeBytes: found.disk === 'ok' ? 1e12 : 1e8 }) : answer;
  };
  return found;
}

test('with a nearly full disk the records are opened and read, and written again once there is room', async () => {
  const main = aMain();
  const { page } = await aWorkplace(main);
  await page.close();
  const disk = theDisk(main, 'full');
  const next = aPage(main);
  const { store } = await next.until('ready');
  expect(await store.db.of('customer').count()).toBe(3);
  await expect(addCustomer(store, '现在不行')).rejects.toMatchObject({ name: 'NoRoom' });
  expect(storeFacts.getState()).toMatchObject({ state: 'saved', failure: { kind: 'no-room' } });
  disk.disk = 'ok';
  // The heartbeat asks every four seconds.
  await vi.waitFor(() => expect(storeFacts.getState().failure).toBeNull(), { timeout: 10_000 });
  await addCustomer(store, '现在可以');
  await store.settled();
});

test('nothing is begun and nothing is made again on a nearly full disk: what is there stays, and the screen says why', async () => {
  const main = aMain();
  const disk = theDisk(main, 'full');
  const first = aPage(main);
  await (await first.until('doors')).begin();
  expect(first.now()).toMatchObject({ state: 'doors', problem: { kind: 'no-room', what: 'records' } });
  expect([await names(), await main.files()]).toEqual([[], []]);
  await first.close();
  disk.disk = 'ok';
  const { page } = await aWorkplace(main);
  await page.close();
  const wanted = await records();
  await wipe();
  disk.disk = 'full';
  const next = aPage(main);
  await (await next.until('recover')).accept();
  expect(next.now()).toMatchObject({ state: 'recover', problem: { kind: 'no-room' } });
  expect(await names()).toEqual([]);
  disk.disk = 'tight';
  await (await next.until('recover')).accept();
  await next.until('ready');
  await next.close();
  same(await records(), wanted);
});

test('the sample that finds no room says so, and the next try leads back to the doors', async () => {
  const main = aMain();
  theDisk(main, 'full');
  const page = aPage(main);
  await (await page.until('doors')).openSample();
  const none = await page.until('no-host');
  expect(none.failure).toEqual({ kind: 'no-room', what: 'records' });
  none.retry();
  await page.until('doors');
});
