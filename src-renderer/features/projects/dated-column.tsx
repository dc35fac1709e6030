import { daysBetween } from '#shared/rules/days';
import type { TableColumn } from '../../grid/record-table';
import { DueTag } from '../../ui/due-tag';

const soonDays = 7;

/** The column of the day by which something is wanted, and the edge of the rows that are late or near. `dayOf` gives null where nothing is waited for. */
export function datedColumn<R>(name: string, today: string, dayOf: (row: R) => string | null) {
  const daysLeft = (row: R): number | null => {
    const day = dayOf(row);
    return day === null ? null : daysBetween(today, day);
  };
  const column: TableColumn<R> = {
    name,
    width: 180,
    renderCell: (row, shown) => (
      <>
        {shown} <DueTag days={daysLeft(row)} soonWithin={soonDays} />
      </>
    ),
  };
  const toneOf = (row: R): 'bad' | 'soon' | null => {
    const days = daysLeft(row);
    return days === null || days > soonDays ? null : days < 0 ? 'bad' : 'soon';
  };
  return { column, toneOf };
}
