import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isSystemError } from '../files/file-trouble';

/**
 * A file of the vault, as its name tells: `journal/<generation>-<number>.jsonl` is a journal that begins with batch `number`, `.jsonl.gz` beside it
 * the same one sealed; `<generation>-<number>-<last>.jsonl.gz` holds the lines of every sealed journal from `number` to `last`, which may still be
 * there; `base/<generation>-<number>.jsonl.gz` is a base up to it. `last` null: its name does not tell.
 */
export type VaultFile = { name: string; path: string; generation: number; number: number; last: number | null };

const journalName = /^(\d+)-(\d+)\.jsonl$/;
const sealedName = /^(\d+)-(\d+)(?:-(\d+))?\.jsonl\.gz$/;
const baseName = /^(\d+)-(\d+)\.jsonl\.gz$/;
const damagedJournalName = /^(\d+)-(\d+)(?:-(\d+))?\.jsonl(?:\.gz)?\.damaged-.+$/;

export const journalPath = (folder: string, generation: number, first: number) => join(folder, 'journal', `${generation}-${first}.jsonl`);
export const mergedPath = (folder: string, { generation, number, last }: Omit<Merged, 'name' | 'path'>) =>
  join(folder, 'journal', `${generation}-${number}-${last}.jsonl.gz`);
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

function fileOf(folder: string, name: string, pattern: RegExp): VaultFile[] {
  const [, generation, number, last] = pattern.exec(name) ?? [];
  if (generation === undefined) return [];
  return [
    {
      name,
      path: join(folder, name),
      generation: Number(generation),
      number: Number(number),
      last: last === undefined ? null : Number(last),
    },
  ];
}

async function filesIn(folder: string, pattern: RegExp): Promise<VaultFile[]> {
  const files = (await namesIn(folder)).flatMap((name) => fileOf(folder, name, pattern));
  return files.sort((a, b) => a.generation - b.generation || a.number - b.number);
}

type Merged = VaultFile & { last: number };
const mergedAmong = (files: readonly VaultFile[]) => files.filter((file): file is Merged => file.last !== null);
/** Whether the lines of a sealed journal stand in this one as well, which was merged from it and others. */
const isMergedInto = (file: VaultFile, { name, generation, number, last }: Merged) =>
  name !== file.name && generation === file.generation && number <= file.number && (file.last ?? file.number) <= last;

/** Whether a sealed journal of that name (`journal/…`, seen from the vault), which is not there, went into one of these. */
export const isMergedAway = (name: string, there: readonly VaultFile[]): boolean =>
  name.startsWith('journal/') &&
  fileOf('', name.slice('journal/'.length), sealedName).some((file) => mergedAmong(there).some((into) => isMergedInto(file, into)));

/** Whatever stands beside the journals, under its name; also what was put aside. */
export const journalNames = (folder: string) => namesIn(join(folder, 'journal'));
/** The journals that are not sealed, oldest first: the last one grows. */
export const openJournalsOf = (folder: string) => filesIn(join(folder, 'journal'), journalName);
/** The sealed journals, oldest first; of those that were merged also the ones that are still there. */
const sealedJournalsOf = (folder: string) => filesIn(join(folder, 'journal'), sealedName);

/** Sealed journals that are still there though they were merged into another (which was cut short): nobody reads them any more. */
export async function mergedAwayIn(folder: string): Promise<VaultFile[]> {
  const sealed = await sealedJournalsOf(folder);
  const merged = mergedAmong(sealed);
  return sealed.filter((file) => merged.some((into) => isMergedInto(file, into)));
}

/**
 * The journals, oldest first; of one that is there twice (a seal that was cut short) the one that is not sealed, and of those that were merged
 * the one into which they went. A vault that is not there has none; one that cannot be read throws, so that it never looks empty.
 */
export async function journalsOf(folder: string): Promise<VaultFile[]> {
  const [open, sealed] = [await openJournalsOf(folder), await sealedJournalsOf(folder)];
  const isOpen = ({ generation, number, last }: VaultFile) =>
    last === null && open.some((each) => each.generation === generation && each.number === number);
  const merged = mergedAmong(sealed);
  const ours = sealed.filter((file) => !isOpen(file) && !merged.some((into) => isMergedInto(file, into)));
  return [...open, ...ours].sort((a, b) => a.generation - b.generation || a.number - b.number);
}
/** Journals that were put aside because lines in them cannot be read. */
export const damagedJournalsOf = (folder: string) => filesIn(join(folder, 'journal'), damagedJournalName);
/** The bases, oldest first. */
export const basesOf = (folder: string) => filesIn(join(folder, 'base'), baseName);
