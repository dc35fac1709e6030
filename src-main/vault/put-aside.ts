import { rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { flushFolder } from '../files/flush-folder';
import { momentName } from './found';
import type { Position } from './position';
import { readJournalFile } from './read-journal-file';
import { basesOf, journalsOf, type VaultFile } from './vault-files';

/**
 * After a base has become the truth: journals with damage, and whatever says more than the base or is of a later generation, get another
 * name (`.damaged-<time>`, `.replaced-<time>`). Nothing is deleted.
 */
export async function putAside(folder: string, position: Position, at: number): Promise<void> {
  const later = (file: VaultFile) => file.generation > position.generation;
  const same = (file: VaultFile) => file.generation === position.generation;
  const rest = async (file: VaultFile, why: 'damaged' | 'replaced') => {
    await rename(file.path, `${file.path}.${why}-${momentName(at)}`);
    await flushFolder(dirname(file.path));
  };
  for (const file of await basesOf(folder)) {
    if (later(file) || (same(file) && file.number > position.lastSeq)) await rest(file, 'replaced');
  }
  for (const file of await journalsOf(folder)) {
    const { journal } = await readJournalFile(file);
    const inOrder = journal.batches.every((batch, i) => i === 0 || batch.seq === (journal.batches[i - 1]?.seq ?? 0) + 1);
    if (journal.damaged || !inOrder) await rest(file, 'damaged');
    else if (later(file) || (same(file) && Math.max(file.number, journal.batches.at(-1)?.seq ?? 0) > position.lastSeq)) {
      await rest(file, 'replaced');
    }
  }
}
