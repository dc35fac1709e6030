import { basename, join } from 'node:path';
import { isSystemError } from '../files/file-trouble';
import { makeFolder } from '../files/make-folder';
import { placeFile } from '../files/write-atomically';
import { nameOfFile } from './file-names';
import { readStored, type ReadFile } from './read-file';

/** The most bytes that are written beside a data file: some hundred photos at print size. */
const mostBeside = 100_000_000;

export type Beside = { folder: string; files: number; left: number };

/** A photo at the size for papers, anything else as it is; null where it cannot be had whole. */
async function readFor(vault: string, sha256: string): Promise<ReadFile | null> {
  for (const part of ['print', 'file'] as const) {
    const read = await readStored(vault, sha256, part);
    if (read.ok) return read.value;
  }
  return null;
}

/** The folder of the files that a data file names: `数据.json` → `数据.attachments`. */
export const folderBeside = (dataFile: string): string => `${dataFile.replace(/\.json$/i, '')}.attachments`;

/**
 * Writes the files that a data file names into the folder beside it, named as in the vault: by their names they are known to be whole. What is
 * missing, damaged, too much, or not to be written is counted as left out: the data file itself is saved by then.
 */
export async function writeBeside(vault: string, dataFile: string, sha256: readonly string[], signal: AbortSignal): Promise<Beside> {
  const path = folderBeside(dataFile);
  const wanted = [...new Set(sha256)];
  let [files, bytes] = [0, 0];
  for (const hash of wanted) {
    if (signal.aborted) break;
    const read = await readFor(vault, hash);
    if (!read || bytes + read.bytes.length > mostBeside) continue;
    try {
      await makeFolder(path);
      await placeFile(join(path, nameOfFile(read.file)), read.bytes, { replace: true });
    } catch (error) {
      if (!isSystemError(error)) throw error;
      continue;
    }
    files += 1;
    bytes += read.bytes.length;
  }
  return { folder: basename(path), files, left: wanted.length - files };
}
