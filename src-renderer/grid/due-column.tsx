import { daysBetween } from '#shared/rules/days';
import { DueTag } from '../ui/due-tag';
import type { TableColumn } from './table-column';

/** Days ahead in which a day is near. */
const soonDays = 7;

/**
 * The column of the day by which something is wanted, and the edge of the rows that are late or near on the day `today` (YYYY-MM-DD). `dayOf` gives
 * null where nothing is waited for.
 */
export function dueColumn<R>(name: string, today: string, dayOf: (row: R) => string | null) {
  const daysLeft = (row: R): number | null => {
    const day = dayOf(row);
    return day === null ? null : daysBetween(today, day);
  };
  const column: TableColumn<R> = {
    name,
    width: 190,
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
