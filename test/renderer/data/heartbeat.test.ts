import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { ok } from '#shared/result';
import { heartbeat } from '../../../src-renderer/data/heartbeat';
import { makeLease } from '../../../src-main/vault/lease';

afterEach(() => vi.useRealTimers());

test('a page that is open and idle keeps its lease from every other browser', async () => {
  vi.useFakeTimers();
  const lease = makeLease(Date.now);
  const mine = lease.take(null).lease;
  const desktop = {
    status: async () => ok({ writer: lease.answered(mine), vault: 'ok' as const, disk: 'ok' as const, freeBytes: null }),
  };
  const beats = heartbeat(desktop, null);
  onTestFinished(beats.end);
  for (let second = 0; second < 60; second++) {
    await vi.advanceTimersByTimeAsync(1_000);
    expect(lease.held(null)).toBe(true);
  }
  beats.end();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(lease.held(null)).toBe(false);
});

test('what another page of this browser keeps is heard at once: the host may have been started again', async () => {
  vi.useFakeTimers();
  let asked = 0;
  const beats = heartbeat(
    {
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
