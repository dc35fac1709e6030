import { readFile } from 'node:fs/promises';
import type { Batch } from '#shared/changes/batch';
import { readJournal } from './journal';
import { damagedJournalsOf, journalsOf } from './vault-files';

const newline = 0x0a;

/** The whole lines of a file in which the bytes stand. */
function linesWith(bytes: Buffer, needle: Buffer): Buffer {
  const lines: Buffer[] = [];
  for (let at = bytes.indexOf(needle); at >= 0;) {
    const from = bytes.lastIndexOf(newline, at) + 1;
    const stop = bytes.indexOf(newline, at);
    if (stop < 0) break;
    lines.push(bytes.subarray(from, stop + 1));
    at = bytes.indexOf(needle, stop + 1);
  }
  return Buffer.concat(lines);
}

/** Where a journal begins, by its head; null when that cannot be read. */
const beginsAfter = (bytes: Buffer) => readJournal(bytes.subarray(0, bytes.indexOf(newline) + 1)).head?.after ?? null;

/**
 * Every batch that touched a record, oldest first, over all generations. Finds the id in the bytes first and reads only those lines. What
 * a later generation did not keep (a restore to an earlier state) is left out; journals that were put aside still tell what they can.
 */
export async function recordHistory(folder: string, record: string): Promise<Batch[]> {
  const needle = Buffer.from(record);
  const found = new Map<string, Batch>();
  const files = [...(await damagedJournalsOf(folder)), ...(await journalsOf(folder))].sort(
    (a, b) => b.generation - a.generation || b.number - a.number,
  );
  let until = Infinity;
  let generation = files[0]?.generation ?? 0;
  let earliest = Infinity;
  for (const file of files) {
    if (file.generation !== generation) [generation, until] = [file.generation, Math.min(until, earliest)];
    const bytes = await readFile(file.path);
    earliest = Math.min(earliest, beginsAfter(bytes) ?? file.number - 1);
    for (const batch of readJournal(linesWith(bytes, needle)).batches) {
      if (batch.seq <= until && batch.ops.some((op) => op.record === record)) found.set(batch.id, batch);
    }
  }
  return [...found.values()].sort((a, b) => a.seq - b.seq);
}
