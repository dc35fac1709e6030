import { envelopeLabels } from '#shared/records/define';
import type { Choices, FieldType, Label } from '#shared/records/field';
import { definitionOf, type AnyDefinition, type AnyRow } from '#shared/records/index';
import type { Kind } from '#shared/records/kinds';
import { showValue, type ShowWith } from '#shared/records/show-value';
import type { GridColumn, TableColumn } from './table-column';

/** What the definition knows of a column; a computed one is never stored. */
type Known = {
  readonly type: FieldType;
  readonly label: Label;
  readonly choices?: Choices;
  readonly of?: readonly Kind[];
  readonly stored: boolean;
  readonly characters?: number;
};

const padding = 16;
/** Room for the arrow of a sorted column. */
const arrow = 14;
const charWidth = 7.5;
const widths: Partial<Record<FieldType, number>> = { day: 104, instant: 140, number: 80, bool: 80, choice: 80, longText: 240 };
const usualWidth = 140;

/** About how wide a text is drawn: a Chinese character is as wide as two others. */
const widthOfText = (text: string): number => Array.from(text).reduce((sum, char) => sum + (char > '\u2e80' ? 13.5 : charWidth), 0);

/** With room for its arrow. */
const widthOfHead = (label: string): number => Math.ceil(widthOfText(label) + arrow + padding);

/** The definition's width, but never so narrow that a choice is cut off. */
function usualWidthOf(known: Known | null, { language }: ShowWith): number {
  const given = known?.characters === undefined ? (widths[known?.type ?? 'text'] ?? usualWidth) - padding : known.characters * charWidth;
  const choices = known?.type === 'choice' ? Object.values(known.choices ?? {}).map((choice) => widthOfText(choice[language])) : [];
  return Math.ceil(Math.max(given, ...choices) + padding);
}

const isEnvelope = (name: string): name is keyof typeof envelopeLabels => Object.hasOwn(envelopeLabels, name);

function knownOf({ fields, computed, parent }: AnyDefinition, name: string): Known | null {
  const field = fields[name];
  if (field) return { ...field, stored: true, ...(field.options.column === undefined ? {} : { characters: field.options.column }) };
  const worked = computed[name];
  if (worked) return { ...worked, stored: false };
  // Its pattern is known: W20261122001-LM3.
  if (name === 'no') return { type: 'text', label: envelopeLabels.no, stored: true, characters: 18 };
  if (isEnvelope(name)) return { type: name.endsWith('At') ? 'instant' : 'text', label: envelopeLabels[name], stored: true };
  if (parent && name === `${parent}Id`) return { type: 'ref', label: definitionOf(parent).label, of: [parent], stored: true };
  return null;
}

/** Worked out once for each row: records are never changed in place. */
function once<R extends object>(work: (row: R) => string): (row: R) => string {
  const done = new WeakMap<R, string>();
  return (row) => {
    const text = done.get(row) ?? work(row);
    done.set(row, text);
    return text;
  };
}

function keyOf(known: Known | null, value: unknown, text: string): string | number | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return Number(value);
  if (typeof value !== 'string') return text;
  if (known?.type === 'choice') return Object.keys(known.choices ?? {}).indexOf(value);
  return known?.type === 'day' || known?.type === 'instant' ? value : text;
}

function columnOf<R extends AnyRow>(definition: AnyDefinition, column: TableColumn<R>, shown: ShowWith): GridColumn<R> {
  const { name, value } = column;
  const known = knownOf(definition, name);
  const stored = known?.stored ?? false;
  const valueOf = (row: R): unknown => (value ? value(row) : row[name]);
  // A name that the definition does not know shows what its page works out.
  const textOf = once((row: R) => (known ? showValue(known, stored ? row[name] : valueOf(row), shown) : String(value?.(row) ?? '')));
  const label = column.label ?? known?.label[shown.language] ?? name;
  return {
    name,
    label,
    // A page gives its widths for one language; the head is read in both.
    width: Math.max(column.width ?? usualWidthOf(known, shown), widthOfHead(label)),
    grow: column.grow ?? false,
    hidden: column.hidden ?? false,
    number: known?.type === 'number',
    textOf,
    keyOf: (row) => (stored && value ? value(row) : keyOf(known, valueOf(row), textOf(row))),
    ...(column.renderCell ? { renderCell: column.renderCell } : {}),
  };
}

/** All columns of a table, shown or not. */
export function columnsOf<R extends AnyRow>(kind: Kind, columns: readonly TableColumn<R>[], shown: ShowWith): GridColumn<R>[] {
  const definition = definitionOf(kind);
  return columns.map((column) => columnOf(definition, column, shown));
}

/** The columns that this device chose, in its order; without a choice those that the page proposes. A choice that names no column is none. */
export function chosenColumns<R>(columns: readonly GridColumn<R>[], chosen: readonly string[] | undefined): readonly GridColumn<R>[] {
  const found = (chosen ?? []).flatMap((name) => columns.find((column) => column.name === name) ?? []);
  return found.length > 0 ? found : columns.filter(({ hidden }) => !hidden);
}

/** Some column takes what is left of the width: where none is meant to, the widest. */
export function withGrowing<R>(columns: readonly GridColumn<R>[]): readonly GridColumn<R>[] {
  if (columns.some(({ grow }) => grow)) return columns;
  const widest = Math.max(...columns.map(({ width }) => width));
  const growing = columns.findIndex(({ width }) => width === widest);
  return columns.map((column, i) => (i === growing ? { ...column, grow: true } : column));
}

/** The names of the shown columns after one was shown or hidden: a new one takes the place that the page gives it. The last one stays. */
export function withColumn(columns: readonly { readonly name: string }[], shown: readonly string[], name: string): readonly string[] {
  if (shown.includes(name)) return shown.length === 1 ? shown : shown.filter((each) => each !== name);
  const place = (each: string) => columns.findIndex((column) => column.name === each);
  const before = shown.findIndex((each) => place(each) > place(name));
  return before === -1 ? [...shown, name] : [...shown.slice(0, before), name, ...shown.slice(before)];
}
