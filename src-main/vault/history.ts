import type { Batch } from '#shared/changes/batch';
import { readJournal } from './journal';
import { lineageOf } from './past-of';
import { journalBytes } from './read-journal-file';
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

/**
 * Every batch that touched a record, oldest first, over the generations from which the present one came. Finds the id in the bytes first and
 * reads only those lines. What a later generation did not keep (a restore to an earlier state) is left out; journals that were put aside still
 * tell what they can.
 */
export async function recordHistory(folder: string, record: string): Promise<Batch[]> {
  const needle = Buffer.from(record);
  const found = new Map<string, Batch>();
  const files = [...(await damagedJournalsOf(folder)), ...(await journalsOf(folder))];
  let until = Infinity;
  for (const { generation, after } of await lineageOf(folder)) {
    for (const file of files.filter((each) => each.generation === generation)) {
      for (const batch of readJournal(linesWith(await journalBytes(file), needle)).batches) {
        if (batch.seq <= until && batch.ops.some((op) => op.record === record)) found.set(batch.id, batch);
      }
    }
    until = Math.min(until, after);
  }
  return [...found.values()].sort((a, b) => a.seq - b.seq);
}
