/** A piece of a text, from its first character to the one behind its last. */
export type Span = { readonly from: number; readonly to: number };

/** Where a pattern (global, all repetitions bounded) stands in a text. */
export function spansOf(pattern: RegExp, text: string): Span[] {
  const spans: Span[] = [];
  pattern.lastIndex = 0;
  for (let found = pattern.exec(text); found !== null; found = pattern.exec(text))
    spans.push({ from: found.index, to: found.index + found[0].length });
  return spans;
}

/**
 * Of these spans those that lie over none of `taken` and over none before them; both stand in the order of the text, and none of `taken` over another.
 * Each is looked at once, however many there are.
 */
export function freeSpans<S extends Span>(spans: readonly S[], taken: readonly Span[] = []): S[] {
  let [at, end] = [0, 0];
  return spans.filter(({ from, to }) => {
    for (let next = taken[at]; next && next.to <= from; next = taken[++at]);
    if (from < end || (taken[at]?.from ?? Infinity) < to) return false;
    end = to;
    return true;
  });
}

/** Both in the order of the text. */
export const inOrder = (a: readonly Span[], b: readonly Span[]): Span[] => [...a, ...b].sort((one, other) => one.from - other.from);

/** Where these patterns stand in a text, in its order; where two lie over each other the one of the earlier pattern counts. */
export const spansOfAny = (patterns: readonly RegExp[], text: string, first: readonly Span[] = []): Span[] =>
  patterns.reduce((found, pattern) => inOrder(found, freeSpans(spansOf(pattern, text), found)), [...first]);
