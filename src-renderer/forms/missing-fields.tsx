import { useWatch, type Control } from 'react-hook-form';
import { definitionOf } from '#shared/records/index';
import type { Kind } from '#shared/records/kinds';
import { useLabel, useText } from '../text';
import { Tag } from '../ui/tag';
import type { Values } from './saving/field-memory';
import classes from './record-form.module.css';

/** 待完善 and what is still missing, as the form stands now; nothing for a complete record. One line, however much is missing: the fields below stay where they are. */
export function MissingFields({ kind, control }: { kind: Kind; control: Control<Values> }) {
  const values = useWatch({ control });
  const words = useText().forms;
  const label = useLabel();
  const definition = definitionOf(kind);
  const labels = definition
    .missing(values)
    .flatMap((name) => definition.fields[name]?.label ?? [])
    .map(label);
  if (labels.length === 0) return null;
  const said = words.missing(labels);
  return (
    <p className={classes.missing} title={said}>
      <Tag tone="soon">{words.incomplete}</Tag> {said}
    </p>
  );
}
