import { CloseButton, Combobox, Input, Tooltip, VisuallyHidden } from '@mantine/core';
import type { Field } from '#shared/records/field';
import { showValue, typedText } from '#shared/records/show-value';
import { useNames } from '../../data/names';
import { useLabel, useLanguage, useText } from '../../text';
import { isComposing } from '../../ui/keys';
import { Tag } from '../../ui/tag';
import { FieldFrame, type WidgetProps } from '../widgets/field-frame';
import frames from '../widgets/field-frame.module.css';
import { useFormAround } from '../form-around';
import classes from './record-chooser.module.css';
import { RecordOptions } from './record-options';
import { takesText, useRecordChooser } from './use-record-chooser';

/** Says why where it is pointed at, and to who cannot see it: a sentence under the field would move the fields below while somebody types. */
function NotMatched() {
  const words = useText().forms;
  return (
    <Tooltip label={words.notMatchedWhy}>
      <span>
        <Tag tone="soon">
          {words.notMatched}
          <VisuallyHidden>{words.notMatchedWhy}</VisuallyHidden>
        </Tag>
      </span>
    </Tooltip>
  );
}

/** Whether a value is text that was typed in place of a record. */
const isUnmatched = (field: Field, value: string): boolean => takesText(field) && typedText(value) !== null;

/** One record, found by any part of its name; typed text where the field may stay text. */
export function RecordField({ value, onChange, autoFocus = false, ...frame }: WidgetProps<string | null> & { autoFocus?: boolean }) {
  const { readOnly } = useFormAround();
  const { field } = frame;
  const words = useText().forms;
  const label = useLabel()(field.label);
  const shown = { language: useLanguage(), names: useNames() };
  const chooser = useRecordChooser(field, value === null ? [] : [value], {
    onChoose: (stored) => onChange(stored, 'chosen'),
    onClear: () => onChange(null, 'chosen'),
  });
  const { typed } = chooser;
  const problem = chooser.problem ?? frame.problem;
  const unmatched = typed === null && value !== null && isUnmatched(field, value);
  return (
    <RecordOptions field={field} chooser={chooser}>
      <FieldFrame {...frame} problem={problem}>
        <Combobox.Target withExpandedAttribute>
          <Input
            value={typed ?? showValue(field, value, shown)}
            readOnly={readOnly}
            placeholder={readOnly ? '' : words.choose}
            classNames={{ input: frames.chooser ?? '' }}
            aria-required={frame.required}
            data-autofocus={autoFocus || undefined}
            error={problem !== null}
            rightSectionWidth="auto"
            rightSectionPointerEvents="all"
            rightSection={
              <span className={frames.moment}>
                {unmatched && <NotMatched />}
                {!readOnly && value !== null && (
                  <CloseButton
                    size="xs"
                    tabIndex={-1}
                    aria-label={words.clear(label)}
                    title={words.clear(label)}
                    onClick={() => onChange(null, 'chosen')}
                  />
                )}
              </span>
            }
            {...chooser.input}
          />
        </Combobox.Target>
      </FieldFrame>
    </RecordOptions>
  );
}

/** Several records, and typed text where the field may stay text. */
export function RecordsField({ value, onChange, ...frame }: WidgetProps<string[]>) {
  const { readOnly } = useFormAround();
  const { field } = frame;
  const words = useText().forms;
  const shown = { language: useLanguage(), names: useNames() };
  const chooser = useRecordChooser(field, value, {
    onChoose: (stored) => onChange([...new Set([...value, stored])], 'chosen'),
    onClear: () => undefined,
  });
  const typed = chooser.typed ?? '';
  const problem = chooser.problem ?? frame.problem;
  const without = (member: string) =>
    onChange(
      value.filter((other) => other !== member),
      'chosen',
    );
  return (
    <RecordOptions field={field} chooser={chooser}>
      <FieldFrame {...frame} problem={problem}>
        <Combobox.DropdownTarget>
          <Input component="div" multiline withAria={false} error={problem !== null} classNames={{ input: classes.several ?? '' }}>
            {value.map((member) => {
              const name = showValue(field, [member], shown);
              return (
                <span key={member} className={classes.member}>
                  <span className={classes.name}>{name}</span>
                  {isUnmatched(field, member) && <NotMatched />}
                  {!readOnly && (
                    <CloseButton size={18} aria-label={words.remove(name)} title={words.remove(name)} onClick={() => without(member)} />
                  )}
                </span>
              );
            })}
            <Combobox.EventsTarget withExpandedAttribute>
              <input
                id={frame.id}
                className={`${classes.inner} ${frames.chooser}`}
                value={typed}
                readOnly={readOnly}
                aria-required={frame.required}
                aria-invalid={problem !== null}
                aria-describedby={problem === null ? undefined : `${frame.id}-error`}
                placeholder={value.length > 0 || readOnly ? '' : words.choose}
                {...chooser.input}
                onKeyDown={(event) => {
                  chooser.input.onKeyDown(event);
                  const last = value.at(-1);
                  if (event.key === 'Backspace' && !isComposing(event) && typed === '' && last !== undefined) without(last);
                }}
              />
            </Combobox.EventsTarget>
          </Input>
        </Combobox.DropdownTarget>
      </FieldFrame>
    </RecordOptions>
  );
}
