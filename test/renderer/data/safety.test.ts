import { expect, onTestFinished, test, vi } from 'vitest';
import type { Input, Output } from '#shared/ipc/contract';
import { fail, ok, type Failure } from '#shared/result';
import { hostStatus } from '../../../src-renderer/data/host-status';
import { lastCopy } from '../../../src-renderer/data/last-copy';
import { keepSafe } from '../../../src-renderer/data/safety';
import { rhythm } from '../../../src-renderer/data/safety-rhythm';
import { vaultState } from '../../../src-renderer/data/vault-state';
import { vaultWorks } from '../../../src-renderer/data/vault-work';
import { aStore, create } from './a-store';

type Point = Output<'vaultState'>['restorePoints'][number];

/** The real store and journal, and around them a vault that makes restore points and rehearsals as the contract says. */
async function aSafeStore() {
  const it = await aStore();
  const points: Point[] = [];
  const asked: { rehearse: Input<'rehearse'>[]; whys: string[] } = { rehearse: [], whys: [] };
  const trouble: { point: Failure | null } = { point: null };
  let rehearsal: Output<'vaultState'>['rehearsal'] = null;
  const tasks = new Map<string, Output<'task'>>();
  const task = (state: Output<'task'>) => {
    const id = crypto.randomUUID();
    tasks.set(id, state);
    return ok({ task: id });
  };
  const clock = { now: Date.UTC(2026, 10, 25, 6) };
  const iso = () => new Date(clock.now).toISOString();
  const position = async () => {
    const seen = await it.desktop.lookVault({});
    if (!seen.ok || !seen.value.found) throw new Error('no vault');
    const { db, generation, schema, lastSeq, lastId } = seen.value.found;
    return { db, generation, schema, lastSeq, lastId };
  };
  const desktop: typeof it.desktop = {
    ...it.desktop,
    task: async ({ id }) => ok(tasks.get(id) as Output<'task'>),
    vaultState: async () =>
      ok({
        folder: it.folder,
        position: await position(),
        journal: { files: 1, lines: 1, bytes: 1 },
        bases: [],
        restorePoints: [...points],
        pointsLostAt: null,
        rehearsal,
        bytes: { journal: 1, bases: 0, attachments: 0, found: 0 },
      }),
    makeRestorePoint: async ({ why }) => {
      asked.whys.push(why);
      if (trouble.point) return fail(trouble.point);
      const { generation, lastSeq: seq } = await position();
      if (points.at(-1)?.seq === seq) return task({ state: 'done', result: null });
      const point = { id: `${seq}`, at: iso(), generation, seq, why, counts: {}, bytes: 1 };
      points.push(point);
      return task({ state: 'done', result: point });
    },
    rehearse: async (input) => {
      asked.rehearse.push(input);
      const { generation } = await position();
      rehearsal = { at: iso(), generation, from: 0, seq: input.seqAfter, result: 'whole' };
      return task({ state: 'done', result: { records: 1, from: 0, pages: [], rows: [], files: { checked: 0, missing: [], damaged: [] } } });
    },
    copyVault: async ({ folder }) =>
      task({ state: 'done', result: { folder: `${folder}/备份`, files: 2, bytes: 9, seq: (await position()).lastSeq, sameDisk: true } }),
  };
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const safety = keepSafe({ desktop, store: it.store, lease: it.journal.lease, now: () => clock.now });
  onTestFinished(() => {
    safety.end();
    vi.useRealTimers();
  });
  await safety.refresh();
  /** Minutes go by, and what they bring is done. */
  const pass = async (minutes: number) => {
    for (let half = 0; half < minutes * 2; half++) {
      clock.now += rhythm.look;
      vi.advanceTimersByTime(rhythm.look);
      await vi.waitFor(() => expect(Object.values(vaultWorks.getState()).some((work) => work.state === 'running')).toBe(false));
    }
    await new Promise((later) => setTimeout(later, 20));
  };
  return { ...it, safety, points, asked, pass, trouble };
}

test('five minutes after the last change a restore point is made by itself, and no second one without a change', async () => {
  const { store, asked, pass } = await aSafeStore();
  await create(store, 'customer', { name: '甲' });
  await store.settled();
  await pass(4);
  expect(asked.whys).toEqual([]);
  await pass(2);
  await vi.waitFor(() => expect(asked.whys).toEqual(['idle']));
  await vi.waitFor(() => expect(vaultState.getState().state?.restorePoints).toHaveLength(1));
  await pass(30);
  expect(asked.whys).toEqual(['idle']);
  await create(store, 'customer', { name: '乙' });
  await store.settled();
  await pass(6);
  await vi.waitFor(() => expect(asked.whys).toEqual(['idle', 'idle']));
});

test('a rehearsal comes by itself once there are records, with everything that the database holds', async () => {
  const { store, asked, safety, pass } = await aSafeStore();
  await pass(3);
  expect(asked.rehearse).toHaveLength(0);
  await create(store, 'customer', { name: '甲' });
  await store.settled();
  await safety.refresh();
  await pass(8);
  await vi.waitFor(() => expect(asked.rehearse).toHaveLength(1));
  const [sent] = asked.rehearse;
  expect(sent?.pages.find((page) => page.kind === 'customer')?.count).toBe(1);
  expect(sent?.seqAfter).toBe((await store.db.storeMeta()).lastSeq);
  await vi.waitFor(() => expect(vaultState.getState().state?.rehearsal?.result).toBe('whole'));
});

test('a restore point that could not be made is said, and tried again ten minutes later', async () => {
  const { store, asked, pass, trouble } = await aSafeStore();
  trouble.point = { kind: 'vault-unwritable', cause: 'disk-full' };
  await create(store, 'customer', { name: '甲' });
  await store.settled();
  await pass(6);
  await vi.waitFor(() => expect(vaultWorks.getState().point).toEqual({ state: 'failed', failure: trouble.point }));
  trouble.point = null;
  await pass(5);
  expect(asked.whys).toHaveLength(1);
  await pass(6);
  await vi.waitFor(() => expect(vaultState.getState().state?.restorePoints).toHaveLength(1));
});

test('nothing is compared while the journal lacks a change: the rehearsal says why', async () => {
  const { store, asked, safety, line } = await aSafeStore();
  line.down = (channel) => (channel === 'appendBatches' ? { kind: 'vault-unwritable', cause: 'locked' } : null);
  await create(store, 'customer', { name: '甲' });
  expect(await safety.rehearse()).toBe(false);
  expect(asked.rehearse).toHaveLength(0);
  expect(vaultWorks.getState().rehearsal).toEqual({ state: 'failed', failure: { kind: 'vault-unwritable', cause: 'locked' } });
});

test('where the last backup by hand went is remembered on this device', async () => {
  const { safety } = await aSafeStore();
  await safety.copy('/media/stick');
  expect(lastCopy.getState().copy).toMatchObject({ folder: '/media/stick/备份', chosen: '/media/stick', sameDisk: true, lacking: 0 });
});

test('what the journal could not take yet is counted while it cannot, and noted of a backup by hand that lacks it', async () => {
  const { store, safety, line } = await aSafeStore();
  line.down = (channel) => (channel === 'appendBatches' ? { kind: 'vault-unwritable', cause: 'no-permission' } : null);
  await create(store, 'customer', { name: '甲' });
  await create(store, 'customer', { name: '乙' });
  await safety.copy('/media/stick');
  expect(lastCopy.getState().copy?.lacking).toBe(2);
  await vi.waitFor(() => expect(vaultState.getState().waiting).toBe(2));
  line.down = () => null;
  store.retry();
  await vi.waitFor(() => expect(vaultState.getState().waiting).toBe(0));
  await safety.copy('/media/stick');
  expect(lastCopy.getState().copy?.lacking).toBe(0);
});

test('a disk that gets low makes a restore point, and another one only after there was room again', async () => {
  const { store, asked } = await aSafeStore();
  onTestFinished(() => hostStatus.setState({ disk: 'ok' }));
  await create(store, 'customer', { name: '甲' });
  await store.settled();
  hostStatus.setState({ disk: 'low' });
  await vi.waitFor(() => expect(vaultState.getState().state?.restorePoints.map(({ why }) => why)).toEqual(['disk']));
  for (const disk of ['tight', 'full', 'low'] as const) hostStatus.setState({ disk });
  await new Promise((later) => setTimeout(later, 20));
  expect(asked.whys).toEqual(['disk']);
  hostStatus.setState({ disk: 'ok' });
  hostStatus.setState({ disk: 'tight' });
  await vi.waitFor(() => expect(asked.whys).toEqual(['disk', 'disk']));
});
