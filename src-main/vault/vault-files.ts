import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isSystemError } from '../files/file-trouble';

/** A file of the vault, as its name tells: `<generation>-<number>.jsonl` is a journal that begins with batch `number`, `.jsonl.gz` a base up to it. */
export type VaultFile = { name: string; path: string; generation: number; number: number };

const journalName = /^(\d+)-(\d+)\.jsonl$/;
const damagedJournalName = /^(\d+)-(\d+)\.jsonl\.damaged-.+$/;
const baseName = /^(\d+)-(\d+)\.jsonl\.gz$/;

export const journalPath = (folder: string, generation: number, first: number) => join(folder, 'journal', `${generation}-${first}.jsonl`);
export const basePath = (folder: string, generation: number, seq: number) => join(folder, 'base', `${generation}-${seq}.jsonl.gz`);

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isSystemError(error) && error.code === 'ENOENT') return [];
    throw error;
  }
}

async function filesIn(folder: string, pattern: RegExp): Promise<VaultFile[]> {
  const files = (await namesIn(folder)).flatMap((name) => {
    const match = pattern.exec(name);
    return match ? [{ name, path: join(folder, name), generation: Number(match[1]), number: Number(match[2]) }] : [];
  });
  return files.sort((a, b) => a.generation - b.generation || a.number - b.number);
}

/** The journals, oldest first. A vault that is not there has none; one that cannot be read throws, so that it never looks empty. */
export const journalsOf = (folder: string) => filesIn(join(folder, 'journal'), journalName);
/** Journals that were put aside because lines in them cannot be read. */
export const damagedJournalsOf = (folder: string) => filesIn(join(folder, 'journal'), damagedJournalName);
/** The bases, oldest first. */
export const basesOf = (folder: string) => filesIn(join(folder, 'base'), baseName);
