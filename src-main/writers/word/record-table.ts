import { AlignmentType, type Table, type TableRow } from 'docx';
import { maySplit, type TableShape } from '../layout/table-shape';
import { cell, grid, row } from './cells';
import type { Sheet } from './sheet';

const headerRow = ({ table, columns, set }: TableShape, sheet: Sheet): TableRow =>
  row({
    header: true,
    cells: table.columns.map(({ header }, i) => cell({ style: set.head, text: header, width: columns[i] ?? 0, shaded: true }, sheet)),
  });

export const dataRow = (texts: readonly string[], shape: TableShape, sheet: Sheet): TableRow =>
  row({
    maySplit: maySplit(texts, shape),
    cells: texts.map((text, i) => {
      const align = shape.table.columns[i]?.align === 'center' && { align: AlignmentType.CENTER };
      return cell({ style: shape.set.text, text, width: shape.columns[i] ?? 0, ...align }, sheet);
    }),
  });

const emptyRow = ({ table, columns, set }: TableShape, sheet: Sheet): TableRow => {
  const across = { width: sheet.width, span: columns.length, align: AlignmentType.CENTER };
  return row({ cells: [cell({ style: set.text, text: table.empty, ...across }, sheet)] });
};

/** The header row, then the rows that are given, or what the table says where it has none. */
export const recordTable = (shape: TableShape, rows: readonly TableRow[], sheet: Sheet): Table =>
  grid(shape.columns, [headerRow(shape, sheet), ...(shape.table.rows.length === 0 ? [emptyRow(shape, sheet)] : rows)], shape.set);
