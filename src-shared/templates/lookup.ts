import type { Kind } from '../records/kinds';
import { plainKey, spelledKind, spellings, type Spelled } from './spelled';
import type { LoopKey, ValueKey } from './targets';
import { innerLoops, qualified, rowKeys, subjectKeys, subjectLoops, type KeyGroup } from './vocabulary';

/** What can be asked for at one place of a template, by how it is written. */
export type Lookup = {
  readonly values: readonly ValueKey[];
  readonly loops: readonly LoopKey[];
  readonly value: (typed: string) => ValueKey | undefined;
  readonly loop: (typed: string) => LoopKey | undefined;
};

/** Where two keys are written alike the first one has the writing: its own Chinese labels before English ones, these before names. */
function index<K extends { readonly spelled: Spelled }>(keys: readonly K[]): Map<string, K> {
  const found = new Map<string, K>();
  for (const spelling of spellings)
    for (const key of keys) {
      const plain = plainKey(key.spelled[spelling]);
      if (!found.has(plain)) found.set(plain, key);
    }
  return found;
}

function lookupOf(values: readonly ValueKey[], loops: readonly LoopKey[]): Lookup {
  const [valueIndex, loopIndex] = [index(values), index(loops)];
  return { values, loops, value: (typed) => valueIndex.get(plainKey(typed)), loop: (typed) => loopIndex.get(plainKey(typed)) };
}

/** What can be asked for outside of every loop. */
export function subjectLookup(subject: Kind, groups: readonly KeyGroup[] = subjectKeys(subject)): Lookup {
  const own = groups[0]?.keys ?? [];
  return lookupOf([...groups.flatMap(({ keys }) => keys), ...qualified(spelledKind(subject), own)], subjectLoops(subject));
}

/** What a loop adds, between its marks, to what is there outside. */
export function loopLookup(loop: LoopKey, own: readonly ValueKey[] = rowKeys(loop)): Lookup {
  return lookupOf([...own, ...qualified(loop.spelled, own)], innerLoops(loop));
}

/** How a key is written in one language; by its name where that writing means another key. */
export const writtenAs = <K extends { readonly spelled: Spelled }>(
  key: K,
  language: 'zh' | 'en',
  find: (typed: string) => K | undefined,
): string => (find(key.spelled[language]) === key ? key.spelled[language] : key.spelled.name);
