import type { Kind } from '#shared/records/kinds';
import { useRecord } from '../../data/live';
import { useText } from '../../text';
import classes from './voided-note.module.css';
import { RestoreRecord } from './void-record';

/** Says that a record is voided and why, with the button that takes it back; nothing for any other. Stands once on its page or sheet, above all its tabs. */
export function VoidedNote({ kind, id }: { kind: Kind; id: string }) {
  const reason = useRecord(kind, id)?.voided ?? null;
  const words = useText().forms;
  if (reason === null) return null;
  return (
    <div className={classes.voided}>
      <span>{words.isVoided(reason)}</span>
      <RestoreRecord kind={kind} id={id} />
    </div>
  );
}
