import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
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

/** Says in a corner what happened, for six seconds; a toast with an undo stays for ten. A bad one stays until it is closed. */
export function showToast({ message, tone = 'accent', undo, topic }: Toast): void {
  const id = topic ?? crypto.randomUUID();
  if (topic !== undefined) notifications.hide(topic);
  notifications.show({
    id,
    color: tone,
    withBorder: true,
    closeButtonProps: { 'aria-label': text[useDeviceSettings.getState().language].forms.close },
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
