import type { Opened } from './own-workspace';
import { readThrough } from './read-through';

/** Milliseconds after the first drawing. */
export type Afters = { countAfter?: number; readThroughAfter?: number };

/**
 * What a start leaves for later: large tables are counted once the first list had its turn, or when something is to be stored, and then the whole
 * database is read through. `lacking` is told that records are not there of which the start had taken the vault's word: nothing was written since.
 * Gives the function that ends it; whatever is found after that is told to nobody.
 */
export function lookAfterStart(
  { store, counts }: Opened,
  lacking: () => void,
  { countAfter = 300, readThroughAfter = 2_000 }: Afters,
): () => void {
  let ended = false;
  const prove = async () => {
    if (!(await store.proved()) && !ended) lacking();
  };
  const read = async () => {
    if (!(await readThrough(store.db, counts)) && !ended) store.freeze({ kind: 'database-lost' });
  };
  const timers = [setTimeout(() => void prove(), countAfter), setTimeout(() => void read(), readThroughAfter)];
  return () => {
    ended = true;
    for (const timer of timers) clearTimeout(timer);
  };
}
