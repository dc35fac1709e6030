import { createHash } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { flushFolder } from '../files/flush-folder';
import { writeFully } from '../files/write-fully';
import { readJournal } from './journal';
import { journalBytes } from './read-journal-file';
import { openJournalsOf, type VaultFile } from './vault-files';

const pack = promisify(gzip);
const sumOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Runs what changes which files there are while nobody reads them. */
type InTurn = (work: () => Promise<void>) => Promise<void>;

/** Packs one journal, reads it back, and only then lets go of the plain one. Gives the bytes that it takes now; null where it stays as it is. */
async function sealOne(file: VaultFile, inTurn: InTurn): Promise<number | null> {
  const bytes = await journalBytes(file);
  const journal = readJournal(bytes);
  // What cannot be read is left to be looked at as it is.
  if (journal.damaged || journal.end !== bytes.length) return null;
  const path = `${file.path}.gz`;
  const temporary = `${path}.part`;
  const packed = await pack(bytes);
  const handle = await open(temporary, 'w', 0o600);
  try {
    await writeFully(handle, packed, 0);
    await handle.sync();
  } finally {
    await handle.close();
  }
  try {
    if (sumOf(await journalBytes({ path: temporary })) !== sumOf(bytes)) return null;
    await inTurn(async () => {
      await rename(temporary, path);
      await flushFolder(dirname(path));
      await rm(file.path);
    });
    return packed.length;
  } finally {
    await rm(temporary, { force: true });
  }
}

/** Seals every journal but the one that grows. Throws what the system refuses; each is sealed whole or stays as it is. */
export async function sealJournals(folder: string, live: string | null, inTurn: InTurn): Promise<number> {
  let bytes = 0;
  for (const file of await openJournalsOf(folder)) if (file.path !== live) bytes += (await sealOne(file, inTurn)) ?? 0;
  return bytes;
}
