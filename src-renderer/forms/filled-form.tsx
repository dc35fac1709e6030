import { useEffect, useId, useMemo, useRef, useState, type FocusEvent } from 'react';
import { definitionOf } from '#shared/records/index';
import type { Kind } from '#shared/records/kinds';
import { fillsOf } from '#shared/rules/state-machines';
import { useRecord } from '../data/live';
import { useSaveState } from '../data/save-state';
import { useToday } from '../state/today';
import { useLabel, useText } from '../text';
import { SheetStatus, useIsInSheet } from '../ui/side-sheet';
import { showToast } from '../ui/toast';
import type { Values } from './saving/field-memory';
import { FormAroundProvider, type Doubts, type FieldGroup, type Fills, type FormContext } from './form-around';
import { FormField, inputIn } from './form-field';
import { FormState } from './form-state';
import { firstToType, takeJustMade } from './making/just-made';
import { MissingFields } from './missing-fields';
import classes from './record-form.module.css';
import { useSavedForm } from './saving/use-saved-form';

const idIn = (row: Values, name: string) => (typeof row[name] === 'string' ? row[name] : undefined);

/** The customer and project that a record belongs to, where the page does not say it. */
function useOwners(kind: Kind, id: string, row: Values, context: FormContext): FormContext {
  const projectId = context.projectId ?? (kind === 'project' ? id : idIn(row, 'projectId'));
  const project = useRecord('project', projectId ?? null);
  const customerId = context.customerId ?? (kind === 'customer' ? id : idIn(row, 'customerId')) ?? project?.customerId;
  return useMemo(
    () => ({ ...(customerId === undefined ? {} : { customerId }), ...(projectId === undefined ? {} : { projectId }) }),
    [customerId, projectId],
  );
}

/** The form of a record that was just made begins with the focus where one types; what somebody types elsewhere is left alone. */
function useFirstFocus({ kind, id, row, groups }: FilledFormProps) {
  const place = useRef<HTMLDivElement>(null);
  const opened = useRef({ kind, row, groups });
  useEffect(() => {
    if (!takeJustMade(id) || document.activeElement?.closest('[data-form]')) return;
    const definition = definitionOf(opened.current.kind);
    const shown = opened.current.groups.flatMap((group) => group.fields);
    const name = firstToType(shown, definition, opened.current.row);
    if (name !== undefined) inputIn(place.current, name)?.focus();
  }, [id]);
  return place;
}

type FilledFormProps = {
  kind: Kind;
  id: string;
  row: Values;
  groups: readonly FieldGroup[];
  context: FormContext;
  fills?: Fills;
  doubts?: Doubts;
};

/** The form of a record that has been read. */
export function FilledForm(props: FilledFormProps) {
  const { kind, id, row, groups, context, fills, doubts } = props;
  const place = useFirstFocus(props);
  const formId = useId();
  const words = useText().forms;
  const label = useLabel();
  const { form, autosave, state, drafts } = useSavedForm(kind, id, row, ({ label: of, text }) =>
    // A bad toast stays until it is closed: the text can be copied.
    showToast({ message: words.leftUnclear(label(of), text), tone: 'bad' }),
  );
  const Heading = useIsInSheet() ? 'h3' : 'h2';
  const [blocked, setBlocked] = useState<{ at: string; sentence: string } | null>(null);
  const owners = useOwners(kind, id, row, context);
  const voided = typeof row['voided'] === 'string' ? row['voided'] : null;
  const readOnly = useSaveState().state === 'frozen' || voided !== null;
  const around = useMemo(() => ({ kind, readOnly, context: owners, drafts }), [kind, readOnly, owners, drafts]);
  const { fields } = definitionOf(kind);
  const today = useToday();
  const doubted = doubts?.(row) ?? {};

  const onLeave = (event: FocusEvent<HTMLElement>) => {
    // Leaving one field for another inside the same one (a button beside an input) ends nothing.
    const field = (target: EventTarget | null) => (target instanceof Element ? target.closest('[data-visit]') : null);
    if (field(event.target) !== field(event.relatedTarget)) autosave.left();
  };
  return (
    <FormAroundProvider value={around}>
      <div
        ref={place}
        data-form
        className={classes.form}
        onBlur={onLeave}
        onCompositionStart={() => autosave.composing(true)}
        onCompositionEnd={() => autosave.composing(false)}
      >
        <div className={classes.line}>
          {voided === null && <MissingFields kind={kind} control={form.control} />}
          <SheetStatus>
            <FormState state={state} />
          </SheetStatus>
        </div>
        {groups.map((group) => (
          // The words of a heading change with the language; what is half typed below it stays.
          <section key={group.fields.join(' ')} aria-label={group.label || undefined}>
            {group.label !== '' && <Heading className={classes.heading}>{group.label}</Heading>}
            <div className={classes.grid}>
              {group.fields.map((name) => {
                const field = fields[name];
                if (!field) throw new Error(`${kind} has no field ${name}`);
                return (
                  <FormField
                    key={name}
                    name={name}
                    id={`${formId}-${name}`}
                    field={field}
                    kind={kind}
                    recordId={id}
                    control={form.control}
                    read={form.getValues}
                    fill={form.setValue}
                    fills={(values, change) => ({ ...fillsOf(kind, values, change, today), ...fills?.(values, change) })}
                    autosave={autosave}
                    problem={blocked?.at === name ? blocked.sentence : (doubted[name] ?? null)}
                    onBlocked={(missing, sentence) => setBlocked({ at: missing ?? name, sentence })}
                    onTaken={() => setBlocked(null)}
                  />
                );
              })}
            </div>
          </section>
        ))}
      </div>
    </FormAroundProvider>
  );
}
