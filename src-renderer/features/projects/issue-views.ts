import type { Issue } from '#shared/records/issue';
import { addDays, daysBetween, mondayOf } from '#shared/rules/days';
import { dueWithin, isOpen, isOverdue } from '#shared/rules/issues';

export const issueViewNames = ['open', 'mine', 'overdue', 'thisWeek', 'customer', 'closed', 'all'] as const;
export type IssueView = (typeof issueViewNames)[number];

/** Until the Sunday of this week. */
const daysLeftInWeek = (today: string) => daysBetween(today, addDays(mondayOf(today), 6));

/** Which issues each view shows. `me` is the person who works here as `kind:id`, `today` a calendar day (YYYY-MM-DD). */
export function issuesIn(view: IssueView, issues: readonly Issue[], { me, today }: { me: string; today: string }): readonly Issue[] {
  const shows: Readonly<Record<IssueView, (issue: Issue) => boolean>> = {
    all: () => true,
    open: isOpen,
    mine: ({ owner }) => owner === me,
    overdue: (issue) => isOverdue(issue, today),
    thisWeek: (issue) => dueWithin(issue, today, daysLeftInWeek(today)),
    customer: (issue) => isOpen(issue) && issue.waitingFor === 'customer',
    closed: (issue) => !isOpen(issue),
  };
  return issues.filter(shows[view]);
}
