import { Button } from '@mantine/core';
import { useState } from 'react';
import { definitionOf } from '#shared/records/index';
import type { Kind } from '#shared/records/kinds';
import { useRecord } from '../data/live';
import { useStore } from '../data/store';
import { useLabel, useText } from '../text';
import { ConfirmWithReason } from '../ui/confirm-with-reason';
import { showToast } from '../ui/toast';

type Props = { kind: Kind; id: string };

/** 作废 with a reason, or 恢复 for a record that is voided: one button. */
export function VoidRecord({ kind, id, onVoided }: Props & { onVoided?: () => void }) {
  const row = useRecord(kind, id);
  const store = useStore();
  const words = useText().forms;
  const label = useLabel()(definitionOf(kind).label);
  const [asking, setAsking] = useState(false);
  if (!row) return null;
  if (row.voided !== null) return <RestoreRecord kind={kind} id={id} />;

  const voidIt = async (reason: string) => {
    await store.commit({ label: `void:${kind}`, writes: [{ kind, id, void: reason }] });
    setAsking(false);
    const takeBack = () => void store.commit({ label: `restore:${kind}`, writes: [{ kind, id, restore: true }] }).catch(() => undefined);
    showToast({ message: words.voidedToast(label), undo: { label: words.undo, run: takeBack } });
    onVoided?.();
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
          // A store that takes nothing says so; the reason stays in the dialog.
          onConfirm={(reason) => void voidIt(reason).catch(() => undefined)}
        >
          {words.voidExplained}
        </ConfirmWithReason>
      )}
    </>
  );
}

/** 恢复 for a voided record. */
export function RestoreRecord({ kind, id }: Props) {
  const store = useStore();
  const words = useText().forms;
  const label = useLabel()(definitionOf(kind).label);
  const restore = async () => {
    await store.commit({ label: `restore:${kind}`, writes: [{ kind, id, restore: true }] });
    showToast({ message: words.restoredToast(label), tone: 'good' });
  };
  return <Button onClick={() => void restore().catch(() => undefined)}>{words.restoreLabel(label)}</Button>;
}
