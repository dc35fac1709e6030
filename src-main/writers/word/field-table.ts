import type { Table } from 'docx';
import type { FieldTable } from '../../documents/model';
import { cell, grid, isTall, row, shares } from './cells';
import { usualCells } from './house-style';
import { widthInCharacters } from './plain-text';
import type { Sheet } from './sheet';

type Field = FieldTable['fields'][number];

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

const rowHeight = 400;
/** In characters; a bit more than the longest label, for the lines around it. */
const widthOfLabels = (fields: readonly Field[]) => Math.max(4, ...fields.map(({ label }) => widthInCharacters(label))) + 0.2;

/** Labels on grey, values beside them; the last value of a row takes the room that is left. None where there is no field. */
export function fieldTable({ fields, perRow }: FieldTable, sheet: Sheet): Table[] {
  if (fields.length === 0) return [];
  const pair = sheet.width / perRow;
  const label = Math.min(widthOfLabels(fields) * usualCells.character + usualCells.margins, pair * 0.42);
  const columns = shares(sheet.width, Array.from({ length: perRow }, () => [label, pair - label]).flat());
  const across = (from: number, to: number) => columns.slice(from, to).reduce((a, b) => a + b, 0);
  const rows = rowsOf(fields, perRow).map((inRow) => {
    const placed = inRow.map((field, i) => {
      const [from, to] = [2 * i + 1, i === inRow.length - 1 ? columns.length : 2 * i + 2];
      return { field, labelWidth: across(from - 1, from), width: across(from, to), span: to - from };
    });
    return row({
      height: rowHeight,
      maySplit: placed.some(({ field, width }) => isTall(field.text, width, usualCells)),
      cells: placed.flatMap(({ field, labelWidth, width, span }) => [
        cell({ style: 'FieldLabel', face: 'song', text: field.label, width: labelWidth, shaded: true }, sheet),
        cell({ style: 'TableText', face: 'song', text: field.text, width, span }, sheet),
      ]),
    });
  });
  return [grid(columns, rows, usualCells)];
}
