import { findAmounts } from './amounts';
import { asRead } from './as-read';
import { findCoordinates } from './coordinates';
import { findGuardedWords } from './guarded-words';
import { findIpAddresses } from './ip-addresses';
import type { FromField, Known } from './known';
import { findPhones, phoneKey } from './phones';
import { phraseFinder } from './phrases';
import type { LeakKind } from './report';
import { freeSpans, inOrder, type Span } from './span';

/** Something found in one text, with the words around it. */
export type Leak = {
  readonly kind: LeakKind;
  /** False where it is only likely: a number that nobody is known by, a name that the customer has as well. */
  readonly certain: boolean;
  readonly text: string;
  readonly before: string;
  readonly after: string;
  /** The internal field in which the same stands. */
  readonly of: FromField | null;
};

const wordsAround = 16;
/** So many texts in which nothing was found are remembered. */
const mostClean = 20_000;
const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

/** Compares keys of telephone numbers: the same, or one without the code of its area. */
function sameIn<T>(keys: Iterable<readonly [string, T]>): (key: string) => T | undefined {
  const exact = new Map(keys);
  const locals = new Map(
    [...exact].flatMap(
      ([key, value]) =>
        (key.length > 8 && !key.startsWith('1')
          ? [
              [key.slice(-8), value],
              [key.slice(-7), value],
            ]
          : [[key, value]]) as [string, T][],
    ),
  );
  return (key) =>
    exact.get(key) ?? locals.get(key) ?? (key.startsWith('1') ? undefined : (exact.get(key.slice(-8)) ?? exact.get(key.slice(-7))));
}

export type LeakFinder = {
  /** What is found in a text; in one that names people on purpose (责任人) their names are none of it. */
  find: (text: string, naming?: boolean) => Leak[];
};

/** Makes the outgoing check of single texts, for what is known to be internal. */
export function leakFinder(known: Known): LeakFinder {
  const names = phraseFinder(known.names);
  const phrases = phraseFinder(known.phrases);
  const inner = sameIn(known.innerPhones);
  const open = sameIn([...known.openPhones].map((key) => [key, true] as const));

  // Days, states and units stand in thousands of cells.
  const clean = { named: new Set<string>(), free: new Set<string>() };

  return {
    find: (text, naming = false) => {
      const harmless = clean[naming ? 'named' : 'free'];
      if (harmless.has(text)) return [];
      const { shown, plain } = asRead(text);
      const leaks: (Span & Omit<Leak, 'text' | 'before' | 'after'>)[] = [];
      const add = ({ from, to }: Span, kind: LeakKind, certain: boolean, of: FromField | null = null) =>
        leaks.push({ from, to, kind, certain, of });
      let taken: Span[] = [];
      /** What lies over nothing that was found before; nothing found later lies over it. */
      const take = <S extends Span>(spans: readonly S[]): S[] => {
        const free = freeSpans(spans, taken);
        taken = inOrder(taken, free);
        return free;
      };

      if (/\d/.test(plain)) {
        for (const span of take(findCoordinates(plain))) add(span, 'coordinates', true);
        for (const span of take(findIpAddresses(plain))) add(span, 'ip', true);
        for (const span of take(findPhones(plain))) {
          const key = phoneKey(plain.slice(span.from, span.to));
          const of = inner(key) ?? null;
          if (of !== null) add(span, 'phone', true, of);
          else if (!open(key)) add(span, 'phone', false);
        }
      }
      for (const span of take(findAmounts(plain))) add(span, 'amount', true);
      for (const { value, ...span } of take(phrases(plain))) add(span, 'internal', true, value);
      if (!naming) for (const { value, ...span } of names(plain)) add(span, 'name', !value.shared);
      for (const span of findGuardedWords(plain)) add(span, 'word', true);

      if (leaks.length === 0) {
        if (harmless.size < mostClean) harmless.add(text);
        return [];
      }
      return leaks
        .sort((a, b) => a.from - b.from)
        .map(({ from, to, ...leak }) => ({
          ...leak,
          text: oneLine(shown.slice(from, to)),
          before: (from > wordsAround ? '…' : '') + oneLine(shown.slice(Math.max(0, from - wordsAround), from)),
          after: oneLine(shown.slice(to, to + wordsAround)) + (to + wordsAround < shown.length ? '…' : ''),
        }));
    },
  };
}
