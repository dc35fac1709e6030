import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isSystemError } from '../files/file-trouble';
import { ownerOnly } from '../files/make-folder';
import { makeFolderSync } from '../files/make-folder-sync.mjs';

const exitIn = (folder: string) => join(folder, 'last-exit.txt');
const versionIn = (folder: string) => join(folder, 'last-version.txt');

function noted(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (isSystemError(error)) return null;
    throw error;
  }
}

/**
 * Notes that the program runs and tells how it ended the time before: 'first' where this host has never run, 'unclean' where it never
 * came to its end. Throws what the system refuses.
 */
export function noteStart(folder: string): 'clean' | 'unclean' | 'first' {
  const before = noted(exitIn(folder));
  makeFolderSync(folder, ownerOnly);
  writeFileSync(exitIn(folder), 'running');
  return before === null ? 'first' : before === 'clean' ? 'clean' : 'unclean';
}

/** Whether another version of the program ran here the time before; notes this one. Throws what the system refuses. */
export function noteVersion(folder: string, version: string): boolean {
  const before = noted(versionIn(folder));
  if (before !== version) writeFileSync(versionIn(folder), version);
  return before !== null && before !== version;
}

/** Notes a proper end: everything that was to be written is written. */
export const noteEnd = (folder: string): void => writeFileSync(exitIn(folder), 'clean');
