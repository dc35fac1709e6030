import type { AnyRow, RowOf } from '#shared/records/index';
import type { Kind } from '#shared/records/kinds';
import { text } from '#shared/text/index';
import { paragraph, table, type Block, type Column } from './model';
import type { Reader } from './reader';

/** Of a column of days, in characters: 2025年12月31日 stands on one line. */
export const dayWidth = 7;

/** What this edition lists of these records: a customer edition leaves out what is incomplete, an internal one lists it (with a mark). */
export const listedIn = <K extends Kind>(reader: Reader, kind: K, rows: readonly RowOf<K>[]): RowOf<K>[] =>
  rows.filter((row) => reader.edition.audience === 'internal' || !reader.isIncomplete(kind, row as AnyRow));

/**
 * A table of records. A working paper shows everything that we know, so the internal edition lists incomplete records too and marks them
 * 待完善 in the first column of text; what a customer gets holds only complete ones, and a line below says how many are missing, so that nobody
 * takes the table for the whole; where all are missing that stands in the table, which is then not called empty.
 */
export function recordTable<K extends Kind>(
  reader: Reader,
  kind: K,
  rows: readonly RowOf<K>[],
  columns: readonly Column<RowOf<K>>[],
  { caption = '', empty = reader.words.none }: { caption?: string; empty?: string } = {},
): Block[] {
  const kept = listedIn(reader, kind, rows);
  const missing = rows.length - kept.length;
  const allMissing = missing > 0 && kept.length === 0;
  const mark = text[reader.edition.language].forms.incomplete;
  const marks = columns.findIndex(({ align }) => align === 'left');
  const marked = columns.map((column, at): Column<RowOf<K>> => {
    if (at !== marks) return column;
    const withMark = (row: RowOf<K>, content: string) =>
      reader.isIncomplete(kind, row as AnyRow) ? `${content}\n${mark}`.trim() : content;
    return { ...column, text: (row, index) => withMark(row, column.text(row, index)) };
  });
  return [
    table({ caption, columns: marked, rows: kept, empty: allMissing ? reader.words.allLeftOut(missing) : empty }),
    ...(missing === 0 || allMissing ? [] : [paragraph(reader.words.leftOut(missing), 'note')]),
  ];
}
