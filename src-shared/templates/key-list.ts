import type { Kind } from '../records/kinds';
import type { Language } from '../text/index';
import { loopLookup, subjectLookup, writtenAs, type Lookup } from './lookup';
import type { LoopKey, ValueKey } from './targets';
import { rowKeys, subjectKeys } from './vocabulary';

/** A key as it is typed into a template, braces included. */
export type ListedKey = { readonly key: string; readonly internal: boolean };
/** Keys that belong together: of the subject, of what stands above it, of the export, of the settings, or between the marks of a loop. */
export type ListedKeys = {
  readonly of: 'subject' | 'owner' | 'settings' | 'export' | 'loop';
  /** The kind or the loop, in words; '' for the export. */
  readonly name: string;
  /** Of a loop: its two marks. */
  readonly marks: readonly [begin: string, end: string] | null;
  readonly keys: readonly ListedKey[];
  /** Loops that can stand only between these marks. */
  readonly inner: readonly ListedKeys[];
};

const braced = (written: string): string => `{{${written}}}`;

const listed = (keys: readonly ValueKey[], lookup: Lookup, language: Language): ListedKey[] =>
  keys.map((key) => ({ key: braced(writtenAs(key, language, lookup.value)), internal: key.internal }));

/** Loops lead into loops, but no kind stands below itself twice. */
const deepest = 3;

function loopsIn(lookup: Lookup, language: Language, depth = 1): ListedKeys[] {
  return lookup.loops.map((loop: LoopKey): ListedKeys => {
    const written = writtenAs(loop, language, lookup.loop);
    const own = rowKeys(loop);
    const inside = loopLookup(loop, own);
    return {
      of: 'loop',
      name: written,
      marks: [braced(`#${written}`), braced(`/${written}`)],
      keys: listed(own, inside, language).map((key) => ({ ...key, internal: key.internal || loop.internal })),
      inner: depth < deepest ? loopsIn(inside, language, depth + 1) : [],
    };
  });
}

/** Every key that a template for this kind of record can hold, as it is typed in one language: those that stand anywhere, then the loops. */
export function templateKeys(subject: Kind, language: Language): ListedKeys[] {
  const groups = subjectKeys(subject);
  const lookup = subjectLookup(subject, groups);
  return [
    ...groups.map(({ of, spelled, keys }): ListedKeys => ({
      of,
      name: spelled?.[language] ?? '',
      marks: null,
      keys: listed(keys, lookup, language),
      inner: [],
    })),
    ...loopsIn(lookup, language),
  ];
}
