import { act, renderHook } from '@testing-library/react';
import { expect, onTestFinished, test, vi } from 'vitest';
import { useToday } from '../../../src-renderer/state/today';

test('a page that stays open over midnight notices the new day', () => {
  vi.useFakeTimers({ now: new Date(2026, 10, 24, 23, 59, 30) });
  onTestFinished(() => void vi.useRealTimers());
  const { result, unmount } = renderHook(() => useToday());
  onTestFinished(unmount);
  expect(result.current).toBe('2026-11-24');
  act(() => void vi.advanceTimersByTime(60_000));
  expect(result.current).toBe('2026-11-25');
});
