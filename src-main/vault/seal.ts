import { rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fail, ok, type Result } from '#shared/result';
import { flushFolder } from '../files/flush-folder';
import { cutTorn } from './cut-torn';
import { readJournal } from './journal';
import { packJournal } from './pack-journal';
import { journalBytes } from './read-journal-file';
import { openJournalsOf, type VaultFile } from './vault-files';

/** Runs what changes which files there are while nobody reads them. */
type InTurn = (work: () => Promise<void>) => Promise<void>;

/** Packs one journal, reads it back, and only then lets go of the plain one. Gives the bytes that it takes now: none where it is damaged, and stays. */
async function sealOne(file: VaultFile, inTurn: InTurn): Promise<Result<number>> {
  const bytes = await journalBytes(file);
  const { damaged, end } = readJournal(bytes);
  // What cannot be read is left to be looked at as it is.
  if (damaged) return ok(0);
  // Of a write that failed; its journal grows no more.
  await cutTorn(file.path, end, bytes.length);
  const path = `${file.path}.gz`;
  const temporary = `${path}.part`;
  try {
    const packed = await packJournal(temporary, bytes.subarray(0, end));
    if (packed === null) return fail({ kind: 'not-read-back', name: `${file.name}.gz` });
    await inTurn(async () => {
      await rename(temporary, path);
      await flushFolder(dirname(path));
      await rm(file.path);
    });
    return ok(packed);
  } finally {
    await rm(temporary, { force: true });
  }
}

/**
 * Seals every journal but the one that grows, and gives the bytes that they take now. Throws what the system refuses, fails with `not-read-back`
 * where the disk does not give back what was written; each is sealed whole or stays as it is.
 */
export async function sealJournals(folder: string, live: string | null, inTurn: InTurn): Promise<Result<number>> {
  let bytes = 0;
  for (const file of await openJournalsOf(folder)) {
    if (file.path === live) continue;
    const sealed = await sealOne(file, inTurn);
    if (!sealed.ok) return sealed;
    bytes += sealed.value;
  }
  return ok(bytes);
}
