import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { storeFacts } from '../../../src-renderer/data/save-state';
import { aLooseStore, batchesIn, create, rowOf } from './a-store';

const labels = () => {
  const { undo, redo } = storeFacts.getState();
  return { undo, redo };
};

test('saves of one typing session are taken back at once, and come back at once', async () => {
  const store = await aLooseStore();
  const id = await create(store, 'customer', { name: '某市' });
  for (const name of ['某市第', '某市第一', '某市第一医院'])
    await store.commit({ label: 'edit:customer', step: 'typing', writes: [{ kind: 'customer', id, update: { name } }] });
  expect(labels()).toEqual({ undo: 'edit:customer', redo: null });
  expect(await store.undo()).toMatchObject({ label: 'edit:customer', skipped: 0 });
  expect(await rowOf(store, 'customer', id)).toMatchObject({ name: '某市' });
  expect(labels()).toEqual({ undo: 'create:customer', redo: 'edit:customer' });
  expect(await store.redo()).toMatchObject({ label: 'edit:customer', skipped: 0 });
  expect(await rowOf(store, 'customer', id)).toMatchObject({ name: '某市第一医院' });
});

test('undo of a creation is a voiding with its reason; redo restores the record', async () => {
  const store = await aLooseStore();
  const id = await create(store, 'customer', { name: '甲' });
  await store.undo();
  expect(await rowOf(store, 'customer', id)).toMatchObject({ voided: '撤销新建', name: '甲' });
  expect((await batchesIn(store.db)).at(-1)?.ops[0]).toMatchObject({ op: 'void', reason: '撤销新建' });
  await store.redo();
  expect(await rowOf(store, 'customer', id)).toMatchObject({ voided: null });
  expect((await batchesIn(store.db)).at(-1)?.ops[0]).toMatchObject({ op: 'restore' });
  expect(await store.undo()).toMatchObject({ label: 'create:customer' });
  expect(await rowOf(store, 'customer', id)).toMatchObject({ voided: '撤销新建' });
});

test('undo of a voiding restores, undo of a restoring voids again with the old reason', async () => {
  const store = await aLooseStore();
  const id = await create(store, 'customer', { name: '甲' });
  await store.commit({ label: 'void:customer', writes: [{ kind: 'customer', id, void: '重复' }] });
  await store.undo();
  expect(await rowOf(store, 'customer', id)).toMatchObject({ voided: null });
  await store.redo();
  expect(await rowOf(store, 'customer', id)).toMatchObject({ voided: '重复' });
  await store.commit({ label: 'restore:customer', writes: [{ kind: 'customer', id, restore: true }] });
  await store.undo();
  expect(await rowOf(store, 'customer', id)).toMatchObject({ voided: '重复' });
  expect((await batchesIn(store.db)).at(-1)?.ops[0]).toMatchObject({ op: 'void', reason: '重复' });
});

test('a bulk change of many records is one step, and so is its undo', async () => {
  const store = await aLooseStore();
  const projectId = randomUUID();
  const ids = await Promise.all(Array.from({ length: 30 }, () => create(store, 'issue', { projectId, description: '端口不足' })));
  await store.commit({
    label: 'bulk:issue',
    writes: ids.flatMap((id) => [
      { kind: 'issue' as const, id, update: { priority: 'high', plannedOn: '2026-12-01' } },
      { kind: 'issue' as const, id, void: '合并' },
    ]),
  });
  const before = (await batchesIn(store.db)).length;
  expect(await store.undo()).toMatchObject({ label: 'bulk:issue', skipped: 0 });
  const rows = await store.db.of('issue').toArray();
  expect(rows.every((row) => row.priority === 'medium' && row.plannedOn === null && row.voided === null)).toBe(true);
  expect((await batchesIn(store.db)).length).toBe(before + 1);
});

test('what somebody has touched since is left alone and counted', async () => {
  const store = await aLooseStore();
  const id = await create(store, 'customer', { name: '甲' });
  await store.commit({ label: 'edit:customer', writes: [{ kind: 'customer', id, update: { name: '乙', shortName: '乙' } }] });
  await store.commitAs('program', { label: 'shipped:customer', writes: [{ kind: 'customer', id, update: { name: '丙' } }] });
  expect(await store.undo()).toMatchObject({ label: 'edit:customer', skipped: 1 });
  expect(await rowOf(store, 'customer', id)).toMatchObject({ name: '丙', shortName: '' });
});

test('a new action ends what could be redone', async () => {
  const store = await aLooseStore();
  const id = await create(store, 'customer', { name: '甲' });
  await store.commit({ label: 'edit:customer', writes: [{ kind: 'customer', id, update: { name: '乙' } }] });
  await store.undo();
  await store.commit({ label: 'edit:customer', writes: [{ kind: 'customer', id, update: { shortName: '丙' } }] });
  expect(labels().redo).toBeNull();
  expect(await store.redo()).toBeNull();
});

test('what is typed after a redo is a step of its own, whatever its name', async () => {
  const store = await aLooseStore();
  const id = await create(store, 'customer', { name: '' });
  const type = (name: string) => store.commit({ label: 'edit:customer', step: 's', writes: [{ kind: 'customer', id, update: { name } }] });
  await type('一');
  await store.undo();
  await store.redo();
  await type('一二');
  await store.undo();
  expect(await rowOf(store, 'customer', id)).toMatchObject({ name: '一' });
});

test('with nothing to take back nothing is written', async () => {
  const store = await aLooseStore();
  expect([await store.undo(), await store.redo()]).toEqual([null, null]);
  expect(await batchesIn(store.db)).toEqual([]);
});

test('steps that come quickly one after the other are undone in their order', async () => {
  const store = await aLooseStore();
  const id = await create(store, 'customer', { name: '0' });
  for (const name of ['1', '2', '3']) await store.commit({ label: 'edit:customer', writes: [{ kind: 'customer', id, update: { name } }] });
  await Promise.all([store.undo(), store.undo(), store.undo()]);
  expect(await rowOf(store, 'customer', id)).toMatchObject({ name: '0' });
  await Promise.all([store.redo(), store.redo(), store.redo()]);
  expect(await rowOf(store, 'customer', id)).toMatchObject({ name: '3' });
});

test('a step that is not the last is taken back alone, comes back alone, and cannot be taken back twice', async () => {
  const store = await aLooseStore();
  const id = await create(store, 'customer', { name: '甲' });
  const { step } = await store.commit({ label: 'void:customer', writes: [{ kind: 'customer', id, void: '重复' }] });
  await store.commit({ label: 'edit:customer', writes: [{ kind: 'customer', id, update: { shortName: '乙' } }] });
  expect(await store.undo(step)).toMatchObject({ label: 'void:customer', skipped: 0 });
  expect(await rowOf(store, 'customer', id)).toMatchObject({ voided: null, shortName: '乙' });
  expect(await store.undo(step)).toBeNull();
  expect(labels()).toEqual({ undo: 'edit:customer', redo: 'void:customer' });
  const redone = await store.redo(step);
  expect(await rowOf(store, 'customer', id)).toMatchObject({ voided: '重复', shortName: '乙' });
  await store.undo(redone?.step);
  expect(await rowOf(store, 'customer', id)).toMatchObject({ voided: null, shortName: '乙' });
});
