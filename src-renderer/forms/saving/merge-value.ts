import { canonical } from '#shared/changes/canonical';
import { ordered } from '#shared/changes/order';

export type Item = { id: string; order: string } & Record<string, unknown>;

const isText = (value: unknown) => typeof value === 'string';
const isList = (value: unknown): value is Item[] => Array.isArray(value) && !value.every(isText);
/** Sets are kept without an order: the same members are the same value. */
const settled = (value: unknown) => (Array.isArray(value) && value.every(isText) ? [...value].sort() : value);

/** Whether two values of a field are the same to a reader. */
export const same = (a: unknown, b: unknown): boolean => a === b || canonical(settled(a)) === canonical(settled(b));

function mergeItem(base: Item, mine: Item, theirs: Item): Item {
  const names = new Set([...Object.keys(theirs), ...Object.keys(mine)]);
  const merged = Object.fromEntries([...names].map((name) => [name, mergeValue(base[name], mine[name], theirs[name])]));
  return { ...merged, id: mine.id, order: same(mine.order, base.order) ? theirs.order : mine.order };
}

/** Mine with what others added, without what others removed, each item field by field. An item that I changed stays though others removed it. */
function mergeList(base: readonly Item[], mine: readonly Item[], theirs: readonly Item[]): Item[] {
  const was = new Map(base.map((item) => [item.id, item]));
  const is = new Map(theirs.map((item) => [item.id, item]));
  const kept = mine.flatMap((item): Item[] => {
    const before = was.get(item.id);
    const now = is.get(item.id);
    if (!now) return before && same(before, item) ? [] : [item];
    return [before ? mergeItem(before, item, now) : item];
  });
  const here = new Set(mine.map((item) => item.id));
  const added = theirs.filter((item) => !here.has(item.id) && !was.has(item.id));
  if (added.length === 0) return kept;
  const inOrder = [...kept, ...added].sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0));
  return ordered(inOrder);
}

function mergeSet(base: readonly string[], mine: readonly string[], theirs: readonly string[]): string[] {
  const removed = new Set(base.filter((member) => !mine.includes(member)));
  const added = mine.filter((member) => !base.includes(member));
  return [...new Set([...theirs.filter((member) => !removed.has(member)), ...added])];
}

/** What a field shows when it was `base`, the user made it `mine` and the store now says `theirs`: what the user typed stands, the rest follows. */
export function mergeValue(base: unknown, mine: unknown, theirs: unknown): unknown {
  if (same(mine, base)) return theirs;
  if (same(theirs, base) || same(theirs, mine)) return mine;
  const all = [base, mine, theirs];
  if (!all.every(Array.isArray)) return mine;
  return all.some(isList)
    ? mergeList(base as Item[], mine as Item[], theirs as Item[])
    : mergeSet(base as string[], mine as string[], theirs as string[]);
}
