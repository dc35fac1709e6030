import type { Segment } from './segments';

/** What stands in place of a piece of the XML. `again`: in every row of a loop but its first. */
export type Change = {
  readonly from: number;
  readonly to: number;
  readonly make: (again: boolean, inside: (from: number, to: number, again: boolean) => Segment[]) => readonly Segment[];
};

/** Changes in the order of the text; where several begin at one place the outermost comes first. */
const ordered = (changes: readonly Change[]): Change[] => changes.toSorted((a, b) => a.from - b.from || b.to - a.to);

function firstFrom(changes: readonly Change[], from: number): number {
  let [low, high] = [0, changes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((changes[middle]?.from ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The XML with all its changes. Changes may lie within each other but never across; what lies in a piece that goes, goes with it. */
export function changed(xml: string, all: readonly Change[]): Segment[] {
  const changes = ordered(all);
  const rank = new Map(changes.map((change, i) => [change, i]));
  function between(from: number, to: number, again: boolean, begin: number): Segment[] {
    const segments: Segment[] = [];
    let at = from;
    for (let i = begin; i < changes.length; i++) {
      const change = changes[i];
      if (!change || change.from >= to) break;
      if (change.from < at || change.to > to) continue;
      segments.push(xml.slice(at, change.from));
      const inner = (rank.get(change) ?? 0) + 1;
      const inside = (start: number, end: number, repeated: boolean) =>
        between(start, end, repeated, Math.max(inner, firstFrom(changes, start)));
      segments.push(...change.make(again, inside));
      at = change.to;
    }
    return joined([...segments, xml.slice(at, to)]);
  }
  return between(0, xml.length, false, 0);
}

/** Neighbouring texts as one. */
function joined(segments: readonly Segment[]): Segment[] {
  const all: Segment[] = [];
  for (const segment of segments) {
    const last = all.at(-1);
    if (typeof segment === 'string' && typeof last === 'string') all[all.length - 1] = last + segment;
    else if (segment !== '') all.push(segment);
  }
  return all;
}
