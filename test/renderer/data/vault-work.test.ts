import { beforeEach, expect, test } from 'vitest';
import type { Output } from '#shared/ipc/contract';
import { fail, ok } from '#shared/result';
import { resultOf } from '../../../src-renderer/data/follow-task';
import { forgetVaultWorks, runWork, vaultWorks } from '../../../src-renderer/data/vault-work';

const id = 'a0e01c7a-b771-464e-8c16-0a3a2d93175a';
const copied = { folder: '/media/stick/备份-20261125', files: 12, bytes: 34_000 };
const now = () => vaultWorks.getState().copy;

/** A main process whose task says these things, one after the other. */
function aTask(answers: Output<'task'>[]) {
  const cancelled: string[] = [];
  const left = [...answers];
  return {
    cancelled,
    desktop: {
      copyVault: async () => ok({ task: id }),
      task: async () => ok((left.length > 1 ? left.shift() : left[0]) as Output<'task'>),
      cancelTask: async (input: { id: string }) => {
        cancelled.push(input.id);
        left.splice(0, left.length, { state: 'failed', failure: { kind: 'cancelled' } });
        return ok({});
      },
    },
  };
}
const copy = (desktop: ReturnType<typeof aTask>['desktop']) =>
  runWork('copy', (progress, signal) => resultOf(desktop, 'copyVault', { folder: '/media/stick' }, progress, signal));

beforeEach(forgetVaultWorks);

test('long work tells how far it is, and then its result stays to be read', async () => {
  const { desktop } = aTask([
    { state: 'running', done: 3, total: 12 },
    { state: 'done', result: copied },
  ]);
  const seen: unknown[] = [];
  const stop = vaultWorks.subscribe(({ copy: work }) => seen.push(work.state === 'running' ? [work.done, work.total] : work.state));
  expect(await copy(desktop)).toEqual(copied);
  stop();
  expect(seen).toEqual([[0, 0], [3, 12], 'done']);
  expect(now()).toEqual({ state: 'done', result: copied });
});

test('work that is cancelled tells the main process, and ends as it says', async () => {
  const { desktop, cancelled } = aTask([{ state: 'running', done: 3, total: 12 }]);
  const stop = vaultWorks.subscribe(({ copy: work }) => {
    if (work.state === 'running' && work.done === 3) work.cancel();
  });
  expect(await copy(desktop)).toBeNull();
  stop();
  expect(cancelled).toEqual([id]);
  expect(now()).toEqual({ state: 'failed', failure: { kind: 'cancelled' } });
});

test('why work could not begin, or failed, stays to be read until it is tried again', async () => {
  const { desktop } = aTask([{ state: 'failed', failure: { kind: 'vault-unwritable', cause: 'disk-full' } }]);
  await copy(desktop);
  expect(now()).toEqual({ state: 'failed', failure: { kind: 'vault-unwritable', cause: 'disk-full' } });
  await copy({ ...desktop, copyVault: async () => fail({ kind: 'host-gone' }) });
  expect(now()).toEqual({ state: 'failed', failure: { kind: 'host-gone' } });
  const second = aTask([{ state: 'done', result: copied }]);
  await copy(second.desktop);
  expect(now()).toMatchObject({ state: 'done' });
});

test('the same work is not begun twice, and work of a workspace that was put away is not heard of any more', async () => {
  const { desktop } = aTask([
    { state: 'running', done: 1, total: 2 },
    { state: 'done', result: copied },
  ]);
  const first = copy(desktop);
  expect(await copy(desktop)).toBeNull();
  expect(now().state).toBe('running');
  forgetVaultWorks();
  await first;
  expect(now()).toEqual({ state: 'idle' });
});
