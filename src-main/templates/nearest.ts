import type { Lookup } from '#shared/templates/lookup';
import { loopLookup, writtenAs } from '#shared/templates/lookup';
import { plainKey, spellings } from '#shared/templates/spelled';
import type { LoopKey, ValueKey } from '#shared/templates/targets';
import type { Language } from '#shared/text/index';

/** How many characters must be changed, added or taken away to make one word of another. */
function distance(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const swapped = (before[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(swapped, (before[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    before = row;
  }
  return before.at(-1) ?? 0;
}

/** How far a key is from what was typed, by its whole path or by the last word of it alone; a piece of that word is near. */
function farness(typed: string, key: ValueKey | LoopKey): number {
  const writings = spellings.flatMap((spelling) => {
    const whole = plainKey(key.spelled[spelling]);
    const last = whole.slice(whole.lastIndexOf('.') + 1);
    const part = typed.length > 1 && last.includes(typed) ? [1] : [];
    return [distance(typed, whole), ...part, ...(last === whole ? [] : [distance(typed, last) + 0.5])];
  });
  return Math.min(...writings);
}

/** The key that is written most like what was typed, where one comes near: half of it may be wrong, but not all. Keys further in come first. */
function nearestOf<K extends ValueKey | LoopKey>(typed: string, keys: readonly K[]): K | null {
  const plain = plainKey(typed);
  let [best, least]: [K | null, number] = [null, Math.min(plain.length - 0.4, Math.max(1, plain.length / 2) + 0.6)];
  for (const key of keys) {
    const far = farness(plain, key);
    if (far < least) [best, least] = [key, far];
  }
  return best;
}

const language = (typed: string): Language => (/\p{Script=Han}/u.test(typed) ? 'zh' : 'en');

/** As it would have to be typed. */
export function nearestValue(typed: string, chain: readonly Lookup[]): string | null {
  const key = nearestOf(
    typed,
    chain.toReversed().flatMap(({ values }) => values),
  );
  const lookup = chain.findLast(({ values }) => key !== null && values.includes(key));
  return key && lookup ? writtenAs(key, language(typed), lookup.value) : null;
}
export function nearestLoop(typed: string, chain: readonly Lookup[]): string | null {
  const key = nearestOf(
    typed,
    chain.toReversed().flatMap(({ loops }) => loops),
  );
  const lookup = chain.findLast(({ loops }) => key !== null && loops.includes(key));
  return key && lookup ? writtenAs(key, language(typed), lookup.loop) : null;
}

/** The loop, as it is typed, between whose marks such a key would be known. */
export function loopKnowing(typed: string, chain: readonly Lookup[]): string | null {
  const lookup = chain.findLast(({ loops }) => loops.some((loop) => loopLookup(loop).value(typed)));
  const loop = lookup?.loops.find((each) => loopLookup(each).value(typed));
  return lookup && loop ? writtenAs(loop, language(typed), lookup.loop) : null;
}
