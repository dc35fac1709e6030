import { definitionOf, type RowOf } from '#shared/records/index';
import { isEmpty } from '#shared/records/field';
import type { Kind } from '#shared/records/kinds';

type Entry<S extends string = string, F extends string = string> = {
  /** The states that may follow. */
  readonly to: readonly S[];
  /** Fields without which the state is not entered: the rules of strength BLOCK. */
  readonly needs?: readonly F[];
  /** The day on which the state was entered stands here. */
  readonly day?: F;
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
    closed: { to: ['open'], needs: ['result', 'verifiedBy'], day: 'closedOn' }, // IS-7
    held: { to: ['open', 'closed', 'commercial', 'accepted'] },
    commercial: { to: ['open', 'verify', 'closed', 'accepted'] },
    accepted: { to: ['open', 'closed'] },
  },
  requirementDoc: {
    draft: { to: ['review'] },
    review: { to: ['draft', 'customer'] },
    customer: { to: ['draft', 'confirmed'], day: 'sentOn' },
    confirmed: { to: ['replaced'], needs: ['confirmedBy', 'confirmedOn'] }, // RQ-2
    replaced: { to: [] },
  },
  milestone: {
    open: { to: ['reached', 'moved'] },
    reached: { to: ['open'], day: 'reachedOn' },
    moved: { to: ['reached', 'open'] },
  },
  duty: {
    open: { to: ['done', 'dropped'] },
    done: { to: ['open'], day: 'doneOn' },
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
    done: { to: ['doing'], day: 'doneOn' },
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

/**
 * What a change of state writes besides: the day `today` (YYYY-MM-DD, the user's own) on which a state was entered that keeps its day, where none
 * stands there, and nothing any more where the state that kept it is taken back. What `change` says itself stands (lifecycle 2.5).
 */
export function fillsOf(kind: Kind, row: Record<string, unknown>, change: Record<string, unknown>, today: string): Record<string, unknown> {
  const [from, to] = [row['state'], change['state']];
  if (typeof from !== 'string' || typeof to !== 'string' || from === to) return {};
  const entered = entriesOf(kind)?.[to]?.day;
  const left = entriesOf(kind)?.[from]?.day;
  const { needed } = (left === undefined ? undefined : definitionOf(kind).fields[left]?.options) ?? {};
  return {
    ...(left !== undefined && !(left in change) && !needed?.is.includes(to) ? { [left]: null } : {}),
    ...(entered !== undefined && isEmpty({ ...row, ...change }[entered]) ? { [entered]: today } : {}),
  };
}
