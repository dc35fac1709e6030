import { beforeEach, expect, test, vi } from 'vitest';
import { vaultState } from '../../../src-renderer/data/vault-state';
import { vaultWorks } from '../../../src-renderer/data/vault-work';
import { aMain } from './a-main';
import { addCustomer, aPage, aWorkplace, records, same, wipe } from './a-page';

beforeEach(wipe);

/** A workplace whose journal was sealed just now: the next change begins the next one. */
async function aSealed() {
  const main = aMain();
  const { page, store } = await aWorkplace(main);
  const { vault } = await page.until('ready');
  if (!vault) throw new Error('no vault');
  await vault.makePoint('by-hand');
  return { main, page, store, vault };
}

test('the last sealed journal and the database are gone: before and after it is said which changes are missing', async () => {
  const { main, vault, store, page } = await aSealed();
  const { lastSeq } = await store.db.storeMeta();
  const before = await records();
  for (const name of ['丢失', '也丢失']) await addCustomer(store, name);
  await vault.makePoint('by-hand');
  await page.close();
  await main.suffer('loseSealed', lastSeq + 1);
  await wipe();
  const lost = [{ from: lastSeq + 1, to: lastSeq + 2 }];
  const next = aPage(main);
  const offer = await next.until('recover');
  expect(offer).toMatchObject({ why: 'both-damaged', vault: { lastSeq, damaged: true, lost } });
  await offer.accept();
  expect((await next.until('ready')).outcome).toMatchObject({ from: 'journal', came: { changes: lastSeq, lost } });
  same(await records(), before);
});

test('a damaged backup is taken with what can be read of it, and before and after it is said which changes are missing', async () => {
  const { main, vault, store, page } = await aSealed();
  const { lastSeq } = await store.db.storeMeta();
  const gone = lastSeq + 1;
  await addCustomer(store, '丢失');
  await vault.makePoint('by-hand');
  await addCustomer(store, '还在');
  await store.settled();
  await main.suffer('loseSealed', gone);
  const other = aMain();
  expect(await vault.copy(await other.folder())).toBe(true);
  const { copy } = vaultWorks.getState();
  if (copy.state !== 'done') throw new Error(copy.state);
  await page.close();
  await wipe();
  const first = aPage(other);
  const doors = await first.until('doors');
  const lost = [{ from: gone, to: gone }];
  expect(await doors.lookAtBackup(copy.result.folder)).toMatchObject({ ok: true, value: { damaged: true, lost } });
  await doors.restoreBackup(copy.result.folder);
  const ready = await first.until('ready');
  expect(ready.outcome).toMatchObject({ from: 'copy', came: { counts: { customer: 4 }, lost } });
  const names = (await ready.store.db.of('customer').toArray()).map(({ name }) => name);
  expect(names).toContain('还在');
  expect(names).not.toContain('丢失');
  await first.close();
  // From then on nothing is wrong any more.
  const next = aPage(other, { memory: first.memory });
  await next.until('ready');
});

test('after the journal was made again for a vault that is gone a rehearsal begins at once, and says that photos are gone', async () => {
  const { main, store, page } = await aSealed();
  const [customer] = await store.db.of('customer').toArray();
  const photo = { owner: `customer:${customer?.id}`, fileName: 'IMG.jpg', mediaType: 'image/jpeg', bytes: 3, sha256: 'ab'.repeat(32) };
  await store.commit({ label: 'create:attachment', writes: [{ kind: 'attachment', create: photo }] });
  await store.settled();
  await page.close();
  await main.suffer('delete');
  const next = aPage(main);
  const offer = await next.until('offer-new-vault');
  expect(offer.info.vaultFolder).not.toBe('');
  await offer.accept();
  expect((await next.until('ready')).outcome).toEqual({ done: true, from: 'database', came: null });
  await vi.waitFor(() => expect(vaultState.getState().state?.rehearsal).toMatchObject({ result: 'differs' }), { timeout: 5_000 });
  const { rehearsal } = vaultWorks.getState();
  expect(rehearsal).toMatchObject({ state: 'done', result: { files: { missing: ['ab'.repeat(32)] } } });
});
