import { tmpdir } from 'node:os';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { watchDisk } from '../../../src-main/files/watch-disk';

afterEach(() => vi.useRealTimers());

test('the disk is looked at once at the start, once a minute, and whenever somebody asks', async () => {
  vi.useFakeTimers();
  let free = 50_000_000_000;
  let looks = 0;
  const disk = watchDisk('/data', async (folder) => {
    expect(folder).toBe('/data');
    looks++;
    return free;
  });
  onTestFinished(disk.end);
  await vi.advanceTimersByTimeAsync(0);
  expect([looks, disk.step()]).toEqual([1, 'ok']);
  free = 150_000_000;
  await vi.advanceTimersByTimeAsync(60_000);
  expect([looks, disk.step()]).toEqual([2, 'full']);
  free = 210_000_000;
  expect(await disk.look()).toEqual({ disk: 'full', freeBytes: free });
  free = 3_000_000_000;
  expect(await disk.look()).toEqual({ disk: 'ok', freeBytes: free });
  disk.end();
  await vi.advanceTimersByTimeAsync(600_000);
  expect(looks).toBe(4);
});

test('a real disk has a step and a number of bytes', async () => {
  const disk = watchDisk(tmpdir());
  onTestFinished(disk.end);
  const seen = await disk.look();
  expect(seen.freeBytes).toBeGreaterThan(0);
  expect(disk.step()).toBe(seen.disk);
});
