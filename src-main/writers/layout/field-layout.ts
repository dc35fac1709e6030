import type { FieldTable } from '../../documents/model';
import { widthInCharacters } from '../plain-text';
import { usualCells } from './measures';
import { isTall, shares } from './shares';

type Field = FieldTable['fields'][number];
/** A field in its row: how wide its label and its value are, and over how many columns the value goes. */
export type PlacedField = { readonly field: Field; readonly labelWidth: number; readonly width: number; readonly span: number };
export type FieldLayout = {
  /** Widths that sum to that of the text. */
  readonly columns: readonly number[];
  readonly rows: readonly { readonly fields: readonly PlacedField[]; readonly maySplit: boolean }[];
};

/** Rows of at most `perRow` fields; a wide one has its row for itself. */
function rowsOf(fields: readonly Field[], perRow: number): Field[][] {
  const rows: Field[][] = [];
  for (const field of fields) {
    const last = rows.at(-1);
    if (last && last.length < perRow && !field.wide && !last[0]?.wide) last.push(field);
    else rows.push([field]);
  }
  return rows;
}

/** In characters; a bit more than the longest label, for the lines around it. */
const widthOfLabels = (fields: readonly Field[]) => Math.max(4, ...fields.map(({ label }) => widthInCharacters(label))) + 0.2;

/** Where the fields of a form stand on a page whose text is so wide, in twips; the last value of a row takes the room that is left. */
export function fieldLayout({ fields, perRow }: FieldTable, textWidth: number): FieldLayout {
  const pair = textWidth / perRow;
  const label = Math.min(widthOfLabels(fields) * usualCells.character + usualCells.margins, pair * 0.42);
  const columns = shares(textWidth, Array.from({ length: perRow }, () => [label, pair - label]).flat());
  const across = (from: number, to: number) => columns.slice(from, to).reduce((a, b) => a + b, 0);
  const rows = rowsOf(fields, perRow).map((inRow) => {
    const placed = inRow.map((field, i) => {
      const [from, to] = [2 * i + 1, i === inRow.length - 1 ? columns.length : 2 * i + 2];
      return { field, labelWidth: across(from - 1, from), width: across(from, to), span: to - from };
    });
    return { fields: placed, maySplit: placed.some(({ field, width }) => isTall(field.text, width, usualCells)) };
  });
  return { columns, rows };
}
