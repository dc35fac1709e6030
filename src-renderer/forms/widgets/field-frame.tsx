import { Input } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Field, Label } from '#shared/records/field';
import { useLabel, useText } from '../../text';
import { Tag } from '../../ui/tag';
import classes from './field-frame.module.css';

/** How a value came about: `typed` is stored after a pause, `chosen` at once. */
export type How = 'typed' | 'chosen';

export type WidgetProps<T> = {
  field: Field;
  /** Unique on the page; names the input for its label. */
  id: string;
  value: T;
  required: boolean;
  /** Why the last value was not taken. */
  problem: string | null;
  onChange: (value: T, how: How) => void;
  /** The moment on whose day a time typed alone is meant, as long as the field is empty. */
  near?: string | null;
};

export const isLong = (field: Field): boolean => ['longText', 'list', 'choices', 'refs', 'refsOrText'].includes(field.type);

type FrameProps = Pick<WidgetProps<unknown>, 'field' | 'id' | 'required' | 'problem'> & {
  /** Quiet words under the input, before what is always to be known of the field. */
  hint?: ReactNode;
  /** The label names a group of inputs instead of one. */
  group?: boolean;
  children: ReactNode;
};

/** The label above an input, its marks, and below what is wrong or understood. */
export function FieldFrame({ field, id, required, problem, hint, group = false, children }: FrameProps) {
  const { exporting } = useText();
  return (
    <Input.Wrapper
      id={id}
      label={<FieldLabel label={field.label} />}
      labelElement={group ? 'div' : 'label'}
      labelProps={{ 'data-required': required || undefined }}
      error={problem}
      description={hint ?? (field.options.unsigned && exporting.unsigned)}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      classNames={{ root: classes.root ?? '', label: classes.label ?? '', error: classes.error ?? '', description: classes.hint ?? '' }}
      {...(group ? { role: 'group', 'aria-labelledby': `${id}-label` } : {})}
    >
      {field.options.internal && (
        <span className={classes.internal}>
          <InternalTag />
        </span>
      )}
      {children}
    </Input.Wrapper>
  );
}

function FieldLabel({ label }: { label: Label }) {
  return useLabel()(label);
}

/** The value never reaches a customer. */
export function InternalTag() {
  return <Tag>{useText().forms.internal}</Tag>;
}
