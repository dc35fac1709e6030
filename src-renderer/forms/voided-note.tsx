import type { Kind } from '#shared/records/kinds';
import { useText } from '../text';
import classes from './record-form.module.css';
import { RestoreRecord } from './void-record';

/** Says that a record is voided and why, with the button that takes it back. */
export function VoidedNote({ kind, id, reason }: { kind: Kind; id: string; reason: string }) {
  return (
    <div className={classes.voided}>
      <span>{useText().forms.isVoided(reason)}</span>
      <RestoreRecord kind={kind} id={id} />
    </div>
  );
}
