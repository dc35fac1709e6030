import type { Table } from 'docx';
import type { FieldTable } from '../../documents/model';
import { fieldLayout } from '../layout/field-layout';
import { usualCells } from '../layout/measures';
import { cell, grid, row } from './cells';
import type { Sheet } from './sheet';

const rowHeight = 400;

/** Labels on grey, values beside them. None where there is no field. */
export function fieldTable(table: FieldTable, sheet: Sheet): Table[] {
  if (table.fields.length === 0) return [];
  const { columns, rows } = fieldLayout(table, sheet.width);
  const made = rows.map(({ fields, maySplit }) =>
    row({
      height: rowHeight,
      maySplit,
      cells: fields.flatMap(({ field, labelWidth, width, span }) => [
        cell({ style: 'FieldLabel', text: field.label, width: labelWidth, shaded: true }, sheet),
        cell({ style: 'TableText', text: field.text, width, span }, sheet),
      ]),
    }),
  );
  return [grid(columns, made, usualCells)];
}
