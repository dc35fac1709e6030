import type { ActionItem } from '#shared/records/action-item';
import type { Promise as CustomerPromise } from '#shared/records/promise';
import { isPendingAction, isPendingPromise } from '#shared/rules/pending';
import { dueColumn } from '../../grid/due-column';
import type { TableColumn } from '../../grid/record-table';

const dayOfAction = (row: ActionItem) => (isPendingAction(row) ? row.dueOn : null);
const dayOfPromise = (row: CustomerPromise) => (isPendingPromise(row) ? row.dueOn : null);

/** The list of a customer's actions as seen on the day `today`. */
export function actionColumns(today: string) {
  const { column, toneOf } = dueColumn('dueOn', today, dayOfAction);
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
  const { column, toneOf } = dueColumn('dueOn', today, dayOfPromise);
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
