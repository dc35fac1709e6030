import { useMemo } from 'react';
import type { Visit } from '#shared/records/visit';
import { showInstant } from '#shared/records/show-value';
import { daysBetween } from '#shared/rules/days';
import { dayOfVisit, isPlanned, reportDueOn } from '#shared/rules/visits';
import { useToday } from '../state/today';
import { useText } from '../text';
import { DueTag } from '../ui/due-tag';
import type { TableColumn } from './record-table';

/** When it was or will be, with the time where there is one. */
const momentOf = ({ startedAt, appointmentAt }: Visit, day: string) => {
  const moment = startedAt ?? appointmentAt;
  return moment === null ? day : showInstant(moment);
};

/** The day on which the report of a visit is due while it is not written. */
const reportStillDue = (visit: Visit) => (visit.state === 'visited' ? reportDueOn(visit) : null);

type VisitColumns = {
  readonly columns: readonly TableColumn<Visit>[];
  /** Which visits, or the reports of which, are late or near. */
  readonly toneOf: (visit: Visit) => 'bad' | 'soon' | null;
};

function visitColumns(today: string, day: string): VisitColumns {
  const daysTo = (due: string | null) => (due === null ? null : daysBetween(today, due));
  const visitIn = (visit: Visit) => (isPlanned(visit) ? daysTo(dayOfVisit(visit)) : null);
  const reportIn = (visit: Visit) => daysTo(reportStillDue(visit));
  const columns: TableColumn<Visit>[] = [
    {
      name: 'day',
      label: day,
      width: 216,
      value: (visit) => dayOfVisit(visit),
      renderCell: (visit, shown) => (
        <>
          {momentOf(visit, shown)} <DueTag days={visitIn(visit)} />
        </>
      ),
    },
    { name: 'purposes', width: 120 },
    { name: 'mode' },
    { name: 'state' },
    { name: 'planned', width: 140 },
    { name: 'ourPeople', width: 160, grow: true },
    {
      name: 'reportDueOn',
      width: 190,
      value: reportStillDue,
      renderCell: (visit, shown) => (
        <>
          {shown} <DueTag days={reportIn(visit)} />
        </>
      ),
    },
    { name: 'place', width: 160, hidden: true },
    { name: 'customerPeople', width: 160, hidden: true },
    { name: 'summary', width: 240, hidden: true },
    { name: 'no', width: 150, hidden: true },
  ];
  const toneOf = (visit: Visit) => {
    const days = [visitIn(visit), reportIn(visit)].filter((each) => each !== null);
    if (days.some((each) => each < 0)) return 'bad';
    return days.some((each) => each <= 7) ? 'soon' : null;
  };
  return { columns, toneOf };
}

/** The columns of a list of visits. */
export function useVisitColumns(): VisitColumns {
  const today = useToday();
  const { day } = useText().visits;
  return useMemo(() => visitColumns(today, day), [today, day]);
}
