/** Changes that were made and are missing in whole or in part: by their numbers, in order. */
export type Lost = readonly { readonly from: number; readonly to: number }[];

/** So many stretches are named. */
const named = 5;

/** Their numbers as they are written: `3, 11–12`. */
export function numbersOf(lost: Lost): string {
  const some = lost.slice(0, named).map(({ from, to }) => (from === to ? String(from) : `${from}–${to}`));
  return some.join(', ') + (lost.length > named ? ' …' : '');
}

/** What of them is still missing when those that were found elsewhere have come back. */
export function lostWithout(lost: Lost, found: ReadonlySet<number>): Lost {
  const left: { from: number; to: number }[] = [];
  for (const { from, to } of lost) {
    let begins = from;
    for (const seq of [...found].filter((each) => each >= from && each <= to).sort((a, b) => a - b)) {
      if (seq > begins) left.push({ from: begins, to: seq - 1 });
      begins = seq + 1;
    }
    if (begins <= to) left.push({ from: begins, to });
  }
  return left;
}
