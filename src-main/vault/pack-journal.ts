import { open } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { writeFully } from '../files/write-fully';
import { journalBytes } from './read-journal-file';

const pack = promisify(gzip);

/**
 * Writes the lines of a journal packed into a file, flushes it to the disk and reads it back. Gives the bytes that it takes; null where the disk does
 * not give back what was written. Throws what the system refuses.
 */
export async function packJournal(path: string, lines: Buffer): Promise<number | null> {
  const packed = await pack(lines);
  const handle = await open(path, 'w', 0o600);
  try {
    await writeFully(handle, packed, 0);
    await handle.sync();
  } finally {
    await handle.close();
  }
  return (await journalBytes({ path })).equals(lines) ? packed.length : null;
}
