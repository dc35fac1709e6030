import { act, render, screen, waitFor, within } from '@testing-library/react';
import { notifications } from '@mantine/notifications';
import { expect, onTestFinished, test, vi } from 'vitest';
import { Look } from '../../../src-renderer/ui/look';
import { showToast } from '../../../src-renderer/ui/toast';

const shown = () => screen.getAllByRole('alert').map((toast) => within(toast).getByText(/^第/).textContent);

test('at most three toasts stand in the corner: the oldest gives way, but none that waits to be read', async () => {
  const { unmount } = render(<Look>{null}</Look>);
  onTestFinished(() => {
    notifications.clean();
    unmount();
  });
  act(() => showToast({ message: '第一', tone: 'bad' }));
  for (const message of ['第二', '第三', '第四', '第五']) act(() => showToast({ message }));
  await waitFor(() => expect(shown()).toEqual(['第一', '第四', '第五']));
  for (const message of ['第六', '第七', '第七', '第八']) act(() => showToast({ message, tone: 'bad' }));
  await waitFor(() => expect(shown()).toEqual(['第一', '第六', '第七']));
  const sixth = screen.getByText('第六').closest<HTMLElement>('[role="alert"]') as HTMLElement;
  act(() => within(sixth).getByRole('button').click());
  await waitFor(() => expect(shown()).toEqual(['第一', '第七', '第八']));
});

test('a toast that takes the place of another of its topic stands its full time', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const { unmount } = render(<Look>{null}</Look>);
  onTestFinished(() => {
    vi.useRealTimers();
    notifications.clean();
    unmount();
  });
  const pass = (seconds: number) => act(() => vi.advanceTimersByTimeAsync(seconds * 1_000));
  act(() => showToast({ message: '第一', topic: 'saved' }));
  await pass(5);
  act(() => showToast({ message: '第二', topic: 'saved' }));
  await pass(4);
  expect(shown()).toEqual(['第二']);
  await pass(3);
  expect(screen.queryByText('第二')).toBeNull();
});
