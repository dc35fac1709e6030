import { expect, test } from 'vitest';
import { diskLimits, diskStep, type DiskStep } from '#shared/rules/disk-steps';

test.each([
  [diskLimits.low, 'ok'],
  [diskLimits.low - 1, 'low'],
  [diskLimits.tight, 'low'],
  [diskLimits.tight - 1, 'tight'],
  [diskLimits.full, 'tight'],
  [diskLimits.full - 1, 'full'],
  [0, 'full'],
  [null, 'ok'],
] as const)('%s free bytes on a disk that had plenty: %s', (free, step) => {
  expect(diskStep(free, 'ok')).toBe(step);
});

test('a step ends only when there is clearly more room than its limit, and falls at once', () => {
  const steps = (list: readonly number[]) => list.reduce<DiskStep[]>((seen, free) => [...seen, diskStep(free, seen.at(-1) ?? 'ok')], []);
  const { full, low } = diskLimits;
  expect(steps([full - 1, full, full + 1, full * 1.2, full - 1])).toEqual(['full', 'full', 'full', 'tight', 'full']);
  expect(steps([low - 1, low + 1, low - 1, low * 1.2])).toEqual(['low', 'low', 'low', 'ok']);
  expect(steps([0, low * 2])).toEqual(['full', 'ok']);
});
