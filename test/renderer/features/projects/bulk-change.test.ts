import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Issue } from '#shared/records/issue';
import { bulkPlan, bulkWrites, type BulkChange } from '../../../../src-renderer/features/projects/bulk-change';
import { storeFacts } from '../../../../src-renderer/data/save-state';
import { aLooseStore, create, rowOf } from '../../data/a-store';

const around = {
  today: '2026-11-25',
  now: '2026-11-25T02:00:00.000Z',
  me: `teamMember:${randomUUID()}`,
  reopened: (why: string) => `重开：${why}`,
};
const close: BulkChange = { field: 'state', to: 'closed', reason: '' };

async function threeIssues() {
  const store = await aLooseStore();
  const projectId = randomUUID();
  const solved = { result: '已更换光模块', verifiedBy: 'text:张主任' };
  const ids = [
    await create(store, 'issue', { projectId, description: '端口不足', ...solved }),
    await create(store, 'issue', { projectId, description: '接地未测' }),
    await create(store, 'issue', { projectId, description: '已经关了', state: 'closed', closedOn: '2026-11-01', ...solved }),
  ] as const;
  const issues = async (): Promise<Issue[]> => Promise.all(ids.map(async (id) => (await rowOf(store, 'issue', id)) as Issue));
  return { store, ids, issues };
}

test('several issues closed at once are one step to undo, and those without a result are left and named', async () => {
  const { store, ids, issues } = await threeIssues();
  const before = await issues();
  const plan = bulkPlan(before, close);
  expect(plan.changed.map(({ description }) => description)).toEqual(['端口不足']);
  expect(plan.left.map(({ issue, why, fields }) => [issue.description, why, fields])).toEqual([
    ['接地未测', 'missing', ['result', 'verifiedBy']],
  ]);

  const move: BulkChange = { field: 'plannedOn', to: '2026-12-01' };
  await store.commit({ label: 'bulk:issue', writes: bulkWrites(before, move, around) });
  expect((await issues()).map(({ plannedOn }) => plannedOn)).toEqual(['2026-12-01', '2026-12-01', '2026-12-01']);
  expect(storeFacts.getState().undo).toBe('bulk:issue');
  await store.undo();
  expect((await issues()).map(({ plannedOn }) => plannedOn)).toEqual([null, null, null]);

  await store.commit({ label: 'bulk:issue', writes: bulkWrites(before, close, around) });
  expect(await rowOf(store, 'issue', ids[0])).toMatchObject({ state: 'closed', closedOn: '2026-11-25' });
  expect(await rowOf(store, 'issue', ids[1])).toMatchObject({ state: 'new', closedOn: null });
  expect(await rowOf(store, 'issue', ids[2])).toMatchObject({ state: 'closed', closedOn: '2026-11-01' });
});

test('a closed issue is opened again only with a reason, which stands in its notes and goes with the step', async () => {
  const { store, ids, issues } = await threeIssues();
  const open = (reason: string): BulkChange => ({ field: 'state', to: 'open', reason });
  expect(bulkPlan(await issues(), open(' ')).left.map(({ why }) => why)).toEqual(['needs-reason']);
  await store.commit({ label: 'bulk:issue', writes: bulkWrites(await issues(), open('复发'), around) });
  expect(await rowOf(store, 'issue', ids[2])).toMatchObject({ state: 'open', closedOn: null });
  const notes = () => store.db.of('issueNote').where('issueId').equals(ids[2]).toArray();
  expect(await notes()).toMatchObject([{ text: '重开：复发', kind: 'note', by: around.me, notedAt: around.now, voided: null }]);
  await store.undo();
  expect(await rowOf(store, 'issue', ids[2])).toMatchObject({ state: 'closed', closedOn: '2026-11-01' });
  expect((await notes()).every(({ voided }) => voided !== null)).toBe(true);
});

test('a state that may not follow is refused, and what is so already is not touched', async () => {
  const { issues } = await threeIssues();
  const plan = bulkPlan(await issues(), { field: 'state', to: 'verify', reason: '' });
  expect(plan.left.map(({ issue, why }) => [issue.description, why])).toEqual([['已经关了', 'no-way']]);
  expect(bulkPlan(await issues(), { field: 'state', to: 'new', reason: '' }).changed).toEqual([]);
});
