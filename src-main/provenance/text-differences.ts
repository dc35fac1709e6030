import type { PlacedText } from './word-text';

/** One place where two files say different things; null where one of them has nothing there. */
export type TextDifference = { readonly then: PlacedText | null; readonly now: PlacedText | null };

/** More than so many places are not told apart: then it is another text. */
const most = 400;

type Edit = { readonly then: number; readonly now: number };

/**
 * Which texts of the two are the same ones, in order (Myers, An O(ND) Difference Algorithm, 1986). Null where it takes more than `most` edits to
 * make one of the other.
 */
function samePlaces(then: readonly string[], now: readonly string[]): Edit[] | null {
  const [n, m] = [then.length, now.length];
  const limit = Math.min(n + m, most);
  const reach = new Int32Array(2 * limit + 2);
  const trace: Int32Array[] = [];
  const at = (k: number) => k + limit;
  for (let d = 0; d <= limit; d++) {
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && (reach[at(k - 1)] ?? 0) < (reach[at(k + 1)] ?? 0));
      let x = down ? (reach[at(k + 1)] ?? 0) : (reach[at(k - 1)] ?? 0) + 1;
      while (x < n && x - k < m && then[x] === now[x - k]) x++;
      reach[at(k)] = x;
      if (x >= n && x - k >= m) return backwards(trace, d, k, x, at, then, now);
    }
    trace.push(reach.slice());
  }
  return null;
}

function backwards(
  trace: readonly Int32Array[],
  edits: number,
  diagonal: number,
  from: number,
  at: (k: number) => number,
  then: readonly string[],
  now: readonly string[],
): Edit[] {
  const same: Edit[] = [];
  let [k, x] = [diagonal, from];
  for (let d = edits; d > 0; d--) {
    const before = trace[d - 1] as Int32Array;
    const down = k === -d || (k !== d && (before[at(k - 1)] ?? 0) < (before[at(k + 1)] ?? 0));
    const [fromK, fromX] = down ? [k + 1, before[at(k + 1)] ?? 0] : [k - 1, before[at(k - 1)] ?? 0];
    const start = down ? fromX : fromX + 1;
    while (x > start) same.push({ then: --x, now: x - k });
    [k, x] = [fromK, fromX];
  }
  while (x > 0 && then[x - 1] === now[x - 1]) same.push({ then: --x, now: x });
  return same.reverse();
}

/** What stands between two places that are the same: what became of what, as far as both have something there. */
function* between(then: readonly PlacedText[], now: readonly PlacedText[]): Generator<TextDifference> {
  for (let i = 0; i < Math.max(then.length, now.length); i++) yield { then: then[i] ?? null, now: now[i] ?? null };
}

/** Where two files say different things, in the order of the text; null where so much differs that it is another text. */
export function textDifferences(then: readonly PlacedText[], now: readonly PlacedText[]): TextDifference[] | null {
  const textsOf = (placed: readonly PlacedText[]) => placed.map(({ text }) => text);
  const same = samePlaces(textsOf(then), textsOf(now));
  if (!same) return null;
  const found: TextDifference[] = [];
  let [i, j] = [0, 0];
  for (const place of [...same, { then: then.length, now: now.length }]) {
    found.push(...between(then.slice(i, place.then), now.slice(j, place.now)));
    [i, j] = [place.then + 1, place.now + 1];
  }
  return found;
}
