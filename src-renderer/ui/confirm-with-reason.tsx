import { Button, Group, Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import { useDraft } from '../state/draft';
import { useText } from '../text';
import { Dialog } from './dialog';
import { isComposing } from './keys';

type ConfirmProps = {
  title: string;
  /** What will happen, and how it can be taken back. */
  children?: ReactNode;
  /** The label over the reason, for example 作废原因. */
  reasonLabel: string;
  /** What the button does: 作废问题, never 确定. */
  confirmLabel: string;
  /** The confirmed act takes something away. */
  danger?: boolean;
  /** Whether it was stored: a reason that was not stays in the dialog. */
  onConfirm: (reason: string) => Promise<boolean>;
  onCancel: () => void;
};

/** Asks for a reason before an act that leaves one in the changes. Ctrl+Enter confirms, never while an input method composes. */
export function ConfirmWithReason({ title, children, reasonLabel, confirmLabel, danger = false, onConfirm, onCancel }: ConfirmProps) {
  // Neither Esc nor another window that goes on loses what was written.
  const [reason, setReason] = useDraft(`reason:${location.hash} ${title}`);
  const words = useText().forms;
  const confirm = async () => {
    if (reason.trim() !== '' && (await onConfirm(reason.trim()))) setReason('');
  };
  return (
    <Dialog onClose={onCancel} title={title}>
      {children}
      <Textarea
        label={reasonLabel}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !isComposing(event)) void confirm();
        }}
        required
        minRows={2}
        data-autofocus
        mt="sm"
      />
      <Group justify="flex-end" mt="md">
        <Button onClick={onCancel}>{words.cancel}</Button>
        <Button variant="filled" color={danger ? 'bad' : 'accent'} disabled={reason.trim() === ''} onClick={() => void confirm()}>
          {confirmLabel}
        </Button>
      </Group>
    </Dialog>
  );
}
