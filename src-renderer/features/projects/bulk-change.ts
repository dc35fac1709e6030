import type { Write } from '../../data/actions';
import { stateWrites, type StateChange } from '../../data/state-writes';
import type { Issue } from '#shared/records/issue';
import { blocksOf, needsReason, transitionsOf } from '#shared/rules/state-machines';

/** What is to become of all selected issues. */
export type BulkChange =
  | { readonly field: 'state'; readonly to: Issue['state']; readonly reason: string }
  | { readonly field: 'owner'; readonly to: string }
  | { readonly field: 'plannedOn'; readonly to: string };

/** Why an issue is left as it is: the state may not follow, fields are missing for it, or it is only opened again with a reason. */
export type Left = { readonly issue: Issue; readonly why: 'no-way' | 'needs-reason' | 'missing'; readonly fields: readonly string[] };
export type BulkPlan = { readonly changed: readonly Issue[]; readonly left: readonly Left[] };

function leftBecause(issue: Issue, change: BulkChange): Omit<Left, 'issue'> | null {
  if (change.field !== 'state') return null;
  const next = { state: change.to };
  if (!transitionsOf('issue')?.[issue.state]?.includes(change.to)) return { why: 'no-way', fields: [] };
  if (needsReason('issue', issue, next) && change.reason.trim() === '') return { why: 'needs-reason', fields: [] };
  const fields = blocksOf('issue', issue, next);
  return fields.length > 0 ? { why: 'missing', fields } : null;
}

type Around = Omit<StateChange, 'reason'>;

const writesFor = (issue: Issue, change: BulkChange, around: Around): readonly Write[] =>
  change.field === 'state'
    ? stateWrites('issue', issue, change.to, { ...around, reason: change.reason })
    : [{ kind: 'issue', id: issue.id, update: { [change.field]: change.to } }];

/** Which of the selected issues a change touches, and which it leaves and why. Those that are already so are neither. */
export function bulkPlan(issues: readonly Issue[], change: BulkChange): BulkPlan {
  const others = issues.filter((issue) => issue[change.field] !== change.to);
  const judged = others.map((issue) => ({ issue, because: leftBecause(issue, change) }));
  return {
    changed: judged.filter(({ because }) => because === null).map(({ issue }) => issue),
    left: judged.flatMap(({ issue, because }) => (because === null ? [] : [{ issue, ...because }])),
  };
}

/** One action for all issues that a change touches. */
export const bulkWrites = (issues: readonly Issue[], change: BulkChange, around: Around): readonly Write[] =>
  bulkPlan(issues, change).changed.flatMap((issue) => writesFor(issue, change, around));
