import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { resultOf } from '../../../src-renderer/data/follow-task';
import { beforeLeaving } from '../../../src-renderer/data/leaving';
import { storeFacts } from '../../../src-renderer/data/save-state';
import type { Store } from '../../../src-renderer/data/store';
import { vaultState } from '../../../src-renderer/data/vault-state';
import { vaultWorks } from '../../../src-renderer/data/vault-work';
import { aMain, type AMain } from './a-main';
import { addCustomer, aPage, aWorkplace, records, same, wipe, withDatabase } from './a-page';

beforeEach(wipe);

const pastOf = async (store: Store) => {
  await store.settled();
  const { generation, lastSeq } = await store.db.storeMeta();
  return { generation, seq: lastSeq };
};
const chosen = { at: '2026-11-24T06:00:00.000Z', lastChange: null };

/** A workplace with a past: what it was, and what it is now, after changes of every sort. */
async function aPast() {
  const main = aMain();
  const { page, store, memory } = await aWorkplace(main);
  const then = { past: await pastOf(store), records: await records(), lastChange: (await store.db.batches.toCollection().last())?.at };
  const [contact] = await store.db.of('contact').toArray();
  const [customer] = await store.db.of('customer').toArray();
  await store.commit({
    label: 'edit:contact',
    writes: [{ kind: 'contact', id: contact?.id ?? '', update: { name: '改了名', roles: ['duty'] } }],
  });
  await store.commit({ label: 'void:customer', writes: [{ kind: 'customer', id: customer?.id ?? '', void: '填错了' }] });
  await addCustomer(store, '后来的');
  const now = { past: await pastOf(store), records: await records() };
  const { vault } = await page.until('ready');
  if (!vault) throw new Error('no vault');
  return { main, page, store, memory, vault, then, now };
}
/** The workspace that was opened after a replacement. */
async function reopened({ page, store }: Pick<Awaited<ReturnType<typeof aPast>>, 'page' | 'store'>) {
  const ready = await page.until('ready');
  expect(ready.store).not.toBe(store);
  if (!ready.vault) throw new Error('no vault');
  return { ...ready, vault: ready.vault };
}

test('a restore brings every record back as it was, and taking it back brings every record back as it is now', async () => {
  const it = await aPast();
  expect(await it.vault.restore(it.then.past, chosen)).toBeNull();
  same(await records(), it.then.records);
  const restored = await reopened(it);
  expect(restored.outcome).toMatchObject({ done: true, before: it.now.past, after: (await restored.store.db.storeMeta()).lastSeq });
  expect((await restored.store.db.storeMeta()).generation).toBe(it.now.past.generation + 1);
  // The line says since when all of it is saved: since its last change, which was before the restore.
  expect(storeFacts.getState()).toMatchObject({ state: 'saved', at: null, before: it.then.lastChange });
  expect(it.page.shown).toContain('replacing');
  const { outcome } = restored;
  if (!outcome || !('before' in outcome) || outcome.replacement.what !== 'restore') throw new Error('no restore');
  expect(await restored.vault.takeBack(outcome.replacement, outcome.before, outcome.at, 0)).toBeNull();
  same(await records(), it.now.records);
  const back = await it.page.until('ready');
  expect((await back.store.db.storeMeta()).generation).toBe(it.now.past.generation + 2);
  expect(back.outcome).toMatchObject({ done: true, replacement: { what: 'take-back', past: it.now.past, taken: chosen } });
  // The vault had everything: nothing was put aside.
  expect((await it.main.files()).filter((file) => file.startsWith('found'))).toEqual([]);
});

test('a restore that is pressed twice happens once', async () => {
  const it = await aPast();
  const both = await Promise.all([it.vault.restore(it.then.past, chosen), it.vault.restore(it.then.past, chosen)]);
  expect(both).toEqual([null, null]);
  const { store } = await reopened(it);
  expect((await store.db.storeMeta()).generation).toBe(it.now.past.generation + 1);
  same(await records(), it.then.records);
});

test('after a restore work goes on, in both places, and the next start finds nothing wrong', async () => {
  const it = await aPast();
  await it.vault.restore(it.then.past, chosen);
  const { store } = await reopened(it);
  const { ids } = await addCustomer(store, '恢复之后');
  await store.settled();
  // A number that was given once is never given again.
  expect((await store.db.of('customer').get(ids[0] ?? ''))?.no).toMatch(/^KH\d{8}005-/);
  const wanted = await records();
  const last = await store.db.batches.toCollection().last();
  await it.page.close();
  const next = aPage(it.main, { memory: it.memory });
  await next.until('ready');
  await next.close();
  same(await records(), wanted);
  await wipe();
  const recovered = aPage(it.main, { memory: it.memory });
  await (await recovered.until('recover')).accept();
  const { outcome } = await recovered.until('ready');
  same(await records(), wanted);
  expect(outcome).toMatchObject({ done: true, from: 'journal', came: { changes: last?.seq, lastChange: last?.at } });
  expect(outcome && 'came' in outcome && outcome.came?.counts['customer']).toBe(wanted['customer']?.length);
});

test('what a restore would change is told before: counts of every kind, and field by field what differs', async () => {
  const { main, then, now } = await aPast();
  const preview = await resultOf(main.desktop, 'previewRestore', then.past);
  if (!preview.ok) throw new Error(preview.failure.kind);
  const { kinds, differences, past } = preview.value;
  expect(past).toEqual(then.past);
  const count = (kind: string, of: typeof now) => of.records[kind]?.length ?? 0;
  expect(kinds.find(({ kind }) => kind === 'customer')).toEqual({
    ...{ kind: 'customer', then: count('customer', then), now: count('customer', now) },
    ...{ added: 0, changed: 1, gone: 1 },
  });
  const contact = differences.find(({ kind }) => kind === 'contact');
  expect(contact).toMatchObject({ what: 'changed' });
  expect(contact?.cells).toContainEqual({
    cell: 'name',
    now: '改了名',
    then: contact?.name === '改了名' ? expect.any(String) : contact?.name,
  });
});

test('a page that dies after the vault was restored ends in the ordinary recovery, with the same records', async () => {
  const it = await aPast();
  const lease = it.store.lease as number;
  const restored = await resultOf(it.main.desktop, 'restoreVault', { lease, ...it.then.past });
  expect(restored.ok).toBe(true);
  await it.page.close();
  const next = aPage(it.main, { memory: it.memory });
  const offer = await next.until('recover');
  expect(offer.why).toBe('database-older');
  await offer.accept();
  await next.until('ready');
  same(await records(), it.then.records);
});

test('text on the screen that cannot be stored, or is not in the journal yet, refuses a restore; nothing is changed', async () => {
  const it = await aPast();
  const forget = beforeLeaving({ pending: () => true, store: async () => {} });
  onTestFinished(forget);
  expect(await it.vault.restore(it.then.past, chosen)).toBe('unsaved');
  forget();
  it.main.line.down = (channel) => (channel === 'appendBatches' ? { kind: 'host-gone' } : null);
  await addCustomer(it.store, '没有进日志');
  expect(await it.vault.restore(it.then.past, chosen)).toBe('journal');
  expect((await it.page.until('ready')).store).toBe(it.store);
});

test('a restore that the main process refuses leaves everything as it was, and says why', async () => {
  const it = await aPast();
  it.main.line.down = (channel) => (channel === 'restoreVault' ? { kind: 'vault-unwritable', cause: 'disk-full' } : null);
  expect(await it.vault.restore(it.then.past, chosen)).toBeNull();
  const ready = await it.page.until('ready');
  expect(ready.store).toBe(it.store);
  expect(ready.outcome).toMatchObject({ done: false, failure: { kind: 'vault-unwritable', cause: 'disk-full' } });
  same(await records(), it.now.records);
  await addCustomer(it.store, '照常');
});

const rehearsal = () => vaultWorks.getState().rehearsal;
const result = () => vaultState.getState().state?.rehearsal?.result;

test('a rehearsal proves that the vault brings back what the database has', async () => {
  const { vault, now } = await aPast();
  expect(await vault.rehearse()).toBe(true);
  expect(rehearsal()).toMatchObject({ state: 'done', result: { records: Object.values(now.records).flat().length, differences: [] } });
  expect(result()).toBe('whole');
});

/** One letter in one row of the database is no longer what was written. */
const damage = async (name: string) => {
  let id = '';
  await withDatabase(async (db) => {
    const row = (await db.table('contacts').toArray()).find((each: { name: string }) => each.name !== '改了名') as {
      id: string;
      name: string;
    };
    id = row.id;
    await db.table('contacts').put({ ...row, name });
  });
  return id;
};

test('a row that was damaged in the database is found, with both sides; made again from the vault it is what it was', async () => {
  const it = await aPast();
  const id = await damage('坏了');
  expect(await it.vault.rehearse()).toBe(true);
  expect(rehearsal()).toMatchObject({
    state: 'done',
    result: {
      differences: [{ kind: 'contact', record: id, here: { name: '坏了' }, there: { name: expect.stringMatching(/^人 /) as string } }],
    },
  });
  expect(result()).toBe('differs');
  expect(await it.vault.mend('rebuild')).toBeNull();
  same(await records(), it.now.records);
  expect((await it.main.files()).filter((file) => /^found\/.*\.jsonl/.test(file))).toHaveLength(1);
  await reopened(it);
  // What was made again is proved at once.
  await vi.waitFor(() => expect(result()).toBe('whole'), { timeout: 15_000 });
});

test('a row that the vault lacks is found, and where the database is right the vault is written again from it', async () => {
  const it = await aPast();
  await withDatabase(async (db) => {
    const [row] = (await db.table('contacts').toArray()) as { id: string }[];
    await db.table('contacts').put({ ...row, id: crypto.randomUUID() });
  });
  await it.vault.rehearse();
  expect(rehearsal()).toMatchObject({ result: { differences: [{ kind: 'contact', there: null }] } });
  const wanted = await records();
  expect(await it.vault.mend('renew')).toBeNull();
  same(await records(), wanted);
  await reopened(it);
  // What was made again is proved at once.
  await vi.waitFor(() => expect(result()).toBe('whole'), { timeout: 15_000 });
});

test('a rehearsal that goes on while a restore begins compares no generation with another', async () => {
  const it = await aPast();
  const seen: unknown[] = [];
  onTestFinished(vaultState.subscribe(({ state }) => seen.push(state?.rehearsal?.result)));
  void it.vault.rehearse();
  await it.vault.restore(it.then.past, chosen);
  const { vault } = await reopened(it);
  void vault.rehearse();
  await vault.restore(it.now.past, chosen);
  await it.page.until('ready');
  await vi.waitFor(() => expect(result()).toBe('whole'), { timeout: 15_000 });
  expect(seen).not.toContain('differs');
});

test('restore points are made and listed, and a second one without a change between them is not', async () => {
  const { vault, store } = await aPast();
  expect(await vault.makePoint('by-hand')).toBe(true);
  expect(vaultState.getState().state?.restorePoints).toMatchObject([{ why: 'by-hand', ...(await pastOf(store)) }]);
  await vault.makePoint('by-hand');
  expect(vaultWorks.getState().point).toEqual({ state: 'done', result: null });
  expect(vaultState.getState().state?.restorePoints).toHaveLength(1);
});

/** The copy that was just made and a page of another computer, on which nothing was begun; of the first computer nothing is left. */
async function onlyTheCopyLeft({ main, page }: Pick<Awaited<ReturnType<typeof aPast>>, 'main' | 'page'>, other: AMain) {
  const { copy } = vaultWorks.getState();
  if (copy.state !== 'done') throw new Error(copy.state);
  await page.close();
  await main.suffer('delete');
  await wipe();
  return { folder: copy.result.folder, first: aPage(other) };
}

test('a backup by hand, taken on another computer through the door of the first start, is everything', async () => {
  const { main, vault, now, page } = await aPast();
  const other = aMain();
  const target = await other.folder();
  expect(await vault.copy(target)).toBe(true);
  const { folder, first } = await onlyTheCopyLeft({ main, page }, other);
  const doors = await first.until('doors');
  const found = await doors.lookAtBackup(folder);
  expect(found).toMatchObject({ ok: true, value: { folder, counts: { customer: 4 }, damaged: false } });
  await doors.restoreBackup(folder);
  const { store } = await first.until('ready');
  same(await records(), now.records);
  expect((await store.db.storeMeta()).generation).toBe(now.past.generation + 1);
  await addCustomer(store, '在新电脑上');
  await store.settled();
});

test('a backup that is restored without its photos is proved at once, by no rehearsal of the computer from which it came', async () => {
  const { main, vault, store, page } = await aPast();
  expect(await vault.rehearse()).toBe(true);
  expect(result()).toBe('whole');
  const [owner] = await store.db.of('customer').toArray();
  const sha256 = 'a'.repeat(64);
  const file = { sha256, original: sha256, fileName: '机房.jpg', mediaType: 'image/jpeg', bytes: 9, width: 1, height: 1, takenAt: null };
  await store.commit({ label: 'create:attachment', writes: [{ kind: 'attachment', create: { ...file, owner: `customer:${owner?.id}` } }] });
  const other = aMain();
  expect(await vault.copy(await other.folder())).toBe(true);
  const { folder, first } = await onlyTheCopyLeft({ main, page }, other);
  await (await first.until('doors')).restoreBackup(folder);
  const { store: taken } = await first.until('ready');
  const { generation, lastSeq: seq } = await taken.db.storeMeta();
  const proved = () => vaultState.getState().state?.rehearsal;
  await vi.waitFor(() => expect(proved()).toMatchObject({ generation, from: seq, seq, result: 'differs' }), { timeout: 15_000 });
  expect(rehearsal()).toMatchObject({ result: { files: { missing: [sha256] } } });
});

test('a folder that holds no backup is refused at the door, and nothing is begun', async () => {
  const main = aMain();
  const page = aPage(main);
  const doors = await page.until('doors');
  expect(await doors.lookAtBackup(await main.folder())).toMatchObject({ ok: false, failure: { kind: 'not-a-backup' } });
  await doors.restoreBackup(await main.folder());
  expect(page.now()).toMatchObject({ state: 'doors', problem: { kind: 'not-a-backup' } });
  expect(await main.files()).toEqual([]);
  await doors.begin();
  await page.until('ready');
});
