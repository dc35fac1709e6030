import { z } from 'zod';
import { field, isEmpty, shapeOf, type Field, type FieldType, type Fields, type Label, type Needed, type ValuesOf } from './field';
import type { Kind } from './kinds';
import type { Slots } from './slot';

/** What every record carries beside its own fields; written by the program. */
export type Envelope = {
  id: string;
  no: string;
  createdAt: string;
  createdBy: string;
  updatedAt: string;
  updatedBy: string;
  /** Null, or the reason why the record was voided (lifecycle G-3). */
  voided: string | null;
  sync: Sync;
};
/** Clocks of the record's cells: of the creation, of what changed later, and the cells of removed list items. */
export type Sync = { clock: string; clocks: Record<string, string>; gone: Record<string, unknown> };

export const envelopeLabels = {
  no: { zh: '编号', en: 'No.' },
  createdAt: { zh: '创建时间', en: 'Created at' },
  createdBy: { zh: '创建人', en: 'Created by' },
  updatedAt: { zh: '修改时间', en: 'Changed at' },
  updatedBy: { zh: '修改人', en: 'Changed by' },
  voided: { zh: '作废', en: 'Voided' },
} as const satisfies Record<string, Label>;

const envelope = {
  id: z.uuid(),
  no: z.string(),
  createdAt: z.iso.datetime(),
  createdBy: z.string(),
  updatedAt: z.iso.datetime(),
  updatedBy: z.string(),
  voided: z.string().nullable(),
  sync: z.strictObject({
    clock: z.string(),
    clocks: z.record(z.string(), z.string()),
    gone: z.record(z.string(), z.unknown()),
  }),
};

const common = {
  remark: field.longText({ zh: '备注', en: 'Remark' }),
  secrecy: field.choice(
    { zh: '资料级别', en: 'Data class' },
    { public: { zh: '公开', en: 'Public' }, internal: { zh: '内部', en: 'Internal' }, sensitive: { zh: '敏感', en: 'Sensitive' } },
    { initial: 'internal' },
  ),
};
type Common = typeof common;

/** A column that is worked out from other records, the calendar and today, and never stored. */
export type Computed = { readonly type: FieldType; readonly label: Label; readonly internal?: true };
type ComputedOnes = Readonly<Record<string, Computed>>;

type ParentId<P> = P extends Kind ? { [K in `${P}Id`]: string } : unknown;
type Flat<T> = { [K in keyof T]: T[K] } & {};
type Values<P, F extends Fields> = Flat<ParentId<P> & ValuesOf<F & Common>>;
type Row<P, F extends Fields> = Flat<Envelope & ParentId<P> & ValuesOf<F & Common>>;
type Filled<F extends Fields> = {
  [K in keyof F]: F[K] extends Field<infer T, infer O> ? (O extends { required: true } ? NonNullable<T> : T) : never;
};

/** Only what IndexedDB can use as a key; in a compound index a null part would hide the row, so the compiler refuses it. */
type Single<R> = { [K in keyof R & string]: NonNullable<R[K]> extends string | number ? K : never }[keyof R & string];
type Part<R> = { [K in keyof R & string]: R[K] extends string | number ? K : never }[keyof R & string];
type Parts<R, S extends string> = S extends `${infer A}+${infer B}`
  ? A extends Part<R>
    ? Parts<R, B>
    : `'${A}' cannot be part of an index`
  : S extends Part<R>
    ? true
    : `'${S}' cannot be part of an index`;
type CheckIndex<R, S> = S extends `[${infer In}]`
  ? Parts<R, In> extends true
    ? S
    : Parts<R, In>
  : S extends Single<R>
    ? S
    : `'${S & string}' is not an indexable field`;

/** Named, so that declarations say `RecordKind<…>` instead of spelling every member out. */
export interface RecordKind<K extends string, F extends Fields, P> {
  readonly kind: K;
  readonly table: string;
  readonly label: Label;
  readonly parent: P;
  /** Letters in front of the number, for example `W` in W20261122001-LM3. */
  readonly number: string;
  /** The field that names a record in lists and choosers. */
  readonly title: string;
  readonly fields: F & Common;
  readonly computed: ComputedOnes;
  readonly slots: Slots;
  /** Dexie's schema of the table. */
  readonly stores: string;
  /** What `commit` lets through: right types, nothing unknown. Required is not asked, a half-filled form must not be lost. */
  readonly stored: z.ZodType<Row<P, F>, Row<P, F>>;
  /** The names of the fields that are still needed for the record to be complete. */
  missing(values: Record<string, unknown>): string[];
  isComplete(row: Row<P, F>): row is Row<P, F> & Filled<F>;
  empty(parent: ParentId<P>): Values<P, F>;
}

const holds = (needed: Needed, value: unknown): boolean =>
  needed.is === 'filled' ? !isEmpty(value) : needed.is === 'empty' ? isEmpty(value) : needed.is.includes(String(value));

/** Whether a record with these values is incomplete without the field: always, or because of what another field says. */
export const isNeeded = ({ options: { required, needed } }: Field, values: Record<string, unknown>): boolean =>
  required ?? (needed !== undefined && holds(needed, values[needed.field]));

/** Defines a record kind once, for types, storage, forms, tables and documents alike. */
export function defineRecord<
  const K extends Kind,
  const F extends Fields,
  const I extends readonly string[],
  const P extends Kind | undefined = undefined,
>(d: {
  kind: K;
  table: string;
  label: Label;
  number: string;
  title: string;
  parent?: P;
  fields: F;
  computed?: ComputedOnes;
  slots?: Slots;
  indexes?: { [N in keyof I]: CheckIndex<Row<P, F>, I[N]> };
}): RecordKind<K, F, P> {
  const fields = { ...d.fields, ...common };
  const parentKey = d.parent ? `${d.parent}Id` : null;
  const asked = Object.entries(fields as Fields).filter(([, { options }]) => options.required ?? options.needed);
  const missing = (values: Record<string, unknown>) =>
    asked.filter(([name, each]) => isEmpty(values[name]) && isNeeded(each, values)).map(([name]) => name);
  return {
    kind: d.kind,
    table: d.table,
    label: d.label,
    number: d.number,
    title: d.title,
    parent: d.parent as P,
    fields,
    computed: d.computed ?? {},
    slots: d.slots ?? {},
    stores: ['id', ...(parentKey ? [parentKey] : []), ...((d.indexes ?? []) as readonly string[])].join(','),
    stored: shapeOf<Row<P, F>>(fields, { ...envelope, ...(parentKey ? { [parentKey]: z.uuid() } : {}) }),
    missing,
    isComplete: (row): row is Row<P, F> & Filled<F> => missing(row as Record<string, unknown>).length === 0,
    empty: (parent) =>
      ({ ...(parent as object), ...Object.fromEntries(Object.entries(fields as Fields).map(([name, f]) => [name, f.empty])) }) as Values<
        P,
        F
      >,
  };
}

export type RecordOf<D extends { stored: z.ZodType }> = z.output<D['stored']>;
