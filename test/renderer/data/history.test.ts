import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Field } from '#shared/records/field';
import { showValue } from '#shared/records/show-value';
import { historyOf, stateAt, valuesToBringBack } from '../../../src-renderer/data/history';
import { aLooseStore, create, rowOf } from './a-store';

async function aVisit() {
  const store = await aLooseStore();
  const id = await create(store, 'visit', { customerId: randomUUID(), place: '三层' });
  const edit = (update: Record<string, unknown>, step?: string) =>
    store.commit({ label: 'edit:visit', ...(step === undefined ? {} : { step }), writes: [{ kind: 'visit', id, update }] });
  const entries = async () => historyOf(await store.history(id), 'visit', id);
  return { store, id, edit, entries };
}
const told = (changes: Awaited<ReturnType<Awaited<ReturnType<typeof aVisit>>['entries']>>[number]['changes']) =>
  changes.map(({ label, list, what, old, next }) => [list?.zh ?? null, label.zh, what, old, next]);

test('newest first, one entry a step, with labels, old and new values and the reason', async () => {
  const { store, id, edit, entries } = await aVisit();
  await edit({ place: '三' }, 's');
  await edit({ place: '三层信息科', mode: 'phone' }, 's');
  await store.commit({ label: 'void:visit', writes: [{ kind: 'visit', id, void: '重复' }] });
  const [voided, edited, created] = await entries();
  expect(voided).toMatchObject({ op: 'void', reason: '重复', by: store.author, label: 'void:visit' });
  expect(edited).toMatchObject({ op: 'update', reason: null });
  expect(told(edited?.changes ?? [])).toEqual([
    [null, '地点', 'set', '三层', '三层信息科'],
    [null, '方式', 'set', 'onSite', 'phone'],
  ]);
  expect(created?.op).toBe('create');
  expect(told(created?.changes ?? []).map(([, label]) => label)).toEqual(['编号', '地点', '方式', '状态', '资料级别']);
});

test('members of lists and sets are added, removed and moved; fields inside an item are named with their list', async () => {
  const { id, store, edit, entries } = await aVisit();
  const item = (text: string) => ({ id: randomUUID(), order: '', text, kind: null, answer: '', raised: null });
  const [first, second] = [item('满意'), item('不满')];
  await edit({ opinions: [first, second], ourPeople: ['text:甲/乙'] });
  expect(told((await entries())[0]?.changes ?? [])).toEqual(
    [
      [null, '我方人员', 'added', null, ['text:甲/乙']],
      ...['满意', '不满'].flatMap((text) => [
        [null, '客户意见', 'added', null, null],
        ['客户意见', '内容', 'set', null, text],
      ]),
    ].sort((a, b) => (a[1] === '我方人员' ? -1 : b[1] === '我方人员' ? 1 : 0)),
  );
  const list = (await rowOf(store, 'visit', id))['opinions'] as (typeof first)[];
  await edit({ opinions: [list[1], list[0]], ourPeople: [] });
  expect(told((await entries())[0]?.changes ?? [])).toEqual([
    [null, '我方人员', 'removed', ['text:甲/乙'], null],
    [null, '客户意见', 'moved', null, null],
  ]);
});

test('a step that ends where it began is left out', async () => {
  const { edit, entries } = await aVisit();
  await edit({ place: '四层' }, 's');
  await edit({ place: '三层' }, 's');
  expect(await entries()).toHaveLength(1);
});

test('an earlier state can be looked at and brought back as an ordinary change, removed items included', async () => {
  const { store, id, edit } = await aVisit();
  const item = { id: randomUUID(), order: '', text: '满意', kind: null, answer: '', raised: null };
  const good = await edit({ opinions: [item], summary: '好' });
  const then = await rowOf(store, 'visit', id);
  await edit({ opinions: [], summary: '坏', place: '' });
  const batches = await store.history(id);
  const earlier = stateAt(batches, 'visit', id, good.seq);
  expect(earlier).toEqual(then);
  if (!earlier) throw new Error('no earlier state');
  await store.commit({ label: 'bring-back:visit', writes: [{ kind: 'visit', id, update: valuesToBringBack('visit', earlier) }] });
  expect(await rowOf(store, 'visit', id)).toMatchObject({ opinions: then['opinions'], summary: '好', place: '三层' });
  await store.undo();
  expect(await rowOf(store, 'visit', id)).toMatchObject({ opinions: [], summary: '坏', place: '' });
});

test('where the batches do not reach back to the creation there is no earlier state', async () => {
  const { store, id, edit } = await aVisit();
  const { seq } = await edit({ place: '四层' });
  const batches = await store.history(id);
  expect(stateAt(batches.slice(1), 'visit', id, seq)).toBeNull();
});

test('a field that no definition knows any more is shown by its path', () => {
  const batch = {
    seq: 1,
    id: randomUUID(),
    prev: null,
    clock: '1',
    at: '2026-11-24T01:00:00.000Z',
    by: 'p',
    schema: 1,
    step: 's',
    label: 'edit:visit',
  };
  const [entry] = historyOf(
    [{ ...batch, ops: [{ kind: 'visit', record: 'r', op: 'update', patch: { formerName: ['a', 'b'] } }] }],
    'visit',
    'r',
  );
  expect(entry?.changes[0]).toMatchObject({ path: 'formerName', label: { zh: 'formerName' }, field: null });
});

test('where a file stands is told in the words of the definitions', async () => {
  const store = await aLooseStore();
  const id = await create(store, 'attachment', { owner: `visit:${randomUUID()}`, slot: 'photos' });
  await store.commit({ label: 'edit:attachment', writes: [{ kind: 'attachment', id, update: { shot: 'doorplate' } }] });
  const [edited, created] = historyOf(await store.history(id), 'attachment', id);
  const shown = ({ field, next }: { field: Field | null; next: unknown }) =>
    field && showValue(field, next, { language: 'zh', names: new Map() });
  expect(edited?.changes.map(shown)).toEqual(['门牌']);
  expect(created?.changes.map(shown)).toContain('照片');
});
