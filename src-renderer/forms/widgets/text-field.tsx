import { Input } from '@mantine/core';
import { FieldFrame, type WidgetProps } from './field-frame';
import classes from './field-frame.module.css';
import { useFormAround } from '../form-around';

/** One line of text, or several in an area that grows with them. */
export function TextField({ onChange, value, ...frame }: WidgetProps<string>) {
  const { readOnly } = useFormAround();
  const long = frame.field.type === 'longText';
  const shared = { value, readOnly, 'aria-required': frame.required, error: frame.problem !== null };
  return (
    <FieldFrame {...frame}>
      {long ? (
        <Input
          component="textarea"
          multiline
          rows={2}
          classNames={{ input: classes.area ?? '' }}
          {...shared}
          onChange={(event) => onChange(event.currentTarget.value, 'typed')}
        />
      ) : (
        <Input {...shared} autoComplete="off" onChange={(event) => onChange(event.currentTarget.value, 'typed')} />
      )}
    </FieldFrame>
  );
}
