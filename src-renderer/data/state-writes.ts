import type { Kind } from '#shared/records/kinds';
import { fillsOf, needsReason } from '#shared/rules/state-machines';
import type { Write } from './actions';

export type StateChange = {
  /** The user's own day, YYYY-MM-DD. */
  readonly today: string;
  /** An instant, ISO 8601 in UTC. */
  readonly now: string;
  /** The person who works here, as `kind:id`. */
  readonly me: string;
  /** Why a closed issue is opened again; of no use to any other change. */
  readonly reason: string;
  /** What stands in the notes of an issue that is opened again. */
  reopened: (reason: string) => string;
};

/** Brings a record into a state, with all that goes with it: its days, and the note that says why an issue is opened again (lifecycle 2.5). */
export function stateWrites(
  kind: Kind,
  row: { readonly id: string } & Record<string, unknown>,
  state: string,
  { today, now, me, reason, reopened }: StateChange,
): readonly Write[] {
  const note = { [`${kind}Id`]: row.id, kind: 'note', notedAt: now, by: me, text: reopened(reason.trim()) };
  return [
    { kind, id: row.id, update: { state, ...fillsOf(kind, row, { state }, today) } },
    ...(needsReason(kind, row, { state }) ? [{ kind: 'issueNote' as const, create: note }] : []),
  ];
}
