import { AlignmentType, type Table, type TableRow } from 'docx';
import type { RecordTable } from '../../documents/model';
import { cell, grid, isTall, row, shares } from './cells';
import { cellSizes } from './house-style';
import type { Sheet } from './sheet';

/** Where the columns of a table stand, and in which size. */
export type TableShape = { readonly table: RecordTable; readonly columns: readonly number[]; readonly small: boolean };

const margins = 216;

/** A table that does not fit the width of the page at 五号 is set in 小五. */
export function shapeOf(table: RecordTable, sheet: Sheet): TableShape {
  const widths = table.columns.map(({ width }) => Math.max(width, 2));
  const needed = widths.reduce((sum, width) => sum + width * cellSizes.usual * 10 + margins, 0);
  return {
    table,
    columns: shares(
      sheet.width,
      widths.map((width) => width * cellSizes.usual * 10 + margins),
    ),
    small: needed > sheet.width,
  };
}

export const sizeOf = ({ small }: TableShape): number => (small ? cellSizes.small : cellSizes.usual);

/** Whether a row of these texts would be taller than a page and therefore has to be split. */
export const maySplit = (texts: readonly string[], shape: TableShape): boolean =>
  texts.some((text, i) => isTall(text, shape.columns[i] ?? 0, sizeOf(shape)));

const headerRow = ({ table, columns, small }: TableShape, sheet: Sheet): TableRow =>
  row({
    header: true,
    cells: table.columns.map(({ header }, i) =>
      cell({ style: small ? 'TableHeadSmall' : 'TableHead', face: 'hei', text: header, width: columns[i] ?? 0, shaded: true }, sheet),
    ),
  });

export const dataRow = (texts: readonly string[], shape: TableShape, sheet: Sheet): TableRow =>
  row({
    maySplit: maySplit(texts, shape),
    cells: texts.map((text, i) => {
      const align = shape.table.columns[i]?.align === 'center' && { align: AlignmentType.CENTER };
      return cell(
        { style: shape.small ? 'TableTextSmall' : 'TableText', face: 'song', text, width: shape.columns[i] ?? 0, ...align },
        sheet,
      );
    }),
  });

const emptyRow = ({ table, columns, small }: TableShape, sheet: Sheet): TableRow =>
  row({
    cells: [
      cell(
        {
          style: small ? 'TableTextSmall' : 'TableText',
          face: 'song',
          text: table.empty,
          width: sheet.width,
          span: columns.length,
          align: AlignmentType.CENTER,
        },
        sheet,
      ),
    ],
  });

/** The header row, then the rows that are given, or what the table says where it has none. */
export const recordTable = (shape: TableShape, rows: readonly TableRow[], sheet: Sheet): Table =>
  grid(shape.columns, [headerRow(shape, sheet), ...(shape.table.rows.length === 0 ? [emptyRow(shape, sheet)] : rows)]);
