import { useMemo, useState, type ReactNode } from 'react';
import { useController, useWatch, type Control } from 'react-hook-form';
import { isNeeded } from '#shared/records/define';
import type { Field } from '#shared/records/field';
import { definitionOf } from '#shared/records/index';
import type { Kind } from '#shared/records/kinds';
import { blocksOf, needsReason } from '#shared/rules/state-machines';
import { useLabel, useText } from '../text';
import type { Autosave } from './saving/autosave';
import { isLong, type How } from './widgets/field-frame';
import type { Values } from './saving/field-memory';
import { FieldWidget } from './field-widget';
import { FormAroundProvider, useFormAround, type Fills } from './form-around';
import { ReopenWithReason } from './taking-back/reopen-with-reason';

type FormFieldProps = {
  name: string;
  id: string;
  field: Field;
  kind: Kind;
  recordId: string;
  control: Control<Values>;
  read: () => Values;
  /** Fills in another field of the form. */
  fill: (name: string, value: unknown) => void;
  /** What a change of this field writes into others. */
  fills: Fills;
  autosave: Autosave;
  /** What another field waits for here, why the last value of this one was not taken, or what is to be said of it. */
  problem: string | null;
  /** Says what is in the way, at the field that is missing first; null where the form does not show it. */
  onBlocked: (missing: string | null, sentence: string) => void;
  onTaken: () => void;
};

/** Where a field of a form takes the focus. */
export const inputIn = (form: Element | null, name: string) =>
  form?.querySelector<HTMLElement>(`[data-field="${name}"] :is(input, textarea, select, button)`);

/** One field of a record. A state whose demands are unmet is refused, and one that wants a reason is entered with it (lifecycle IS-7, RQ-2). */
export function FormField({
  name,
  id,
  field,
  kind,
  recordId,
  control,
  read,
  fill,
  fills,
  autosave,
  problem,
  onBlocked,
  onTaken,
}: FormFieldProps) {
  const { field: held } = useController({ name, control });
  const condition = field.options.needed?.field ?? name;
  const needed = isNeeded(field, { [condition]: useWatch({ control, name: condition }) as unknown });
  const nearBy = field.options.dayOf ?? name;
  const near = useWatch({ control, name: nearBy }) as unknown;
  const [asked, setAsked] = useState<string | null>(null);
  const words = useText().forms;
  const label = useLabel();
  const { fields } = definitionOf(kind);

  const isRefused = (value: unknown): boolean => {
    const blocks = blocksOf(kind, read(), { [name]: value });
    const [first] = blocks;
    const labels = blocks.flatMap((each) => fields[each]?.label ?? []).map(label);
    if (first === undefined) return false;
    const missing = inputIn(document.getElementById(id)?.closest('[data-form]') ?? null, first);
    onBlocked(missing ? first : null, words.blocked(label(field.choices?.[String(value)] ?? field.label), labels));
    missing?.focus();
    return true;
  };
  const change = (value: unknown, how: How) => {
    if (isRefused(value)) return;
    if (needsReason(kind, read(), { [name]: value })) {
      setAsked(String(value));
      return;
    }
    if (problem !== null) onTaken();
    for (const [other, filled] of Object.entries(fills(read(), { [name]: value }))) fill(other, filled);
    held.onChange(value);
    if (how === 'chosen') void autosave.commit();
    else autosave.typed();
  };
  return (
    <div data-field={name} data-visit data-long={isLong(field) || undefined} data-fixed={field.options.fixed}>
      <FixedField fixed={field.options.fixed ?? false}>
        <FieldWidget
          field={field}
          id={id}
          value={held.value}
          required={needed && !field.options.fixed}
          problem={problem}
          onChange={change}
          {...(nearBy === name ? {} : { near: near as string | null })}
        />
      </FixedField>
      {asked !== null && <ReopenWithReason kind={kind} row={{ ...read(), id: recordId }} state={asked} onDone={() => setAsked(null)} />}
    </div>
  );
}

/** What was written when the record was made is shown like the fields of a form that is read-only. */
function FixedField({ fixed, children }: { fixed: boolean; children: ReactNode }) {
  const around = useFormAround();
  const still = useMemo(() => ({ ...around, readOnly: true }), [around]);
  return <FormAroundProvider value={fixed ? still : around}>{children}</FormAroundProvider>;
}
