import type { Kind } from '#shared/records/kinds';
import { definitionOf } from '#shared/records/index';
import { useStore } from '../data/store';
import { useLabel, useText } from '../text';
import { ConfirmWithReason } from '../ui/confirm-with-reason';

type ReopenProps = { kind: Kind; id: string; state: string; onDone: () => void };

/** Asks why a closed issue is opened again; the reason stands among its notes (lifecycle 2.5, `issue.state` closed). */
export function ReopenWithReason({ kind, id, state, onDone }: ReopenProps) {
  const store = useStore();
  const words = useText().forms;
  const label = useLabel()(definitionOf(kind).label);
  const reopen = async (reason: string) => {
    const notedAt = new Date().toISOString();
    await store.commit({
      label: `edit:${kind}`,
      writes: [
        { kind, id, update: { state } },
        { kind: 'issueNote', create: { [`${kind}Id`]: id, notedAt, kind: 'note', text: reason } },
      ],
    });
    onDone();
  };
  return (
    <ConfirmWithReason
      title={words.reopenLabel(label)}
      reasonLabel={words.reopenReason}
      confirmLabel={words.reopenLabel(label)}
      onCancel={onDone}
      // A store that takes nothing says so; the reason stays in the dialog.
      onConfirm={(reason) => void reopen(reason).catch(() => undefined)}
    >
      {words.reopenExplained}
    </ConfirmWithReason>
  );
}
