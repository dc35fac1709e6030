import type { GridColumn } from './table-column';

/** Upper and lower case, full and half width are the same to a filter. */
const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

/** What a row says in these columns, worked out once for each row. */
export function searchTextIn<R extends object>(columns: readonly GridColumn<R>[]): (row: R) => string {
  const known = new WeakMap<R, string>();
  return (row) => {
    // A line break keeps a filter from matching across two cells.
    const text = known.get(row) ?? plain(columns.map((column) => column.textOf(row)).join('\n'));
    known.set(row, text);
    return text;
  };
}

/** The rows in which some shown cell contains the filter; all of them where the filter is empty. */
export function matching<R>(rows: readonly R[], filter: string, textOf: (row: R) => string): readonly R[] {
  const wanted = plain(filter.trim());
  return wanted === '' ? rows : rows.filter((row) => textOf(row).includes(wanted));
}
