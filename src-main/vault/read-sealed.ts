import { readJournal, type JournalHead } from './journal';
import { journalBytes } from './read-journal-file';
import type { VaultFile } from './vault-files';

/** A sealed journal that is whole: its head, its lines after it as they were written, and the batches with which they begin and end. */
export type Sealed = {
  path: string;
  head: JournalHead;
  headLine: Buffer;
  lines: Buffer;
  first: number;
  last: number;
  lastId: string;
};

/**
 * Reads a sealed journal to its end. Null where it is not what its name says, whole and without a gap from its first batch to its last, or has none.
 * Throws what the system refuses.
 */
export async function readSealed(file: VaultFile): Promise<Sealed | null> {
  const bytes = await journalBytes(file);
  const { head, batches, end, damaged } = readJournal(bytes);
  const last = batches.at(-1);
  if (!head || !last || damaged || end !== bytes.length) return null;
  const inOrder = batches.every(({ seq, prev }, i) => seq === file.number + i && prev === (i === 0 ? head.afterId : batches[i - 1]?.id));
  const asNamed = head.generation === file.generation && head.after === file.number - 1 && (file.last ?? last.seq) === last.seq;
  if (!inOrder || !asNamed) return null;
  const from = bytes.indexOf(0x0a) + 1;
  const [headLine, lines] = [bytes.subarray(0, from), bytes.subarray(from)];
  return { path: file.path, head, headLine, lines, first: file.number, last: last.seq, lastId: last.id };
}
