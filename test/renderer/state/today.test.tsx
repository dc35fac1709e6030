import { act, renderHook } from '@testing-library/react';
import { expect, onTestFinished, test, vi } from 'vitest';
import { localDay, useToday } from '../../../src-renderer/state/today';

test('the day of a moment is the day on this device’s own calendar', () => {
  expect(localDay(new Date(2026, 10, 5, 23, 59).toISOString())).toBe('2026-11-05');
  expect(localDay(new Date(2026, 0, 1, 0, 0).getTime())).toBe('2026-01-01');
});

test('a page that stays open over midnight notices the new day', () => {
  vi.useFakeTimers({ now: new Date(2026, 10, 24, 23, 59, 30) });
  onTestFinished(() => void vi.useRealTimers());
  const { result, unmount } = renderHook(() => useToday());
  onTestFinished(unmount);
  expect(result.current).toBe('2026-11-24');
  act(() => void vi.advanceTimersByTime(60_000));
  expect(result.current).toBe('2026-11-25');
});
