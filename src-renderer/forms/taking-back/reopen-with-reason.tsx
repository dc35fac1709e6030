import type { Kind } from '#shared/records/kinds';
import { stateWrites } from '../../data/state-writes';
import { useStore } from '../../data/store';
import { useToday } from '../../state/today';
import { useKindName, useText } from '../../text';
import { ConfirmWithReason } from '../../ui/confirm-with-reason';
import { useCommit } from '../saving/use-commit';

type ReopenProps = { kind: Kind; row: { id: string } & Record<string, unknown>; state: string; onDone: () => void };

/** Asks why a closed issue is opened again; the reason stands among its notes (lifecycle 2.5, `issue.state` closed). */
export function ReopenWithReason({ kind, row, state, onDone }: ReopenProps) {
  const store = useStore();
  const commit = useCommit();
  const today = useToday();
  const words = useText().forms;
  const label = useKindName()(kind);
  const reopen = async (reason: string) => {
    const around = {
      today,
      now: new Date().toISOString(),
      me: `teamMember:${store.author}`,
      reason,
      reopened: (why: string) => words.reopened(why),
    };
    const done = await commit({ label: `edit:${kind}`, writes: stateWrites(kind, row, state, around) });
    if (done) onDone();
    return done !== null;
  };
  return (
    <ConfirmWithReason
      title={words.reopenLabel(label)}
      reasonLabel={words.reopenReason}
      confirmLabel={words.reopenLabel(label)}
      onCancel={onDone}
      onConfirm={reopen}
    >
      {words.reopenExplained}
    </ConfirmWithReason>
  );
}
