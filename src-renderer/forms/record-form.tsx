import { definitionOf } from '#shared/records/index';
import type { Kind } from '#shared/records/kinds';
import { useState } from 'react';
import { useRecord } from '../data/live';
import { useText } from '../text';
import { FilledForm } from './filled-form';
import type { Doubts, FieldGroup, Fills, FormContext } from './form-around';

export type { FieldGroup, FormContext } from './form-around';

export type RecordFormProps = {
  kind: Kind;
  id: string;
  /** The fields shown, in this order; without it every field of the definition. Ignored where groups are given. */
  fields?: readonly string[];
  groups?: readonly FieldGroup[];
  context?: FormContext;
  /** Besides what a change of state fills in. */
  fills?: Fills;
  doubts?: Doubts;
};

/** A form for an existing record that saves itself. */
export function RecordForm({ kind, id, fields, groups, context, ...more }: RecordFormProps) {
  const words = useText().forms;
  const row = useRecord(kind, id);
  // A record that was on the screen stays there with everything typed, whatever becomes of the database.
  const [last, setLast] = useState<Record<string, unknown> | null>(null);
  if (row && row !== last) setLast(row);
  const shown = last?.['id'] === id ? last : null;
  if (!shown) return <p>{row === null ? words.notThere : words.loading}</p>;
  const all = groups ?? [{ label: '', fields: fields ?? Object.keys(definitionOf(kind).fields) }];
  return <FilledForm key={`${kind}/${id}`} kind={kind} id={id} row={shown} groups={all} context={context ?? {}} {...more} />;
}
