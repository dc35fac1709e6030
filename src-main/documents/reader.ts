import { rowsOf, type Bundle } from '#shared/bundle';
import { isIncompleteFor } from '#shared/papers/for-audience';
import { envelopeLabels } from '#shared/records/define';
import type { Field, Fields } from '#shared/records/field';
import { definitionOf, type AnyRow, type RowOf } from '#shared/records/index';
import { isKind, type Kind } from '#shared/records/kinds';
import { nameOf } from '#shared/records/name-of';
import { dayOfInstant } from '#shared/rules/day-of-instant';
import { text, type Text } from '#shared/text/index';
import type { Edition } from './edition';
import type { Column, LabelledText, Origin, Sourced } from './model';
import { printDay, printMoment, printValue } from './print-value';

type Name<R> = keyof R & string;
type Row = Record<string, unknown>;
type OfProject = { [K in Kind]: RowOf<K> extends { projectId: string } ? K : never }[Kind];

/** Prints the fields of one kind, or of the items of one list. Where the edition must not hold a field it is left out, and asking for its value is a bug. */
export type FieldsReader<R> = {
  label: (name: Name<R>) => string;
  value: (row: R, name: Name<R>) => string;
  /** From where the value is, for the outgoing check. */
  from: (row: R, name: Name<R>) => Origin;
  sourced: (row: R, name: Name<R>) => Sourced;
  /** Labels and values for a form. */
  pairs: (row: R, names: readonly Name<R>[]) => (LabelledText & { wide?: true })[];
  /** One column of a table, none where the edition must not hold the field. */
  column: (name: Name<R>, width: number, align?: Column<R>['align']) => Column<R>[];
};

export type Reader = {
  readonly edition: Edition;
  readonly words: Text['documents'];
  /** The day of the export, `YYYY-MM-DD`, in the bundle's time zone. */
  readonly today: string;
  readonly noLabel: string;
  /** The person in whose name the bundle was made. */
  readonly author: string;
  kind: <K extends Kind>(kind: K) => FieldsReader<RowOf<K>>;
  /** Of the items of a list in this record. */
  items: <R>(kind: Kind, id: string, list: string) => FieldsReader<R>;
  rows: <K extends Kind>(kind: K) => RowOf<K>[];
  find: <K extends Kind>(kind: K, id: string | null) => RowOf<K> | undefined;
  /** A record that is there for certain: `produceDocument` has seen to the subject and what owns it. */
  the: <K extends Kind>(kind: K, id: string) => RowOf<K>;
  /** What belongs to one project: a data file may also hold, because something refers to it, what belongs to another. */
  ofProject: <K extends OfProject>(kind: K, projectId: string) => RowOf<K>[];
  /** The record from which the paper is made. */
  subject: <K extends Kind>(kind: K) => RowOf<K>;
  /** The customer to whom the subject belongs, by its full name where it is known; and its short name. */
  readonly customerName: string;
  readonly shortName: string;
  /** Our own full name, as on the seal; '' where it was never entered. */
  readonly ourName: string;
  /** Of ours, whose paper it is; '' where it was never entered. */
  readonly department: string;
  /** 发文代字, before the number of a letter; and whether letters have the organisation in red at their top. */
  readonly letterCode: string;
  readonly redHead: boolean;
  /** A calendar day in the words of the paper; '' for null. */
  day: (day: string | null) => string;
  /** The day on which a moment lies, and the moment to the minute, in the bundle's time zone. */
  dayOf: (instant: string) => string;
  moment: (instant: string) => string;
  readonly timeZone: string;
  /** Numbers the rows of a table. */
  sequence: () => Column<unknown>;
  /** Whether a record lacks something that this edition may show (待完善). */
  isIncomplete: (kind: Kind, row: AnyRow) => boolean;
};

const referring: ReadonlySet<Field['type']> = new Set(['ref', 'refs', 'refOf', 'refOrText', 'refsOrText']);
const namesPeople = ({ type, of = [] }: Field): boolean =>
  referring.has(type) && of.some((kind) => kind === 'teamMember' || kind === 'contact');

/** Reads a bundle for one edition: names looked up, days and moments printed, labels from the definitions. */
export function readerOf(bundle: Bundle, edition: Edition): Reader {
  const { audience, language } = edition;
  const words = text[language].documents;
  const may = (field: Field) => audience === 'internal' || !field.options.internal;
  const rows = <K extends Kind>(kind: K) => rowsOf(bundle, kind) as RowOf<K>[];
  const indexes = new Map<Kind, Map<string, AnyRow>>();

  function find<K extends Kind>(kind: K, id: string | null): RowOf<K> | undefined {
    const index = indexes.get(kind) ?? new Map((rows(kind) as AnyRow[]).map((row) => [row.id, row]));
    indexes.set(kind, index);
    return id === null ? undefined : (index.get(id) as RowOf<K> | undefined);
  }

  /** What the record of a key `kind:id` is called. */
  function named(key: string): string | undefined {
    const [kind = '', id = ''] = key.split(':');
    const row = isKind(kind) ? find(kind, id) : undefined;
    return row && isKind(kind) ? nameOf(kind, row) : undefined;
  }
  const printing = { language, timeZone: bundle.timeZone, names: { get: named } };

  function the<K extends Kind>(kind: K, id: string): RowOf<K> {
    const row = find(kind, id);
    if (!row) throw new Error(`the bundle lacks the ${kind} ${id}`);
    return row;
  }

  function customerOf(kind: Kind, id: string): RowOf<'customer'> {
    const { parent } = definitionOf(kind);
    return kind === 'customer' || !parent ? the('customer', id) : customerOf(parent, String((the(kind, id) as AnyRow)[`${parent}Id`]));
  }

  function fieldsReader<R>(fields: Fields, origin: (row: Row, name: string) => Origin): FieldsReader<R> {
    const fieldOf = (name: string) => {
      const field = fields[name];
      if (!field) throw new Error(`no field ${name}`);
      return field;
    };
    const value = (row: R, name: Name<R>) => {
      const field = fieldOf(name);
      if (!may(field)) throw new Error(`${name} is internal and stands in no customer edition`);
      return printValue(field, (row as Row)[name], printing);
    };
    const label = (name: string) => fieldOf(name).label[language];
    const from = (row: R, name: Name<R>) => origin(row as Row, name);
    const naming = (name: string): Pick<Sourced, 'naming'> => (namesPeople(fieldOf(name)) ? { naming: true } : {});
    const sourced = (row: R, name: Name<R>): Sourced => ({ from: from(row, name), ...naming(name) });
    return {
      label,
      value,
      from,
      sourced,
      pairs: (row, names) =>
        names.flatMap((name) =>
          may(fieldOf(name))
            ? [
                {
                  label: label(name),
                  text: value(row, name),
                  ...sourced(row, name),
                  ...(fieldOf(name).type === 'longText' ? { wide: true as const } : {}),
                },
              ]
            : [],
        ),
      column: (name, width, align = 'left') =>
        may(fieldOf(name))
          ? [{ header: label(name), width, align, text: (row) => value(row, name), from: (row) => from(row, name), ...naming(name) }]
          : [],
    };
  }

  const [settings] = rows('practiceSettings');
  const customer = customerOf(bundle.subject.kind, bundle.subject.id);
  return {
    edition,
    words,
    today: dayOfInstant(bundle.exportedAt, bundle.timeZone),
    author: bundle.author.name,
    noLabel: envelopeLabels.no[language],
    kind: (kind) => fieldsReader(definitionOf(kind).fields, (row, field) => ({ kind, id: String(row['id']), field })),
    items: (kind, id, list) =>
      fieldsReader(definitionOf(kind).fields[list]?.fields ?? {}, (_item, name) => ({ kind, id, field: `${list}.${name}` })),
    rows,
    find,
    the,
    ofProject: (kind, projectId) => rows(kind).filter((row) => row.projectId === projectId),
    subject: (kind) => the(kind, bundle.subject.id),
    customerName: customer.fullName || customer.name,
    shortName: customer.shortName || customer.name,
    ourName: settings?.orgFullName ?? '',
    department: settings?.department ?? '',
    letterCode: settings?.letterCode ?? '',
    redHead: settings?.letterHead === 'redHead',
    day: (day) => (day === null ? '' : printDay(day, language)),
    dayOf: (instant) => printDay(dayOfInstant(instant, bundle.timeZone), language),
    moment: (instant) => printMoment(instant, printing),
    timeZone: bundle.timeZone,
    sequence: () => ({ header: words.sequence, width: 2, align: 'center', text: (_row, index) => String(index + 1) }),
    isIncomplete: (kind, row) => isIncompleteFor(audience, kind, row),
  };
}
