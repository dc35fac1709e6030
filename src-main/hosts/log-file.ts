import { appendFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ownerOnly } from '../files/make-folder';
import { makeFolderSync } from '../files/make-folder-sync.mjs';

const limit = 1_000_000;

/** Adds lines to the log of a host. At one megabyte the file gives way to a new one, and the old one is kept until the next time. */
export const logFile = (folder: string) => (line: string) => {
  const path = join(folder, 'log.txt');
  try {
    makeFolderSync(folder, ownerOnly);
    if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > limit) renameSync(path, join(folder, 'log-before.txt'));
    appendFileSync(path, `${line}\n`);
  } catch {
    // A log that cannot be written must not stop the work that it speaks of.
  }
};
