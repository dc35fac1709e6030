import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { fail, ok } from '#shared/result';
import type { Input } from '#shared/ipc/contract';
import type { DiskStep } from '#shared/rules/disk-steps';
import { hostStatus } from '../../../src-renderer/data/host-status';
import { heartbeat } from '../../../src-renderer/data/heartbeat';
import { aStore } from './a-store';
import { makeLease } from '../../../src-main/vault/lease';

afterEach(() => vi.useRealTimers());
const nothing = async () => fail({ kind: 'unknown-channel' });

test('a page that is open and idle keeps its lease from every other browser', async () => {
  vi.useFakeTimers();
  const lease = makeLease(Date.now);
  const mine = lease.take(false) ?? 0;
  const desktop = {
    makeRestorePoint: nothing,
    status: async () => ok({ writer: lease.answered(mine), vault: 'ok' as const, disk: 'ok' as const, freeBytes: null }),
  };
  const beats = heartbeat(desktop, null);
  onTestFinished(beats.end);
  for (let second = 0; second < 60; second++) {
    await vi.advanceTimersByTimeAsync(1_000);
    expect(lease.held()).toBe(true);
  }
  beats.end();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(lease.held()).toBe(false);
});

test('what another page of this browser keeps is heard at once: the host may have been started again', async () => {
  vi.useFakeTimers();
  let asked = 0;
  const beats = heartbeat(
    {
      makeRestorePoint: nothing,
      status: async () => ok({ writer: ++asked > 0, vault: 'ok' as const, disk: 'ok' as const, freeBytes: null }),
    },
    null,
  );
  window.dispatchEvent(new StorageEvent('storage', { key: 'session' }));
  expect(asked).toBe(2);
  beats.end();
  window.dispatchEvent(new StorageEvent('storage', { key: 'session' }));
  expect(asked).toBe(2);
});

test('a disk that gets low makes a restore point once, and again only after there was room', async () => {
  const it = await aStore();
  let disk: DiskStep = 'ok';
  const reasons: string[] = [];
  const desktop = {
    ...it.desktop,
    status: async () => ok({ writer: true, vault: 'ok' as const, disk, freeBytes: 1 }),
    makeRestorePoint: async (input: Input<'makeRestorePoint'>) => {
      reasons.push(input.why);
      return it.desktop.makeRestorePoint(input);
    },
  };
  const beats = heartbeat(desktop, { lease: it.journal.lease, store: it.store });
  onTestFinished(() => {
    beats.end();
    hostStatus.setState({ disk: 'ok', freeBytes: null });
  });
  await beats.first;
  const steps: DiskStep[] = ['ok', 'low', 'low', 'tight', 'full', 'low', 'ok', 'tight'];
  const made: number[] = [];
  for (disk of steps) {
    await beats.ask();
    made.push(reasons.length);
  }
  expect(made).toEqual([0, 1, 1, 1, 1, 1, 1, 2]);
  expect(reasons).toEqual(['disk', 'disk']);
});
