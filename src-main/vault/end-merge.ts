import { rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { flushFolder } from '../files/flush-folder';
import { momentName } from './found';
import { readSealed, type Sealed } from './read-sealed';
import { journalsOf, mergedAwayIn, type VaultFile } from './vault-files';

/** Of those that went into another and are still there: the ones whose place is taken by one that can be read from its first line to its last. */
export async function leftIn(folder: string): Promise<string[]> {
  const left = await mergedAwayIn(folder);
  if (left.length === 0) return [];
  const there: Sealed[] = [];
  for (const file of (await journalsOf(folder)).filter(({ last }) => last !== null)) {
    const sealed = await readSealed(file);
    if (sealed) there.push(sealed);
  }
  const isThere = ({ generation, number, last }: VaultFile) =>
    there.some((each) => each.head.generation === generation && each.first <= number && (last ?? number) <= each.last);
  return left.filter(isThere).map(({ path }) => path);
}

/** Whether these hold every line of a merged journal, each of them whole. */
async function holdAllOf(merged: VaultFile, parts: readonly VaultFile[]): Promise<boolean> {
  let next = merged.number;
  for (const part of parts) {
    if (part.generation !== merged.generation || part.number !== next) continue;
    const sealed = await readSealed(part);
    if (sealed) next = sealed.last + 1;
  }
  return next === (merged.last ?? Infinity) + 1;
}

/**
 * Ends a merge that was cut short. What went into a merged journal is taken away where that one can be read to its end; where it cannot, and all
 * its parts are still there and whole, it gets another name (`.damaged-<time>`), so that they are read again. Otherwise nothing is touched.
 * `at`: milliseconds since 1970. Rejects with what the system refuses.
 */
export async function endMerge(folder: string, at: number): Promise<void> {
  const left = await mergedAwayIn(folder);
  if (left.length === 0) return;
  for (const file of await journalsOf(folder)) {
    if (file.last === null || (await readSealed(file)) || !(await holdAllOf(file, left))) continue;
    await rename(file.path, `${file.path}.damaged-${momentName(at)}`);
    await flushFolder(dirname(file.path));
  }
  for (const path of await leftIn(folder)) await rm(path, { force: true });
}
