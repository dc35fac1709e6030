import { canonical } from './canonical';
import type { StoredRow } from './cells';

/** Rows that are read and hashed at a time: few enough that the window never waits for them. */
export const rowsPerPage = 1_000;

/**
 * A stretch of the rows of one kind in the order of their ids: those above `from` and up to `to`. The first page of a kind begins at `''`, the
 * last one ends at null and takes everything that follows, so that the pages of a kind leave no place where a row could be missed. A kind without
 * rows has one empty page.
 */
export type RowPage = {
  kind: string;
  from: string;
  to: string | null;
  count: number;
  /** Of `pageText`, lower-case hexadecimal. */
  sha256: string;
};

/** What a page's hash is made of, as UTF-8: the canonical text of each row, in the order of their ids, a line each. */
export const pageText = (rows: readonly StoredRow[]): string => rows.map((row) => `${canonical(row)}\n`).join('');

/** Whether a row of the page's kind stands in this stretch. */
export const isOnPage = ({ from, to }: Pick<RowPage, 'from' | 'to'>, id: string): boolean => id > from && (to === null || id <= to);
