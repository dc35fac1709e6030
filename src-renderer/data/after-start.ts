import type { Opened } from './own-workspace';
import { readThrough } from './read-through';

type Around = {
  /** Whether this workspace is still the one that is open. */
  here: () => boolean;
  /** Records are not there of which the start had taken the vault's word: nothing was written since. */
  lacking: () => void;
};
/** Milliseconds after the first drawing. */
export type Afters = { countAfter?: number; readThroughAfter?: number };

/**
 * What a start leaves for later: large tables are counted once the first list had its turn, or when something is to be stored, and then the whole
 * database is read through.
 */
export function lookAfterStart(
  { store, counts, proved }: Opened,
  { here, lacking }: Around,
  { countAfter = 300, readThroughAfter = 2_000 }: Afters,
) {
  const prove = async () => {
    if (here() && !(await proved()) && here()) lacking();
  };
  const read = async () => {
    if (here() && !(await readThrough(store.db, counts)) && here()) store.freeze({ kind: 'database-lost' });
  };
  setTimeout(() => void prove(), countAfter);
  setTimeout(() => void read(), readThroughAfter);
}
