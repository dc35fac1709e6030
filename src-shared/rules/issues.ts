import type { Issue } from '#shared/records/issue';
import type { IssueNote } from '#shared/records/issue-note';
import { dayOfInstant } from './day-of-instant';
import { daysBetween } from './days';

// Every `today` is a calendar day, YYYY-MM-DD. Voided records are left out by whoever asks.

type Dated = Pick<Issue, 'plannedOn' | 'state'>;

/** In these states a planned date presses nobody (lifecycle IS-6). */
const atRest: ReadonlySet<string> = new Set<Issue['state']>(['closed', 'accepted', 'held']);

/** 未关闭: neither solved nor dropped from the table; on hold and accepted risks still count. */
export const isOpen = ({ state }: Pick<Issue, 'state'>): boolean => state !== 'closed';

/** How many days the planned date has passed; 0 on the day itself and where nothing is overdue (lifecycle IS-6). */
export const daysOverdue = ({ plannedOn, state }: Dated, today: string): number =>
  plannedOn === null || atRest.has(state) ? 0 : Math.max(0, daysBetween(plannedOn, today));

/** The planned date has passed while the issue is neither closed, nor an accepted risk, nor on hold (lifecycle IS-6). */
export const isOverdue = ({ plannedOn, state }: Dated, today: string): boolean =>
  // Days compare as they are written: no arithmetic for what a sort of thousands of issues asks again and again.
  plannedOn !== null && plannedOn < today && !atRest.has(state);

/** The planned date lies from today to the day `last`, both included; what is overdue is not due any more. */
export const dueUntil = ({ plannedOn, state }: Dated, today: string, last: string): boolean =>
  plannedOn !== null && !atRest.has(state) && plannedOn >= today && plannedOn <= last;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const compareDays = (a: string | null, b: string | null): number =>
  a === null || b === null ? Number(a === null) - Number(b === null) : compare(a, b);

/** The usual order of the table: overdue first and the longest overdue before all, then by planned date, last what has none (lifecycle IS-6). */
export const byOverdueThenPlanned =
  (today: string) =>
  (a: Dated & Pick<Issue, 'no' | 'id'>, b: Dated & Pick<Issue, 'no' | 'id'>): number =>
    Number(isOverdue(b, today)) - Number(isOverdue(a, today)) ||
    compareDays(a.plannedOn, b.plannedOn) ||
    compare(a.no, b.no) ||
    compare(a.id, b.id);

export type IssueStatistics = {
  readonly total: number;
  readonly open: number;
  readonly overdue: number;
  /** 本期新增 and 本期关闭. */
  readonly added: number;
  readonly closed: number;
};
type Counted = Dated & Pick<Issue, 'raisedAt' | 'createdAt' | 'closedOn'>;

/**
 * The figures under the table. `since` is the first day of the period; null counts from the beginning of the project. An issue was added on
 * the day when it was raised, in `timeZone` (without one, that of this machine). A closed issue that does not say when counts only from the beginning.
 */
export function issueStatistics(
  issues: readonly Counted[],
  { today, since, timeZone }: { today: string; since: string | null; timeZone?: string },
): IssueStatistics {
  const count = (holds: (issue: Counted) => boolean) => issues.filter(holds).length;
  const inPeriod = (day: string | null) => since === null || (day !== null && day >= since);
  return {
    total: issues.length,
    open: count(isOpen),
    overdue: count((issue) => isOverdue(issue, today)),
    added: count(({ raisedAt, createdAt }) => since === null || inPeriod(dayOfInstant(raisedAt ?? createdAt, timeZone))),
    closed: count((issue) => !isOpen(issue) && inPeriod(issue.closedOn)),
  };
}

/** 最新进展: the newest of an issue's notes by its own time, or by when it was written down; null where there is none. */
export function latestProgress<N extends Pick<IssueNote, 'notedAt' | 'createdAt' | 'id'>>(notes: readonly N[]): N | null {
  const newer = (a: N, b: N) =>
    compare(a.notedAt ?? a.createdAt, b.notedAt ?? b.createdAt) || compare(a.createdAt, b.createdAt) || compare(a.id, b.id);
  return notes.reduce<N | null>((newest, note) => (newest === null || newer(note, newest) > 0 ? note : newest), null);
}
