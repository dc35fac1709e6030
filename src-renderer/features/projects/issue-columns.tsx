import type { Issue } from '#shared/records/issue';
import type { IssueNote } from '#shared/records/issue-note';
import { addDays, daysBetween } from '#shared/rules/days';
import { dueUntil, isOverdue } from '#shared/rules/issues';
import type { TableColumn } from '../../grid/record-table';
import { DueTag } from '../../ui/due-tag';

const soonDays = 3;

/** A red edge for what is overdue, an orange one for what is due within three days. */
export const toneOfIssue = (issue: Issue, today: string): 'bad' | 'soon' | null =>
  isOverdue(issue, today) ? 'bad' : dueUntil(issue, today, addDays(today, soonDays)) ? 'soon' : null;

/** Days of this year go without it: the column is narrow and most days are near. */
const dayShown = (shown: string, today: string) => (shown.startsWith(today.slice(0, 5)) ? shown.slice(5) : shown);

/** The columns of 问题管理表. `progress` has the newest note of each issue. */
export const issueColumns = (today: string, progress: ReadonlyMap<string, IssueNote>): readonly TableColumn<Issue>[] => [
  { name: 'no', width: 148 },
  { name: 'phase', width: 76 },
  { name: 'description', width: 190, grow: true },
  { name: 'target', width: 116 },
  { name: 'advice', width: 112 },
  { name: 'owner', width: 76 },
  {
    name: 'plannedOn',
    width: 152,
    renderCell: (issue, shown) => (
      <>
        {issue.plannedOn !== null && toneOfIssue(issue, today) !== null && (
          <DueTag days={daysBetween(today, issue.plannedOn)} soonWithin={soonDays} />
        )}{' '}
        {dayShown(shown, today)}
      </>
    ),
  },
  { name: 'state', width: 88 },
  { name: 'latestProgress', width: 126, value: ({ id }) => progress.get(id)?.text ?? null },
  { name: 'category', width: 88, hidden: true },
  { name: 'priority', width: 72, hidden: true },
  { name: 'waitingFor', width: 96, hidden: true },
  { name: 'ownerOrg', hidden: true },
  { name: 'raisedBy', width: 96, hidden: true },
  { name: 'raisedAt', hidden: true },
  { name: 'closedOn', hidden: true },
  { name: 'result', hidden: true },
];
