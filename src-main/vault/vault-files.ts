import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isSystemError } from '../files/file-trouble';

/**
 * A file of the vault, as its name tells: `journal/<generation>-<number>.jsonl` is a journal that begins with batch `number`, `.jsonl.gz`
 * beside it the same one sealed; `base/<generation>-<number>.jsonl.gz` a base up to it.
 */
export type VaultFile = { name: string; path: string; generation: number; number: number };

const journalName = /^(\d+)-(\d+)\.jsonl$/;
const packedName = /^(\d+)-(\d+)\.jsonl\.gz$/;
const damagedJournalName = /^(\d+)-(\d+)\.jsonl(?:\.gz)?\.damaged-.+$/;

export const journalPath = (folder: string, generation: number, first: number) => join(folder, 'journal', `${generation}-${first}.jsonl`);
export const basePath = (folder: string, generation: number, seq: number) => join(folder, 'base', `${generation}-${seq}.jsonl.gz`);
export const isPacked = ({ path }: Pick<VaultFile, 'path'>) => /\.gz(\.|$)/.test(path);

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

/** Whatever stands beside the journals, under its name; also what was put aside. */
export const journalNames = (folder: string) => namesIn(join(folder, 'journal'));
/** The journals that are not sealed, oldest first: the last one grows. */
export const openJournalsOf = (folder: string) => filesIn(join(folder, 'journal'), journalName);
/** The sealed journals, oldest first. */
const sealedJournalsOf = (folder: string) => filesIn(join(folder, 'journal'), packedName);

/**
 * The journals, oldest first; of one that is there twice (a seal that was cut short) the one that is not sealed. A vault that is not there
 * has none; one that cannot be read throws, so that it never looks empty.
 */
export async function journalsOf(folder: string): Promise<VaultFile[]> {
  const [open, sealed] = [await openJournalsOf(folder), await sealedJournalsOf(folder)];
  const isOpen = (file: VaultFile) => open.some(({ generation, number }) => generation === file.generation && number === file.number);
  return [...open, ...sealed.filter((file) => !isOpen(file))].sort((a, b) => a.generation - b.generation || a.number - b.number);
}
/** Journals that were put aside because lines in them cannot be read. */
export const damagedJournalsOf = (folder: string) => filesIn(join(folder, 'journal'), damagedJournalName);
/** The bases, oldest first. */
export const basesOf = (folder: string) => filesIn(join(folder, 'base'), packedName);
