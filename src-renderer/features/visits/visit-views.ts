import type { Visit } from '#shared/records/visit';
import { dayOfVisit, isMade, isPlanned, reportDueOn } from '#shared/rules/visits';

export const visitViews = ['all', 'planned', 'overdue', 'made', 'reportDue', 'cancelled'] as const;
export type VisitView = (typeof visitViews)[number];

/** Which visits a view of the list shows on the day `today`. */
export function isInView(visit: Visit, view: VisitView, today: string): boolean {
  switch (view) {
    case 'all':
      return true;
    case 'planned':
      return isPlanned(visit);
    case 'overdue':
      return isPlanned(visit) && (dayOfVisit(visit) ?? today) < today;
    case 'made':
      return isMade(visit);
    case 'reportDue':
      return visit.state === 'visited' && reportDueOn(visit) !== null;
    case 'cancelled':
      return visit.state === 'cancelled';
  }
}
