import type { ActionItem } from '#shared/records/action-item';
import type { Promise as CustomerPromise } from '#shared/records/promise';
import { daysBetween } from '#shared/rules/days';
import { isPendingAction, isPendingPromise } from '#shared/rules/pending';
import type { TableColumn } from '../../grid/record-table';
import { DueTag } from '../../ui/due-tag';

type Due = { readonly dueOn: string | null };

/** Days until something pending is due, negative when the day has passed; null where no day is set or nothing is pending. */
export const daysLeft = <R extends Due>(row: R, today: string, isPending: (row: R) => boolean): number | null =>
  row.dueOn !== null && isPending(row) ? daysBetween(today, row.dueOn) : null;

/** The column of the day on which something is due, and the edge that says which rows are late or near. */
function dueColumn<R extends Due>(today: string, isPending: (row: R) => boolean) {
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
  return { column, toneOf } as const;
}

/** The list of a customer's actions as seen on the day `today`. */
export function actionColumns(today: string) {
  const { column, toneOf } = dueColumn<ActionItem>(today, isPendingAction);
  const columns: TableColumn<ActionItem>[] = [
    { name: 'content', grow: true, width: 260 },
    { name: 'owner', width: 110 },
    column,
    { name: 'state' },
    { name: 'source', width: 190 },
    { name: 'doneOn', width: 110, hidden: true },
    { name: 'result', width: 200, hidden: true },
    { name: 'no', width: 150, hidden: true },
  ];
  return { columns, toneOf };
}

/** The list of a customer's promises as seen on the day `today`. */
export function promiseColumns(today: string) {
  const { column, toneOf } = dueColumn<CustomerPromise>(today, isPendingPromise);
  const columns: TableColumn<CustomerPromise>[] = [
    { name: 'text', grow: true, width: 260 },
    { name: 'promisedBy', width: 110 },
    { name: 'promisedTo', width: 110 },
    { name: 'promisedAt', width: 140 },
    column,
    { name: 'state' },
    { name: 'result', width: 200, hidden: true },
    { name: 'no', width: 150, hidden: true },
  ];
  return { columns, toneOf };
}
