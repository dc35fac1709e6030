import type { Customer } from '../records/customer';
import type { ServiceLevelProfile } from '../records/service-level-profile';
import type { Visit } from '../records/visit';
import { dayOfInstant } from './day-of-instant';
import { addDays, addWorkingDays, isWeekday } from './days';

/** Working days after a visit in which its report is due (lifecycle VI-5). */
const reportWorkingDays = 3;
const msPerDay = 86_400_000;

// Every `timeZone` is a name like Asia/Shanghai; without one, days are those of this machine.

type Timed = Pick<Visit, 'state' | 'startedAt' | 'dueOn' | 'appointmentAt'>;

/** The customer was visited, whatever became of the report. */
export const isMade = ({ state }: Pick<Visit, 'state'>): boolean => state === 'visited' || state === 'reported' || state === 'closed';

/** Planned or booked, and not yet made. */
export const isPlanned = ({ state }: Pick<Visit, 'state'>): boolean => state === 'toVisit' || state === 'booked';

/** The day on which the visit was made or will be: what happened goes before what was agreed, and that before what is due. */
export function dayOfVisit({ startedAt, appointmentAt, dueOn }: Timed, timeZone?: string): string | null {
  const moment = startedAt ?? appointmentAt;
  return moment === null ? dueOn : dayOfInstant(moment, timeZone);
}

/** The day of the latest visit that was made, or null before the first. */
export function lastVisitOn(visits: readonly Timed[], timeZone?: string): string | null {
  const days = visits.filter(isMade).flatMap(({ startedAt }) => (startedAt === null ? [] : [dayOfInstant(startedAt, timeZone)]));
  return days.sort().at(-1) ?? null;
}

/** The planned visit that comes first, or null; one without a day comes last. */
export function nextPlanned<V extends Timed>(visits: readonly V[], timeZone?: string): V | null {
  const day = (visit: V) => dayOfVisit(visit, timeZone) ?? '9999-12-31';
  return visits.filter(isPlanned).sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0))[0] ?? null;
}

/**
 * After how many days a customer is to be visited again: the customer's own cycle, otherwise that of its service level, otherwise that of
 * the default level (lifecycle VI-4, G-5). Null where none of them says.
 */
export function visitCycleOf(
  { visitCycleDays, serviceLevel }: Pick<Customer, 'visitCycleDays' | 'serviceLevel'>,
  levels: ReadonlyMap<string, Pick<ServiceLevelProfile, 'visitCycleDays'>>,
  defaultLevel: string | null,
): number | null {
  const ofLevel = (id: string | null) => (id === null ? null : (levels.get(id)?.visitCycleDays ?? null));
  return visitCycleDays ?? ofLevel(serviceLevel) ?? ofLevel(defaultLevel);
}

/**
 * 下次应走访: one cycle after the last visit (lifecycle VI-4, VI-6). A customer that was never visited is due one cycle after the day on which
 * it was entered, `enteredOn`: its level asks for a visit in every cycle, and the first begins when the customer is taken on; what was
 * visited before that stands in no record. Null without a cycle.
 */
export const nextVisitOn = (lastOn: string | null, enteredOn: string, cycleDays: number | null): string | null =>
  cycleDays === null ? null : addDays(lastOn ?? enteredOn, Math.round(cycleDays));

/** 报告期限: three working days after the visit (lifecycle VI-5); null before the visit and for one that was cancelled. */
export function reportDueOn(visit: Timed, timeZone?: string, isWorkingDay: (day: string) => boolean = isWeekday): string | null {
  if (visit.startedAt === null || !isMade(visit)) return null;
  return addWorkingDays(dayOfInstant(visit.startedAt, timeZone), reportWorkingDays, isWorkingDay);
}

/** 补录: the record was made more than a day after the visit. */
export const isEnteredLater = ({ createdAt, startedAt }: Pick<Visit, 'createdAt' | 'startedAt'>): boolean =>
  startedAt !== null && Date.parse(createdAt) - Date.parse(startedAt) > msPerDay;
