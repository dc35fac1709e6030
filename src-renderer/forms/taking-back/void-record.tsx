import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Kind } from '#shared/records/kinds';
import { useRecord } from '../../data/live';
import { useKindName, useText } from '../../text';
import { ConfirmWithReason } from '../../ui/confirm-with-reason';
import { showToast } from '../../ui/toast';
import { useCommit } from '../saving/use-commit';
import { useTakeBack } from './use-take-back';

type Props = { kind: Kind; id: string };

/** 作废 with a reason; nothing for a record that is voided: its page says so and has the button that restores it. */
export function VoidRecord({ kind, id, onVoided }: Props & { onVoided?: () => void }) {
  const row = useRecord(kind, id);
  const commit = useCommit();
  const takeBack = useTakeBack();
  const words = useText().forms;
  const label = useKindName()(kind);
  const [asking, setAsking] = useState(false);
  if (row?.voided !== null) return null;

  const voidIt = async (reason: string) => {
    const done = await commit({ label: `void:${kind}`, writes: [{ kind, id, void: reason }] });
    if (!done) return false;
    setAsking(false);
    showToast({ message: words.voidedToast(label), undo: takeBack(done) });
    onVoided?.();
    return true;
  };
  return (
    <>
      <Button variant="subtle" color="bad" onClick={() => setAsking(true)}>
        {words.voidLabel(label)}
      </Button>
      {asking && (
        <ConfirmWithReason
          title={words.voidWhat(label)}
          reasonLabel={words.voidReason}
          confirmLabel={words.voidLabel(label)}
          danger
          onCancel={() => setAsking(false)}
          onConfirm={voidIt}
        >
          {words.voidExplained}
        </ConfirmWithReason>
      )}
    </>
  );
}

/** 恢复 for a voided record. */
export function RestoreRecord({ kind, id }: Props) {
  const commit = useCommit();
  const takeBack = useTakeBack();
  const words = useText().forms;
  const label = useKindName()(kind);
  const restore = async () => {
    const done = await commit({ label: `restore:${kind}`, writes: [{ kind, id, restore: true }] });
    if (done) showToast({ message: words.restoredToast(label), tone: 'good', undo: takeBack(done) });
  };
  return <Button onClick={() => void restore()}>{words.restoreLabel(label)}</Button>;
}
