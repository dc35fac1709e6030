import { AlignmentType, type Table, type TableRow } from 'docx';
import type { RecordTable } from '../../documents/model';
import { cell, grid, isTall, row, shares } from './cells';
import { smallCells, usualCells, type CellSet } from './house-style';
import type { Sheet } from './sheet';

/** A table with the widths of its columns and the way in which its cells are set. */
export type TableShape = { readonly table: RecordTable; readonly columns: readonly number[]; readonly set: CellSet };

/** Of a column, in characters: what holds numbers, names or dates. */
const narrow = 5;
const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

/** What is too much comes out of the wide columns: their texts break anyway, a name or a date should not. */
function fitted(natural: readonly number[], width: number, { character, margins }: CellSet): number[] {
  const excess = sum(natural) - width;
  const yielding = natural.map((each) => Math.max(0, each - narrow * character - margins));
  if (excess <= 0 || excess > sum(yielding)) return shares(width, natural);
  return shares(
    width,
    natural.map((each, i) => each - (excess * (yielding[i] ?? 0)) / sum(yielding)),
  );
}

/** A table that does not fit the width of the page at 五号 is set in 小五. A little more than its characters leaves room for the space between 月 and 2. */
export function shapeOf(table: RecordTable, sheet: Sheet): TableShape {
  const natural = (set: CellSet) => table.columns.map(({ width }) => (Math.max(width, 2) + 0.4) * set.character + set.margins);
  const set = sum(natural(usualCells)) > sheet.width ? smallCells : usualCells;
  return { table, columns: fitted(natural(set), sheet.width, set), set };
}

/** Whether a row of these texts may be taller than a page and therefore has to be split. */
export const maySplit = (texts: readonly string[], { columns, set }: TableShape): boolean =>
  texts.some((text, i) => isTall(text, columns[i] ?? 0, set));

const headerRow = ({ table, columns, set }: TableShape, sheet: Sheet): TableRow =>
  row({
    header: true,
    cells: table.columns.map(({ header }, i) =>
      cell({ style: set.head, face: 'hei', text: header, width: columns[i] ?? 0, shaded: true }, sheet),
    ),
  });

export const dataRow = (texts: readonly string[], shape: TableShape, sheet: Sheet): TableRow =>
  row({
    maySplit: maySplit(texts, shape),
    cells: texts.map((text, i) => {
      const align = shape.table.columns[i]?.align === 'center' && { align: AlignmentType.CENTER };
      return cell({ style: shape.set.text, face: 'song', text, width: shape.columns[i] ?? 0, ...align }, sheet);
    }),
  });

const emptyRow = ({ table, columns, set }: TableShape, sheet: Sheet): TableRow => {
  const across = { width: sheet.width, span: columns.length, align: AlignmentType.CENTER };
  return row({ cells: [cell({ style: set.text, face: 'song', text: table.empty, ...across }, sheet)] });
};

/** The header row, then the rows that are given, or what the table says where it has none. */
export const recordTable = (shape: TableShape, rows: readonly TableRow[], sheet: Sheet): Table =>
  grid(shape.columns, [headerRow(shape, sheet), ...(shape.table.rows.length === 0 ? [emptyRow(shape, sheet)] : rows)], shape.set);
