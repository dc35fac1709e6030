import { useId, useMemo } from 'react';
import { attachment, type Attachment } from '#shared/records/attachment';
import { field, type Field } from '#shared/records/field';
import type { Kind } from '#shared/records/kinds';
import { useCommit } from '../forms/saving/use-commit';
import { ChoiceField } from '../forms/widgets/choice-field';
import { FieldAlone } from '../forms/widgets/field-alone';
import { slotsToFill } from './slot-for';
import classes from './viewer.module.css';

/** Which slot a file fills and which of the pictures it is that are asked for there: chosen from what the definition of its owner names. */
export function PlaceFields({ kind, row }: { kind: Kind; row: Attachment }) {
  const id = useId();
  const commit = useCommit();
  const slots = useMemo(() => Object.fromEntries(slotsToFill(kind)), [kind]);
  const shots = slots[row.slot]?.shots;
  const slotField = useMemo(
    (): Field =>
      field.choice(attachment.fields.slot.label, Object.fromEntries(Object.entries(slots).map(([name, { label }]) => [name, label]))),
    [slots],
  );
  const shotField = useMemo((): Field => field.choice(attachment.fields.shot.label, shots ?? {}), [shots]);
  const change = (update: Partial<Attachment>) =>
    void commit({ label: 'edit:attachment', writes: [{ kind: 'attachment', id: row.id, update }] });
  const common = { required: false, problem: null };
  return (
    <FieldAlone kind="attachment">
      <div className={classes.place}>
        {Object.keys(slots).length > 0 && (
          <ChoiceField
            {...common}
            id={`${id}-slot`}
            field={slotField}
            value={row.slot === '' ? null : row.slot}
            // A picture that was asked for in one slot is none of those of another.
            onChange={(slot) => change({ slot: slot ?? '', shot: '' })}
          />
        )}
        {shots && (
          <ChoiceField
            {...common}
            id={`${id}-shot`}
            field={shotField}
            value={row.shot === '' ? null : row.shot}
            onChange={(shot) => change({ shot: shot ?? '' })}
          />
        )}
      </div>
    </FieldAlone>
  );
}
