import { z } from 'zod';
import { kinds, type Kind } from './kinds';

// zod probes `new Function` on first use, which the content security policy forbids.
z.config({ jitless: true });

export type Label = { readonly zh: string; readonly en: string };
export type Choices = Readonly<Record<string, Label>>;

/** The condition under which a field that may otherwise stay empty is needed: another field has one of these values, or is filled, or is empty. */
export type Needed = { readonly field: string; readonly is: readonly string[] | 'filled' | 'empty' };

export interface Flags<T = unknown> {
  readonly initial?: T;
  /** Needed for the record to be complete; never for storing it. */
  /** With what it begins where a person makes the record by hand: who works here, or the moment. What is read in from elsewhere begins empty. */
  readonly begins?: 'me' | 'now';
  readonly required?: true;
  readonly needed?: Needed;
  /** The moment of the same record on whose day a time typed alone is meant. */
  readonly dayOf?: string;
  /** Never in a customer edition. */
  readonly internal?: true;
  /** Stands on no form that the customer signs: its internal edition alone prints it, behind the form (decision 0013). Other papers for the customer may have it. */
  readonly unsigned?: true;
  /** Masked on export when asked, listed by the outgoing check. */
  readonly sensitive?: true;
  /** Written by the program when the record is made: a form shows it, and nobody changes it (lifecycle G-4). */
  readonly fixed?: true;
  /** Width in characters where the field is a column. */
  readonly column?: number;
}

export type FieldType =
  | 'text'
  | 'longText'
  | 'day'
  | 'instant'
  | 'number'
  | 'bool'
  | 'choice'
  | 'choices'
  | 'ref'
  | 'refs'
  | 'refOf'
  | 'refOrText'
  | 'refsOrText'
  | 'list';

/** `T` is the stored type, the form's type and the type in a bundle: one type, in and out. */
export type Field<T = unknown, O = Flags> = {
  readonly type: FieldType;
  readonly label: Label;
  readonly options: O;
  readonly schema: z.ZodType<T, T>;
  readonly empty: T;
  readonly choices?: Choices;
  readonly of?: readonly Kind[];
  readonly fields?: Fields;
};
export type Fields = Readonly<Record<string, Field>>;

export type ValueOf<F> = F extends Field<infer T, infer _O> ? T : never;
export type ValuesOf<F extends Fields> = { -readonly [K in keyof F]: ValueOf<F[K]> };
export type ItemOf<F extends Fields> = { id: string; order: string } & ValuesOf<F>;

type Key<C extends Choices> = keyof C & string;
type More = Pick<Field, never> & { choices?: Choices; of?: readonly Kind[]; fields?: Fields };

const make = <T, O>(type: FieldType, label: Label, options: O, schema: z.ZodType<T, T>, empty: T, more: More = {}): Field<T, O> => ({
  ...more,
  type,
  label,
  options,
  schema,
  empty,
});

const textSchema = z.string();
const daySchema = z.iso.date().nullable();
const instantSchema = z.iso.datetime().nullable();
const uuidPattern = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

/** `kind:id` of one of these kinds. */
const keyOf = (of: readonly Kind[]) => z.string().regex(new RegExp(`^(${of.join('|')}):${uuidPattern}$`));
/** `kind:id`, or `text:` and what was typed until somebody matches it. */
const keyOrText = (of: readonly Kind[]) => z.string().regex(new RegExp(`^(?:(${of.join('|')}):${uuidPattern}|text:.+)$`, 's'));

/** The vocabulary of a definition. Each function returns what types, validation, forms, tables, documents and import read. */
export const field = {
  text: <const O extends Flags<string>>(label: Label, o: O = {} as O) => make<string, O>('text', label, o, textSchema, o.initial ?? ''),
  longText: <const O extends Flags<string>>(label: Label, o: O = {} as O) =>
    make<string, O>('longText', label, o, textSchema, o.initial ?? ''),
  bool: <const O extends Flags<boolean>>(label: Label, o: O = {} as O) =>
    make<boolean, O>('bool', label, o, z.boolean(), o.initial ?? false),
  /** A calendar day, `YYYY-MM-DD`, without a time zone. */
  day: <const O extends Flags<never>>(label: Label, o: O = {} as O) => make<string | null, O>('day', label, o, daySchema, null),
  /** A moment, ISO 8601 in UTC. */
  instant: <const O extends Flags<never>>(label: Label, o: O = {} as O) => make<string | null, O>('instant', label, o, instantSchema, null),
  number: <const O extends Flags<number>>(label: Label, o: O = {} as O) =>
    make<number | null, O>('number', label, o, z.number().nullable(), o.initial ?? null),
  /** With `initial` a choice is never null; without, null means not chosen yet. */
  choice: <const C extends Choices, const O extends Flags<Key<C>>>(label: Label, choices: C, o: O = {} as O) => {
    type T = O extends { initial: string } ? Key<C> : Key<C> | null;
    const one = z.enum(Object.keys(choices) as Key<C>[]);
    const schema = (o.initial === undefined ? one.nullable() : one) as unknown as z.ZodType<T, T>;
    return make<T, O>('choice', label, o, schema, (o.initial ?? null) as T, { choices });
  },
  choices: <const C extends Choices, const O extends Flags<never>>(label: Label, choices: C, o: O = {} as O) =>
    make<Key<C>[], O>('choices', label, o, z.array(z.enum(Object.keys(choices) as Key<C>[])), [], { choices }),
  /** The id of one record of one kind. */
  ref: <const O extends Flags<never>>(label: Label, of: Kind, o: O = {} as O) =>
    make<string | null, O>('ref', label, o, z.uuid().nullable(), null, { of: [of] }),
  refs: <const O extends Flags<never>>(label: Label, of: Kind, o: O = {} as O) =>
    make<string[], O>('refs', label, o, z.array(z.uuid()), [], { of: [of] }),
  /** `kind:id` of a record of one of several kinds; `'any'` is every kind. */
  refOf: <const O extends Flags<never>>(label: Label, of: readonly Kind[] | 'any', o: O = {} as O) => {
    const all = of === 'any' ? kinds : of;
    return make<string | null, O>('refOf', label, o, keyOf(all).nullable(), null, { of: all });
  },
  /** A person or thing that may be typed until it is matched. */
  refOrText: <const O extends Flags<never>>(label: Label, of: readonly Kind[], o: O = {} as O) =>
    make<string | null, O>('refOrText', label, o, keyOrText(of).nullable(), null, { of }),
  refsOrText: <const O extends Flags<never>>(label: Label, of: readonly Kind[], o: O = {} as O) =>
    make<string[], O>('refsOrText', label, o, z.array(keyOrText(of)), [], { of }),
  /** Embedded items, each with its own id and order key. */
  list: <const F extends Fields, const O extends Flags<never>>(label: Label, fields: F, o: O = {} as O) =>
    make<ItemOf<F>[], O>('list', label, o, z.array(shapeOf<ItemOf<F>>(fields, { id: z.uuid(), order: textSchema })), [], { fields }),
};

/** A strict object schema of these fields. The one place where the compiler has to believe us: the values of a schema built in a loop. */
export function shapeOf<T>(fields: Fields, more: Record<string, z.ZodType> = {}): z.ZodType<T, T> {
  const shape = Object.fromEntries(Object.entries(fields).map(([name, each]) => [name, each.schema]));
  return z.strictObject({ ...more, ...shape }) as unknown as z.ZodType<T, T>;
}

/** Nothing was entered: empty text, null, or an empty list. `false` and 0 are values. */
export const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
