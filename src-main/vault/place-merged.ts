import { rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { flushFolder } from '../files/flush-folder';
import type { Merged } from './upkeep/merge-journals';

/**
 * Gives merged journals their names, and only when those are on the disk takes away what went into them. From the first name on nobody reads the
 * others any more: what is cut short after it leaves files that the next time takes away. Rejects with what the system refuses.
 */
export async function placeMerged({ made, left }: Merged): Promise<void> {
  for (const { temporary, path } of made) await rename(temporary, path);
  const [first] = made;
  if (first) await flushFolder(dirname(first.path));
  for (const path of [...left, ...made.flatMap(({ instead }) => instead)]) await rm(path, { force: true });
}
