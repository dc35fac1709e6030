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

export const overlaps = (a: Span, b: Span): boolean => a.from < b.to && b.from < a.to;
