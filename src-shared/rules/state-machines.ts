import type { RowOf } from '#shared/records/index';
import { isEmpty } from '#shared/records/field';
import type { Kind } from '#shared/records/kinds';

type Entry<S extends string = string, F extends string = string> = {
  /** The states that may follow. */
  readonly to: readonly S[];
  /** Fields without which the state is not entered: the rules of strength BLOCK. */
  readonly needs?: readonly F[];
};
/** A circuit's state changes freely (lifecycle 2.5). */
type KindWithMachine = Exclude<{ [K in Kind]: RowOf<K> extends { state: string } ? K : never }[Kind], 'circuit'>;
type Machine<R extends { state: string }> = Readonly<Record<R['state'], Entry<R['state'], keyof R & string>>>;

/** The state machines of the trade, the initial state first (lifecycle 2.5). */
const machines: { readonly [K in KindWithMachine]: Machine<RowOf<K>> } = {
  issue: {
    new: { to: ['open', 'verify', 'held', 'commercial', 'accepted', 'closed'] },
    open: { to: ['verify', 'held', 'commercial', 'accepted', 'closed'] },
    verify: { to: ['open', 'closed'] },
    closed: { to: ['open'], needs: ['result', 'verifiedBy'] }, // IS-7
    held: { to: ['open', 'closed', 'commercial', 'accepted'] },
    commercial: { to: ['open', 'verify', 'closed', 'accepted'] },
    accepted: { to: ['open', 'closed'] },
  },
  requirementDoc: {
    draft: { to: ['review'] },
    review: { to: ['draft', 'customer'] },
    customer: { to: ['draft', 'confirmed'] },
    confirmed: { to: ['replaced'], needs: ['confirmedBy', 'confirmedOn'] }, // RQ-2
    replaced: { to: [] },
  },
  milestone: {
    open: { to: ['reached', 'moved'] },
    reached: { to: ['open'] },
    moved: { to: ['reached', 'open'] },
  },
  duty: {
    open: { to: ['done', 'dropped'] },
    done: { to: ['open'] },
    dropped: { to: ['open'] },
  },
  visit: {
    toVisit: { to: ['booked', 'visited', 'cancelled'] },
    booked: { to: ['visited', 'toVisit', 'cancelled'] },
    visited: { to: ['reported', 'closed'] },
    reported: { to: ['closed', 'visited'] },
    closed: { to: ['reported'] },
    cancelled: { to: ['toVisit'] },
  },
  actionItem: {
    todo: { to: ['doing', 'done', 'cancelled'] },
    doing: { to: ['done', 'cancelled'] },
    done: { to: ['doing'] },
    cancelled: { to: ['todo'] },
  },
  promise: {
    open: { to: ['kept', 'withdrawn'] },
    kept: { to: ['open'] },
    withdrawn: { to: [] },
  },
};

const entriesOf = (kind: Kind): Readonly<Record<string, Entry>> | null =>
  (machines as Partial<Record<Kind, Readonly<Record<string, Entry>>>>)[kind] ?? null;

/** Which states may follow each state of a kind, the initial one first; null where the kind has no states or they change freely (a circuit). */
export function transitionsOf(kind: Kind): Readonly<Record<string, readonly string[]>> | null {
  const entries = entriesOf(kind);
  return entries && Object.fromEntries(Object.entries(entries).map(([state, { to }]) => [state, to]));
}

/**
 * The names of the fields that are still missing for the state that `change` sets, with the change made; none where the state stays. Only what
 * blocks the step: whatever else a state asks for is a warning (lifecycle IS-7, RQ-2).
 */
export function blocksOf(kind: Kind, row: Record<string, unknown>, change: Record<string, unknown>): readonly string[] {
  const state = change['state'];
  if (typeof state !== 'string' || state === row['state']) return [];
  return (entriesOf(kind)?.[state]?.needs ?? []).filter((name) => isEmpty({ ...row, ...change }[name]));
}

/** True where a step back is only taken with a reason: a closed issue that is opened again (lifecycle 2.5, `issue.state` closed). */
export const needsReason = (kind: Kind, row: Record<string, unknown>, change: Record<string, unknown>): boolean =>
  kind === 'issue' && row['state'] === 'closed' && typeof change['state'] === 'string' && change['state'] !== 'closed';
