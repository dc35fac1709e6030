import type { Span } from './span';

export type Found<T> = Span & { readonly value: T };

/** At least this long, so that the place of a phrase can be told by its first characters. */
const anchor = 2;
/** A phrase is known by its beginning: who wrote that much alike wrote the same. */
const longest = 40;

const lower = (text: string): string => {
  if (!/[A-Z\u00C0-\u1FFF]/.test(text)) return text;
  const low = text.toLowerCase();
  return low.length === text.length ? low : text;
};
const isWord = (character: string | undefined): boolean => character !== undefined && /[a-z0-9_]/.test(character);
const slot = (text: string, at: number): number => (text.charCodeAt(at) * 31 + text.charCodeAt(at + 1)) & 0xffff;

/**
 * Finds phrases in texts, letters of any case: the longest at each place, and a Latin word or a number only as a whole. However many phrases
 * there are and however alike, a text is walked once. Phrases shorter than two characters are not looked for, of long ones the first forty
 * characters.
 */
export function phraseFinder<T>(phrases: Iterable<readonly [string, T]>): (plain: string) => Found<T>[] {
  const values = new Map<string, T>();
  const lengths = new Map<string, number[]>();
  const begins = new Uint8Array(0x10000);
  for (const [phrase, value] of phrases) {
    const key = lower(phrase.trim()).slice(0, longest);
    if (key.length < anchor || values.has(key)) continue;
    values.set(key, value);
    begins[slot(key, 0)] = 1;
    const start = key.slice(0, anchor);
    const known = lengths.get(start) ?? [];
    lengths.set(start, known);
    if (!known.includes(key.length)) known.push(key.length);
  }
  for (const known of lengths.values()) known.sort((a, b) => b - a);
  return (plain) => {
    if (values.size === 0) return [];
    const text = lower(plain);
    const found: Found<T>[] = [];
    for (let at = 0; at + anchor <= text.length; at++) {
      if (begins[slot(text, at)] === 0) continue;
      for (const length of lengths.get(text.slice(at, at + anchor)) ?? []) {
        const key = text.slice(at, at + length);
        const value = values.get(key);
        if (value === undefined) continue;
        if (isWord(key[0]) && isWord(text[at - 1])) continue;
        if (isWord(key.at(-1)) && isWord(text[at + length]) && length < longest) continue;
        found.push({ from: at, to: at + length, value });
        at += length - 1;
        break;
      }
    }
    return found;
  };
}
