import type { Lost } from '#shared/changes/lost';
import { readManifest } from './manifest';
import type { Walked } from './walk';

/**
 * The changes that this vault is known to have had and no longer tells whole: those of a torn base, those missing between others, and those at
 * its end, where the names of its files or its manifest speak of more.
 */
export async function lostIn(folder: string, { db, generation, lastSeq, lost, named }: Walked): Promise<Lost> {
  const manifest = await readManifest(folder);
  const noted = manifest?.db === db && manifest.generation === generation ? manifest.lastSeq : 0;
  const known = Math.max(named, noted);
  return known > lastSeq ? [...lost, { from: lastSeq + 1, to: known }] : lost;
}
