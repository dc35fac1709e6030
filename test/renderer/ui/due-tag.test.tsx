import { MantineProvider } from '@mantine/core';
import { act, render } from '@testing-library/react';
import { expect, onTestFinished, test } from 'vitest';
import { useDeviceSettings } from '../../../src-renderer/state/device-settings';
import { DueTag } from '../../../src-renderer/ui/due-tag';

function shown(days: number | null, soonWithin?: number) {
  const { container, unmount } = render(
    <MantineProvider>
      <DueTag days={days} {...(soonWithin === undefined ? {} : { soonWithin })} />
    </MantineProvider>,
  );
  onTestFinished(unmount);
  const tag = container.querySelector('[data-tone]');
  return tag ? `${tag.getAttribute('data-tone')}:${tag.textContent}` : null;
}

test('a day that is near or has passed is said in words and colour; while there is time, nothing is said', () => {
  expect(shown(-3)).toBe('bad:逾期 3 天');
  expect(shown(0)).toBe('soon:今天到期');
  expect(shown(2)).toBe('soon:还剩 2 天');
  expect(shown(7)).toBe('soon:还剩 7 天');
  expect(shown(8)).toBeNull();
  expect(shown(null)).toBeNull();
  expect(shown(3, 2)).toBeNull();
});

test('one day is one day in English', () => {
  onTestFinished(() => act(() => useDeviceSettings.getState().set({ language: 'zh' })));
  useDeviceSettings.getState().set({ language: 'en' });
  expect(shown(-1)).toBe('bad:1 day overdue');
  expect(shown(1)).toBe('soon:1 day left');
  expect(shown(-2)).toBe('bad:2 days overdue');
});
