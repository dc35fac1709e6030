import { Checkbox, Chip, Combobox, Input } from '@mantine/core';
import { useLabel, useText } from '../../text';
import { FieldFrame, InternalTag, type WidgetProps } from './field-frame';
import classes from './field-frame.module.css';
import { useFormAround } from '../form-around';

/** One of a few values. */
export function ChoiceField({ value, onChange, ...frame }: WidgetProps<string | null>) {
  const { readOnly } = useFormAround();
  const label = useLabel();
  const words = useText().forms;
  const choices = Object.entries(frame.field.choices ?? {});
  // A value that the definition does not know any more stays visible until another is chosen.
  const foreign = value !== null && !(value in (frame.field.choices ?? {}));
  const chosen = value === null ? undefined : frame.field.choices?.[value];
  if (readOnly)
    return (
      <FieldFrame {...frame}>
        <Input readOnly value={chosen ? label(chosen) : (value ?? '')} />
      </FieldFrame>
    );
  return (
    <FieldFrame {...frame}>
      <Input
        component="select"
        classNames={{ input: classes.select ?? '' }}
        value={value ?? ''}
        aria-required={frame.required}
        error={frame.problem !== null}
        pointer
        rightSection={<Combobox.Chevron />}
        rightSectionPointerEvents="none"
        onChange={(event) => onChange(event.currentTarget.value === '' ? null : event.currentTarget.value, 'chosen')}
      >
        {frame.field.options.initial === undefined && <option value="">{words.noneChosen}</option>}
        {foreign && <option value={value}>{value}</option>}
        {choices.map(([name, each]) => (
          <option key={name} value={name}>
            {label(each)}
          </option>
        ))}
      </Input>
    </FieldFrame>
  );
}

/** Any of a few values. */
export function ChoicesField({ value, onChange, ...frame }: WidgetProps<string[]>) {
  const { readOnly } = useFormAround();
  const label = useLabel();
  return (
    <FieldFrame {...frame} group>
      <div className={classes.chips}>
        {Object.entries(frame.field.choices ?? {}).map(([name, each]) => (
          <Chip
            key={name}
            size="xs"
            variant="light"
            radius="sm"
            checked={value.includes(name)}
            disabled={readOnly}
            onChange={(on) => onChange(on ? [...value, name] : value.filter((other) => other !== name), 'chosen')}
          >
            {label(each)}
          </Chip>
        ))}
      </div>
    </FieldFrame>
  );
}

/** A yes or no; its label stands beside it. */
export function BoolField({ field, id, value, onChange }: WidgetProps<boolean>) {
  const { readOnly } = useFormAround();
  const label = useLabel();
  return (
    <div className={`${classes.root} ${classes.check}`}>
      <Checkbox
        id={id}
        label={label(field.label)}
        checked={value}
        disabled={readOnly}
        onChange={(event) => onChange(event.currentTarget.checked, 'chosen')}
      />
      {field.options.internal && <InternalTag />}
    </div>
  );
}
