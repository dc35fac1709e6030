import type { Table } from 'docx';
import type { FieldTable } from '../../documents/model';
import { cell, grid, isTall, row, shares } from './cells';
import { cellSizes } from './house-style';
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

const rowHeight = 454;
const margins = 216;

/** Labels on grey, values beside them; the last value of a row takes the room that is left. None where there is no field. */
export function fieldTable({ fields, perRow }: FieldTable, sheet: Sheet): Table[] {
  if (fields.length === 0) return [];
  const pair = sheet.width / perRow;
  const longest = Math.max(...fields.map(({ label }) => widthInCharacters(label)));
  const label = Math.min(Math.max(longest, 4) * cellSizes.usual * 10 + margins, pair * 0.42);
  const columns = shares(sheet.width, Array.from({ length: perRow }, () => [label, pair - label]).flat());
  const sum = (from: number, to: number) => columns.slice(from, to).reduce((a, b) => a + b, 0);
  const rows = rowsOf(fields, perRow).map((inRow) => {
    const cells = inRow.flatMap((field, i) => {
      const end = i === inRow.length - 1 ? columns.length : 2 * i + 2;
      return [
        cell({ style: 'FieldLabel', face: 'song', text: field.label, width: sum(2 * i, 2 * i + 1), shaded: true }, sheet),
        cell({ style: 'TableText', face: 'song', text: field.text, width: sum(2 * i + 1, end), span: end - 2 * i - 1 }, sheet),
      ];
    });
    const maySplit = inRow.some((field, i) =>
      isTall(field.text, sum(2 * i + 1, i === inRow.length - 1 ? columns.length : 2 * i + 2), cellSizes.usual),
    );
    return row({ cells, height: rowHeight, maySplit });
  });
  return [grid(columns, rows)];
}
