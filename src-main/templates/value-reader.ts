import type { IssueNote } from '#shared/records/issue-note';
import type { RowOf } from '#shared/records/index';
import { practiceSettingsId } from '#shared/records/practice-settings';
import { daysOverdue } from '#shared/rules/issues';
import type { Target, ValueKey } from '#shared/templates/targets';
import type { ExportFact } from '#shared/templates/export-facts';
import { printedColumns } from '#shared/templates/vocabulary';
import { text } from '#shared/text/index';
import { printProgress, progressOf } from '../documents/issue-progress';
import type { Origin } from '../documents/model';
import type { Reader } from '../documents/reader';
import { ownerOf, type Row } from './record-rows';

/** Prints one key for the record that is asked. */
export type Printer = {
  /** '' where there is no value, and where the edition must not hold it. */
  readonly text: (row: Row) => string;
  /** From where the value is, for the outgoing check. */
  readonly from: (row: Row) => Origin | null;
  /** Whether the key is there to name people. */
  readonly naming: boolean;
};
type RecordTarget = Extract<Target, { from: 'record' }>;
/** The record or item whose field is printed, and the id of the record. */
type Held = { readonly id: string; readonly values: Row['values'] };
type HeldPrinter = { text: (held: Held) => string; from: (held: Held) => Origin | null; naming: boolean };

type Column = (typeof printedColumns)['issue'][number];
const isColumn = (name: string): name is Column => (printedColumns.issue as readonly string[]).includes(name);

function columnPrinter(reader: Reader, column: Column, latest: (issue: RowOf<'issue'>) => IssueNote | null): HeldPrinter {
  const issue = ({ values }: Held) => values as RowOf<'issue'>;
  if (column === 'latestProgress') {
    const from = (note: IssueNote | null): Origin | null => note && { kind: 'issueNote', id: note.id, field: 'text' };
    return { text: (held) => printProgress(reader, latest(issue(held))), from: (held) => from(latest(issue(held))), naming: false };
  }
  return { text: (held) => String(daysOverdue(issue(held), reader.today) || ''), from: () => null, naming: false };
}

/** One field of a record or item, as the documents of the program print it. */
function fieldPrinter(reader: Reader, { holder: { kind, list }, field }: RecordTarget): HeldPrinter {
  if (field === 'no') return { text: ({ values }) => String(values['no']), from: () => null, naming: false };
  if (kind === 'issue' && list === null && isColumn(field)) return columnPrinter(reader, field, progressOf(reader));
  const fields = list === null ? reader.kind(kind) : reader.items<Row['values']>(kind, '', list);
  // None where the field is internal and the edition the customer's.
  const [column] = (fields as ReturnType<typeof reader.items<Row['values']>>).column(field, 1);
  return {
    text: ({ values }) => column?.text(values, 0) ?? '',
    from: ({ id }) => ({ kind, id, field: list === null ? field : `${list}.${field}` }),
    naming: column?.naming === true,
  };
}

/** The record to which a field leads: by its id, or by `kind:id`. Typed text leads to none. */
function followed(reader: Reader, { through, holder }: RecordTarget, from: Held): Held | undefined {
  if (through === null) return from;
  const value = from.values[through];
  const values = typeof value === 'string' ? reader.find(holder.kind, value.slice(value.indexOf(':') + 1)) : undefined;
  return values && { id: values.id, values };
}

/** The record, or the one above it, or the one to which its field leads. */
function heldBy(reader: Reader, target: RecordTarget, row: Row): Held | undefined {
  const owner = ownerOf(reader, row, target.owner);
  return owner && followed(reader, target, { id: target.owner === null ? row.id : String(owner['id']), values: owner });
}

function exportFact(reader: Reader, fact: ExportFact, version: string): Printer {
  const { audience, language } = reader.edition;
  const facts: Record<ExportFact, string> = {
    exportedOn: reader.day(reader.today),
    exportedBy: reader.author,
    version,
    edition: text[language].exporting.audiences[audience],
  };
  return { text: () => facts[fact], from: () => null, naming: fact === 'exportedBy' };
}

/** Makes the printers of keys; each is made once for a file. `version` is that of the paper. */
export function valueReader(reader: Reader, version: string): (key: ValueKey) => Printer {
  const printers = new Map<ValueKey, Printer>();
  const settings = reader.find('practiceSettings', practiceSettingsId) ?? reader.rows('practiceSettings')[0];
  function printerOf({ target }: ValueKey): Printer {
    if (target.from === 'row') return { text: ({ number }) => String(number), from: () => null, naming: false };
    if (target.from === 'export') return exportFact(reader, target.fact, version);
    const asked: RecordTarget =
      target.from === 'record'
        ? target
        : { from: 'record', owner: null, through: null, holder: { kind: 'practiceSettings', list: null }, field: target.field };
    const print = fieldPrinter(reader, asked);
    const held = (row: Row) => (target.from === 'record' ? heldBy(reader, target, row) : settings && { id: settings.id, values: settings });
    const ask = <T>(row: Row, what: (found: Held) => T, otherwise: T): T => {
      const found = held(row);
      return found ? what(found) : otherwise;
    };
    return { text: (row) => ask(row, print.text, ''), from: (row) => ask(row, print.from, null), naming: print.naming };
  }
  return (key) => {
    const known = printers.get(key) ?? printerOf(key);
    printers.set(key, known);
    return known;
  };
}
