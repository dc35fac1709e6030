import { useId } from 'react';
import type { Field } from '#shared/records/field';
import type { Kind } from '#shared/records/kinds';
import { FieldAlone } from '../widgets/field-alone';
import type { FormContext } from '../form-around';
import { RecordField } from './record-field';

type RecordChoiceProps = {
  /** The field, and the kind to which it belongs; the same object as long as it means the same. */
  field: Field;
  kind: Kind;
  context?: FormContext;
  /** As the field stores it; null while nothing is chosen. */
  value: string | null;
  onChange: (value: string | null) => void;
};

/** The chooser of a form for a dialog that asks for one record first. */
export function RecordChoice({ field, kind, context, value, onChange }: RecordChoiceProps) {
  const id = useId();
  // Whoever types another name means no longer what was chosen before.
  const forget = () => {
    if (value !== null) onChange(null);
  };
  return (
    <FieldAlone kind={kind} {...(context ? { context } : {})}>
      <div onInput={forget}>
        <RecordField id={id} field={field} value={value} required problem={null} onChange={onChange} autoFocus />
      </div>
    </FieldAlone>
  );
}
