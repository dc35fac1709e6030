import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isSystemError } from '../files/file-trouble';

const noteIn = (folder: string) => join(folder, 'last-exit.txt');

function noted(folder: string): string | null {
  try {
    return readFileSync(noteIn(folder), 'utf8');
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
  const before = noted(folder);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(noteIn(folder), 'running');
  return before === null ? 'first' : before === 'clean' ? 'clean' : 'unclean';
}

/** Notes a proper end: everything that was to be written is written. */
export const noteEnd = (folder: string): void => writeFileSync(noteIn(folder), 'clean');
