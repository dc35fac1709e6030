import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { readJournal, type Journal, type JournalHead } from './journal';
import { unpacked } from './unpack';
import { isPacked, type VaultFile } from './vault-files';

/** A sealed journal is at most a group of batches larger than the size at which it is sealed. */
const mostJournal = 256_000_000;

/** The lines of a journal as they were written, sealed or not; of a torn seal what can be unpacked. */
export async function journalBytes(file: Pick<VaultFile, 'path'>): Promise<Buffer> {
  if (!isPacked(file)) return readFile(file.path);
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of unpacked(file.path)) {
    pieces.push(piece);
    bytes += piece.length;
    if (bytes > mostJournal) break;
  }
  return Buffer.concat(pieces);
}

export type ReadJournal = VaultFile & { journal: Journal; size: number };

/** Reads a journal file as far as it can be read. A sealed one does not grow: what is torn off it was acknowledged, and is damage. */
export async function readJournalFile(file: VaultFile): Promise<ReadJournal> {
  const bytes = await journalBytes(file);
  const journal = readJournal(bytes);
  const torn = isPacked(file) && journal.end < bytes.length;
  return { ...file, journal: torn ? { ...journal, damaged: true } : journal, size: bytes.length };
}

/** No first line is longer. */
const mostHead = 64_000;
const newline = 0x0a;

async function headOf(file: VaultFile): Promise<JournalHead | null> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of (isPacked(file) ? unpacked(file.path) : createReadStream(file.path)) as AsyncIterable<Buffer>) {
    pieces.push(piece);
    bytes += piece.length;
    if (piece.includes(newline) || bytes > mostHead) break;
  }
  const begun = Buffer.concat(pieces);
  return readJournal(begun.subarray(0, begun.indexOf(newline) + 1)).head;
}

/** The first line of the first of these journals that has one which can be read. Reads no more than that. */
export async function headIn(files: readonly VaultFile[]): Promise<JournalHead | null> {
  for (const file of files) {
    const head = await headOf(file);
    if (head) return head;
  }
  return null;
}
