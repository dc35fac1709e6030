import { daysBetween } from '#shared/rules/days';
import type { TableColumn } from '../../grid/record-table';
import { DueTag } from '../../ui/due-tag';

type Due = { readonly dueOn: string | null };

/** Days until something pending is due, negative when the day has passed; null where no day is set or nothing is pending. */
export const daysLeft = <R extends Due>(row: R, today: string, isPending: (row: R) => boolean): number | null =>
  row.dueOn !== null && isPending(row) ? daysBetween(today, row.dueOn) : null;

/** The column of the day on which something is due, and the edge that says which rows are late or near. */
export function dueColumn<R extends Due>(today: string, isPending: (row: R) => boolean) {
  const column: TableColumn<R> = {
    name: 'dueOn',
    width: 190,
    renderCell: (row, shown) => (
      <>
        {shown} <DueTag days={daysLeft(row, today, isPending)} />
      </>
    ),
  };
  const toneOf = (row: R) => {
    const days = daysLeft(row, today, isPending);
    return days === null || days > 7 ? null : days < 0 ? 'bad' : 'soon';
  };
  return { column, toneOf };
}
