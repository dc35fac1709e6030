import type { AnyRow } from '#shared/records/index';
import type { GridColumn, Sort } from './table-column';

const collator = new Intl.Collator('zh-CN', { numeric: true });
const plain = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

type Key = string | number | null;
const isNothing = (key: Key): boolean => key === null || key === '';
const compareKeys = (a: Key, b: Key): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));

/**
 * The rows in the order of a column, up or down: Chinese by sound, numbers by size, a choice in the order of its definition. Rows without a value stand
 * last both ways, equal ones by their number, then by id.
 */
export function sortedBy<R extends AnyRow>(rows: readonly R[], column: GridColumn<R>, down: boolean): R[] {
  const direction = down ? -1 : 1;
  const keyed = rows.map((row) => ({ row, key: column.keyOf(row) }));
  keyed.sort(
    (a, b) =>
      Number(isNothing(a.key)) - Number(isNothing(b.key)) ||
      (isNothing(a.key) ? 0 : direction * compareKeys(a.key, b.key)) ||
      plain(a.row.no, b.row.no) ||
      plain(a.row.id, b.row.id),
  );
  return keyed.map(({ row }) => row);
}

/** What a click on a header makes of the order: up, down, then as the rows came. */
export function nextSort(sort: Sort | null, column: string): Sort | null {
  if (sort?.column !== column) return { column, down: false };
  return sort.down ? null : { column, down: true };
}
