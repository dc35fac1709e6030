import type { RecordTable } from '../../documents/model';
import { smallCells, usualCells, type CellSet } from './measures';
import { isTall, shares } from './shares';

/** A table with the widths of its columns and the way in which its cells are set. */
export type TableShape = { readonly table: RecordTable; readonly columns: readonly number[]; readonly set: CellSet };

/** Word puts a quarter of a character between 年 and 2, so that 2025年12月10日 takes more than its seven characters. */
const spaced = 1.18;
/** A column of more characters than a line of the page is not meant. */
const longest = 40;
/** How much too wide for the page a table may be at 五号; beyond this it is set in 小五. */
const tooWide = 1.3;
const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

/** In characters, what a column of text keeps at least. */
const leastText = 4;

/** What is too much comes out of the columns of text: the centred ones hold numbers, names and dates, which should not break. */
function fitted(natural: readonly number[], width: number, { columns }: RecordTable, set: CellSet): number[] {
  const ofText = natural.map((each, i) => (columns[i]?.align === 'center' ? 0 : each));
  const share = (sum(natural) - width) / sum(ofText);
  const kept = natural.map((each, i) => each - share * (ofText[i] ?? 0));
  const suffices = kept.every((each, i) => each >= Math.min(natural[i] ?? 0, leastText * set.character + set.margins));
  return shares(width, share > 0 && suffices ? kept : natural);
}

/** The widths of a table's columns, which sum to the width of the page, and 五号 or, for a table that is far too wide, 小五. */
export function shapeOf(table: RecordTable, width: number): TableShape {
  const natural = (set: CellSet) =>
    table.columns.map(({ width }) => Math.min(Math.max(width, 2), longest) * spaced * set.character + set.margins);
  const set = sum(natural(usualCells)) > width * tooWide ? smallCells : usualCells;
  return { table, columns: fitted(natural(set), width, table, set), set };
}

/** Whether a row of these texts may be taller than a page and therefore has to be split. */
export const maySplit = (texts: readonly string[], { columns, set }: TableShape): boolean =>
  texts.some((text, i) => isTall(text, columns[i] ?? 0, set));
