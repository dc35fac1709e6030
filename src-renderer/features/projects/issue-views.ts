import type { Issue } from '#shared/records/issue';
import { addDays, mondayOf } from '#shared/rules/days';
import { dueUntil, isOpen, isOverdue } from '#shared/rules/issues';

export const issueViewNames = ['open', 'mine', 'overdue', 'thisWeek', 'customer', 'closed', 'all', 'voided'] as const;
export type IssueView = (typeof issueViewNames)[number];

/** Which issues each view shows; those that are voided stand in a view of their own. `me` is the person who works here as `kind:id`, `today` a calendar day (YYYY-MM-DD). */
export function issuesIn(view: IssueView, issues: readonly Issue[], { me, today }: { me: string; today: string }): readonly Issue[] {
  const sunday = addDays(mondayOf(today), 6);
  const shows: Readonly<Record<IssueView, (issue: Issue) => boolean>> = {
    all: () => true,
    open: isOpen,
    mine: ({ owner }) => owner === me,
    overdue: (issue) => isOverdue(issue, today),
    thisWeek: (issue) => dueUntil(issue, today, sunday),
    customer: (issue) => isOpen(issue) && issue.waitingFor === 'customer',
    closed: (issue) => !isOpen(issue),
    voided: () => true,
  };
  return issues.filter((issue) => (issue.voided !== null) === (view === 'voided') && shows[view](issue));
}
