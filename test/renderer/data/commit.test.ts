import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { limits } from '#shared/changes/batch';
import type { StoredRow } from '#shared/changes/cells';
import { stateAt, valuesToBringBack } from '../../../src-renderer/data/history';
import { LostRecord, WorkbenchDatabase } from '../../../src-renderer/data/database';
import { storeFacts } from '../../../src-renderer/data/save-state';
import { UnfitRow } from '../../../src-renderer/data/gate';
import { aLooseStore, aStore, batchesIn, create, rowOf } from './a-store';

test('a new record has every field of its definition, a number, and who made it when', async () => {
  const { store } = await aStore({ now: () => Date.UTC(2026, 10, 24, 1, 2, 3) });
  const id = await create(store, 'customer', { name: '某市第一医院' });
  const row = await rowOf(store, 'customer', id);
  expect(row).toMatchObject({
    name: '某市第一医院',
    shortName: '',
    industry: null,
    secrecy: 'internal',
    voided: null,
    createdAt: '2026-11-24T01:02:03.000Z',
    createdBy: store.author,
    updatedBy: store.author,
  });
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
});

test('rows, batch and counters are one transaction: what does not fit leaves nothing behind', async () => {
  const { store } = await aStore();
  const before = await store.db.meta.toArray();
  const wrong = store.commit({
    label: 'create:customer',
    writes: [
      { kind: 'customer', create: { name: '好的' } },
      { kind: 'customer', create: { name: '坏的', industry: 'fishing' } },
    ],
  });
  await expect(wrong).rejects.toThrow(UnfitRow);
  await expect(wrong).rejects.toThrow('customer.industry');
  expect(await store.db.of('customer').count()).toBe(0);
  expect(await store.db.batches.count()).toBe(0);
  expect(await store.db.meta.toArray()).toEqual(before);
  await create(store, 'customer', { name: '下一个' });
  expect((await batchesIn(store.db)).map(({ seq }) => seq)).toEqual([1]);
});

test.each([
  ['an unknown field', { name: '甲', colour: 'red' }, 'customer.colour'],
  ['a number instead of text', { name: 5 }, 'customer.name'],
  ['text instead of a number', { name: '甲', visitCycleDays: 'often' }, 'customer.visitCycleDays'],
])('the gate names the field: %s', async (_what, values, field) => {
  const store = await aLooseStore();
  await expect(create(store, 'customer', values)).rejects.toThrow(field);
});

test('what the store keeps itself cannot be written by an action', async () => {
  const store = await aLooseStore();
  const id = await create(store, 'customer', { name: '甲' });
  for (const update of [{ no: 'KH1' }, { id: randomUUID() }, { voided: 'x' }, { sync: {} }])
    await expect(store.commit({ label: 'edit:customer', writes: [{ kind: 'customer', id, update }] })).rejects.toThrow(
      'by the store alone',
    );
});

test('what is fixed is written with the record and refused ever after; all else of it, voiding, undo and bringing back go on', async () => {
  const { store } = await aStore();
  const kind = 'documentExport';
  const subject = `customer:${await create(store, 'customer', { name: '某市第一医院' })}`;
  const fixed = { subject, fileName: '问题管理表.docx', madeAt: '2026-11-25T02:00:00.000Z' };
  const id = await create(store, kind, fixed);
  const edit = (update: Record<string, unknown>) => store.commit({ label: `edit:${kind}`, writes: [{ kind, id, update }] });
  const before = await store.db.storeMeta();
  await expect(edit({ note: '第一次', fileName: '别的.docx' })).rejects.toThrow('documentExport.fileName: fixed');
  await expect(edit({ madeAt: null })).rejects.toThrow(UnfitRow);
  expect(await store.db.storeMeta()).toEqual(before);
  // A form hands over all that it has; what is as it was is no change.
  await edit({ ...fixed, note: '第一次' });
  await edit({ note: '第二次' });
  await store.undo();
  expect(await rowOf(store, kind, id)).toMatchObject({ ...fixed, note: '第一次' });
  await store.redo();
  const earlier = stateAt(await store.history(id), kind, id, before.lastSeq);
  await edit(valuesToBringBack(kind, { ...(earlier as StoredRow), fileName: '由旧程序写成的.docx' }));
  await store.commit({ label: `void:${kind}`, writes: [{ kind, id, void: '错了' }] });
  await store.undo();
  expect(await rowOf(store, kind, id)).toMatchObject({ ...fixed, note: '', voided: null });
});

test('half a form is stored: required is not asked at the gate', async () => {
  const store = await aLooseStore();
  const id = await create(store, 'issue', { projectId: randomUUID(), description: '端口不足' });
  expect(await rowOf(store, 'issue', id)).toMatchObject({ owner: null, plannedOn: null, state: 'new' });
});

test('a change touches only its own fields, and one that changes nothing leaves no batch', async () => {
  const store = await aLooseStore();
  const id = await create(store, 'customer', { name: '甲' });
  const edit = await store.commit({ label: 'edit:customer', writes: [{ kind: 'customer', id, update: { shortName: '乙' } }] });
  const same = await store.commit({ label: 'edit:customer', writes: [{ kind: 'customer', id, update: { shortName: '乙' } }] });
  expect((await batchesIn(store.db)).at(-1)?.ops).toEqual([
    { kind: 'customer', record: id, op: 'update', patch: { shortName: ['', '乙'] } },
  ]);
  expect(same.seq).toBe(edit.seq);
});

test('writes of one record in one action become one change', async () => {
  const store = await aLooseStore();
  const id = randomUUID();
  await store.commit({
    label: 'create:customer',
    writes: [
      { kind: 'customer', id, create: { name: '甲' } },
      { kind: 'customer', id, update: { shortName: '乙' } },
      { kind: 'customer', id, void: '重复' },
    ],
  });
  const [batch] = await batchesIn(store.db);
  expect(batch?.ops).toHaveLength(1);
  expect(await rowOf(store, 'customer', id)).toMatchObject({ name: '甲', shortName: '乙', voided: '重复' });
});

test('new items of a list get their place, and moved ones keep the keys of the rest', async () => {
  const store = await aLooseStore();
  const [a, b, c] = [randomUUID(), randomUUID(), randomUUID()];
  const item = (id: string, item: string, order = '') => ({ id, order, item, value: '', result: null, note: '' });
  const id = await create(store, 'visit', { customerId: randomUUID(), inspection: [item(a, '甲'), item(b, '乙')] });
  const list = (await rowOf(store, 'visit', id))['inspection'] as ReturnType<typeof item>[];
  expect(list.map(({ item }) => item)).toEqual(['甲', '乙']);
  await store.commit({ label: 'edit:visit', writes: [{ kind: 'visit', id, update: { inspection: [item(c, '丙'), list[1], list[0]] } }] });
  const after = (await rowOf(store, 'visit', id))['inspection'] as ReturnType<typeof item>[];
  expect(after.map(({ item }) => item)).toEqual(['丙', '乙', '甲']);
  const moved = (await batchesIn(store.db)).at(-1)?.ops[0]?.patch ?? {};
  expect(Object.keys(moved).filter((path) => path.split('/').length === 2)).toHaveLength(2);
});

test('a record that the page holds and the database has lost stops all writing', async () => {
  const store = await aLooseStore();
  const id = await create(store, 'customer', { name: '甲' });
  await store.db.of('customer').delete(id);
  await expect(store.commit({ label: 'edit:customer', writes: [{ kind: 'customer', id, update: { name: '乙' } }] })).rejects.toThrow(
    LostRecord,
  );
  expect(storeFacts.getState()).toMatchObject({ state: 'frozen', failure: { kind: 'database-lost' } });
  await expect(create(store, 'customer')).rejects.toThrow('database-lost');
});

test('an id that is taken is refused, and nothing of its record changes', async () => {
  const store = await aLooseStore();
  const id = await create(store, 'customer', { name: '甲' });
  await expect(store.commit({ label: 'create:customer', writes: [{ kind: 'customer', id, create: { name: '乙' } }] })).rejects.toThrow(
    'already',
  );
  expect(await rowOf(store, 'customer', id)).toMatchObject({ name: '甲' });
});

test('actions that come at once are stored one after the other, in one chain', async () => {
  const store = await aLooseStore();
  const id = await create(store, 'customer', { name: '甲' });
  await Promise.all(
    Array.from({ length: 20 }, (_each, i) =>
      store.commit({ label: 'edit:customer', writes: [{ kind: 'customer', id, update: { name: `名 ${i}` } }] }),
    ),
  );
  const batches = await batchesIn(store.db);
  expect(batches.map(({ seq }) => seq)).toEqual(Array.from({ length: 21 }, (_each, i) => i + 1));
  expect(batches.slice(1).every((batch, i) => batch.prev === batches[i]?.id)).toBe(true);
  expect(batches.map(({ clock }) => clock)).toEqual(batches.map(({ clock }) => clock).sort());
  expect(batches.at(-1)?.ops[0]?.patch).toEqual({ name: ['名 18', '名 19'] });
});

test('what the journal would refuse for ever is refused before it is stored', async () => {
  const { store } = await aStore();
  const wrong = store.commit({
    label: 'create:customer',
    step: 'a step with a name that is longer than the sixty characters of the journal',
    writes: [{ kind: 'customer', create: { name: '甲' } }],
  });
  await expect(wrong).rejects.toThrow('step');
  expect(await store.db.batches.count()).toBe(0);
  await create(store, 'customer', { name: '乙' });
  await store.settled();
  expect(storeFacts.getState()).toMatchObject({ state: 'saved', failure: null });
});

test('a large action is several batches with one step, and all of it is there or nothing', async () => {
  const store = await aLooseStore();
  const count = limits.opsPerBatch + 500;
  const { ids, seq } = await store.commit({
    label: 'create:contact',
    writes: Array.from({ length: count }, (_each, i) => ({
      kind: 'contact' as const,
      create: { customerId: randomUUID(), name: `人 ${i}` },
    })),
  });
  const batches = await batchesIn(store.db);
  expect(batches.map(({ ops }) => ops.length)).toEqual([limits.opsPerBatch, 500]);
  expect(new Set(batches.map(({ step }) => step)).size).toBe(1);
  expect([seq, ids.length, await store.db.of('contact').count()]).toEqual([2, count, count]);
});

test('batches stay under their size in bytes, counted as they travel', async () => {
  const store = await aLooseStore();
  const long = '长'.repeat(500_000);
  const writes = Array.from({ length: 4 }, () => ({ kind: 'contact' as const, create: { customerId: randomUUID(), remark: long } }));
  await store.commit({ label: 'create:contact', writes });
  const batches = await batchesIn(store.db);
  expect(batches.map(({ ops }) => ops.length)).toEqual([2, 2]);
  for (const { ops } of batches) expect(Buffer.byteLength(JSON.stringify(ops))).toBeLessThan(limits.bytesPerBatch);
});

test('without a vault the ring keeps the newest thousand', async () => {
  const store = await aLooseStore();
  const id = await create(store, 'customer', { name: '甲' });
  for (let i = 0; i < limits.ring + 120; i++)
    await store.commit({ label: 'edit:customer', writes: [{ kind: 'customer', id, update: { name: `名 ${i}` } }] });
  const kept = (await batchesIn(store.db)).map(({ seq }) => seq);
  expect(kept.at(-1)).toBe(limits.ring + 121);
  expect(kept.length).toBeGreaterThanOrEqual(limits.ring);
  expect(kept.length).toBeLessThan(limits.ring + 50);
}, 60_000);

test('what the journal has not yet never leaves the ring', async () => {
  const { store, line } = await aStore();
  line.down = () => ({ kind: 'host-gone' });
  const id = await create(store, 'customer', { name: '甲' });
  for (let i = 0; i < limits.ring + 60; i++)
    await store.commit({ label: 'edit:customer', writes: [{ kind: 'customer', id, update: { name: `名 ${i}` } }] });
  expect((await batchesIn(store.db))[0]?.seq).toBe(1);
}, 60_000);

test('a database that is not there is never created by opening it', async () => {
  const db = new WorkbenchDatabase(`missing-${randomUUID()}`);
  await expect(db.open()).rejects.toThrow('must not be created');
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(db.name);
});
