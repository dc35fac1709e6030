import { Button, Group } from '@mantine/core';
import { notifications, notificationsStore } from '@mantine/notifications';
import { text } from '#shared/text/index';
import { useDeviceSettings } from '../state/device-settings';
import type { Tone } from './tag';

type Toast = {
  message: string;
  tone?: Tone;
  /** What takes the act back: the words of its button and what it does. */
  undo?: { label: string; run(): void };
  /** Takes the place of the toast before it of the same topic, so that none of them waits behind others. */
  topic?: string;
};

/** How many stand in the corner at a time: in a window as low as a zoomed one, one is all that leaves room to work. */
export const mostToasts = (): number => (window.innerHeight < 500 ? 1 : 3);

/** Makes room for one more: the oldest goes, but none that waits to be read and closed, for it may hold what somebody typed. Those follow one another. */
function makeRoom(): void {
  const { notifications: shown, queue } = notificationsStore.getState();
  const all = [...shown, ...queue];
  const passing = all.filter(({ autoClose }) => autoClose !== false);
  const tooMany = all.length + 1 - mostToasts();
  for (const { id } of passing.slice(0, Math.max(0, tooMany))) if (id) notifications.hide(id);
}

/** Under which id the last toast of a topic stands. A new one gets an id of its own: with the old one it would go when the old one's time is over. */
const lastOf = new Map<string, string>();

/** Says in a corner what happened, for six seconds; a toast with an undo stays for ten. A bad one stays until it is closed, and stands only once. */
export function showToast({ message, tone = 'accent', undo, topic }: Toast): void {
  const id = crypto.randomUUID();
  const about = topic ?? (tone === 'bad' ? message : id);
  notifications.hide(lastOf.get(about) ?? '');
  lastOf.set(about, id);
  makeRoom();
  notifications.show({
    id,
    color: tone,
    withBorder: true,
    closeButtonProps: { 'aria-label': text[useDeviceSettings.getState().language].forms.close },
    onClose: () => {
      if (lastOf.get(about) === id) lastOf.delete(about);
    },
    autoClose: tone === 'bad' ? false : undo ? 10_000 : 6_000,
    message: undo ? (
      <Group justify="space-between" wrap="nowrap">
        <span>{message}</span>
        <Button
          variant="light"
          onClick={() => {
            notifications.hide(id);
            undo.run();
          }}
        >
          {undo.label}
        </Button>
      </Group>
    ) : (
      message
    ),
  });
}
