const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** A key between two others: base-62 fractions that never end in 0. `after` null means at the end. */
export function between(before: string, after: string | null): string {
  let limit = after !== null && before >= after ? null : after;
  if (limit === null && before !== '') {
    const last = digits.indexOf(before.at(-1) as string);
    // Appending stays short: count the last digit up before growing.
    return last < digits.length - 1 ? before.slice(0, -1) + digits[last + 1] : before + 'V';
  }
  let key = '';
  for (let i = 0; ; i++) {
    const low = i < before.length ? digits.indexOf(before[i] as string) : 0;
    const high = limit !== null && i < limit.length ? digits.indexOf(limit[i] as string) : digits.length;
    if (low === high) {
      key += digits[low];
      continue;
    }
    const middle = (low + high) >> 1;
    if (middle > low) return key + digits[middle];
    key += digits[low];
    limit = null;
  }
}

type Ordered = { id: string; order: string };
const before = (a: Ordered, b: Ordered) => (a.order === b.order ? a.id < b.id : a.order < b.order);

/** The positions of the longest run that already stands in ascending order. */
function inOrder(items: readonly Ordered[]): Set<number> {
  const length: number[] = items.map((item) => (item.order === '' ? 0 : 1));
  const from = items.map(() => -1);
  let end = -1;
  items.forEach((item, i) => {
    if (item.order === '') return;
    for (let j = 0; j < i; j++) {
      const earlier = items[j] as Ordered;
      if (earlier.order !== '' && before(earlier, item) && (length[j] as number) + 1 > (length[i] as number)) {
        length[i] = (length[j] as number) + 1;
        from[i] = j;
      }
    }
    if (end < 0 || (length[i] as number) > (length[end] as number)) end = i;
  });
  const keep = new Set<number>();
  for (let i = end; i >= 0; i = from[i] as number) keep.add(i);
  return keep;
}

/** Gives order keys to new items (order '') and moved ones; the rest keep theirs, so that few cells change. */
export function ordered<T extends Ordered>(items: readonly T[]): T[] {
  const keep = inOrder(items);
  const out: T[] = [];
  items.forEach((item, i) => {
    const last = out.at(-1);
    // Two copies can have made the same key: what was put between two such items moves the second one on.
    if (keep.has(i) && (!last || before(last, item))) {
      out.push(item);
      return;
    }
    const after = last?.order ?? '';
    const next = items.find((other, j) => j >= i && keep.has(j) && other.order > after)?.order ?? null;
    out.push({ ...item, order: between(after, next) });
  });
  return out;
}
