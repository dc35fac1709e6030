/** Where a key leads from the row at `index` (-1: from nowhere) in a table of `count` rows of which `page` fit; null where the key moves nothing. */
export function rowAfter(key: string, index: number, count: number, page: number): number | null {
  if (count === 0) return null;
  const within = (to: number) => Math.max(0, Math.min(count - 1, to));
  const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page };
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = steps[key];
  if (step === undefined) return null;
  return within(index === -1 ? (step > 0 ? 0 : count - 1) : index + step);
}
