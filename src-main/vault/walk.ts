import { stat } from 'node:fs/promises';
import type { Batch } from '#shared/changes/batch';
import type { Lost } from '#shared/changes/lost';
import type { Past } from '#shared/changes/past';
import { manifestDatabase, readManifest, type KnownBase } from './manifest';
import type { KindRow, Position } from './position';
import { basePosition, readBase, type Base, type BaseHead } from './read-base';
import { headIn, readJournalFile, type ReadJournal } from './read-journal-file';
import { basesOf, isPacked, journalsOf, type VaultFile } from './vault-files';

/** What is told on the way, in the order in which it happened: the rows of the base, then every batch after it. */
export type Visitor = {
  row(row: KindRow): void;
  batch(batch: Batch): void;
  /** In the place of the rows: how many of each kind a base holds that need not be read, because it was when it was written. */
  counted?(counts: Record<string, number>): void;
  /** Bases beyond this batch are passed over, so that every batch after it is told. */
  baseUpTo?: number;
};

export type Walked = Position & {
  /** Lines that were acknowledged cannot be read, or are missing between others. */
  damaged: boolean;
  /** Those of them whose numbers are known: all up to a torn base, and those that are missing between others. */
  lost: Lost;
  /** The last batch of which the name of any file of this generation speaks. */
  named: number;
  /** Batches that were read after the base. */
  lines: number;
  /** The journal that grows, with the batch it begins after and the byte behind its last good line. Null: none can (none is there, or its first line cannot be read). */
  live: { path: string; end: number; size: number; after: number } | null;
  /** There is a journal that should grow, and it cannot. */
  unreadable: boolean;
  /** The generation that this one goes on from, where it is not the one before. */
  from: number | undefined;
};

/** The nil UUID: the database of a vault in which nothing says whose it is. No database has it, so nothing is written over. */
const unknownDatabase = '00000000-0000-0000-0000-000000000000';

type FoundBase = Base & { counts?: Record<string, number> };

async function knownBase(file: VaultFile, known: readonly KnownBase[]): Promise<FoundBase | null> {
  const facts = known.find(({ name }) => name === `base/${file.name}`);
  if (!facts || (await stat(file.path)).size !== facts.bytes) return null;
  return { head: facts.head as BaseHead, rows: [], whole: true, sum: '', counts: facts.counts };
}

/** The newest of these bases that can be read to its end; else what can be read of the newest. */
async function bestBase(bases: readonly VaultFile[], known: readonly KnownBase[]): Promise<FoundBase | null> {
  let torn: Base | null = null;
  for (const file of bases.toReversed()) {
    const base = (await knownBase(file, known)) ?? (await readBase(file.path));
    if (base.whole) return base;
    if (base.head) torn ??= base;
  }
  return torn;
}

/** Without those that end before the base: what is in them is in it. The last one always stays. */
const neededAfter = (base: Base | null, files: readonly VaultFile[]) => {
  const seq = base?.whole ? (base.head?.seq ?? 0) : 0;
  return files.filter((_file, i) => (files[i + 1]?.number ?? Infinity) > seq + 1);
};

type Ground = {
  base: FoundBase | null;
  /** The journals to be read after it, in order, each with the last batch that is wanted of it. */
  journals: { file: VaultFile; until: number }[];
  grounded: boolean;
  from: number | undefined;
};

/**
 * From where to begin: the newest generation that has a whole base or a journal from the first batch, with every journal from there on. Of a
 * generation from which a later one goes on, only what lies before that one began: what it has beyond is another way.
 */
async function groundOf(
  first: number,
  bases: readonly VaultFile[],
  files: readonly VaultFile[],
  known: readonly KnownBase[],
  upTo: number,
): Promise<Ground> {
  const generations = [...new Set([...bases, ...files].map((file) => file.generation))].sort((a, b) => b - a);
  const journals: Ground['journals'] = [];
  let torn: Base | null = null;
  let from: number | undefined;
  let until = upTo;
  for (let generation: number | undefined = first; generation !== undefined;) {
    const its = (file: VaultFile) => file.generation === generation && file.number <= until;
    const [ownBases, ownFiles] = [bases.filter(its), files.filter(its)];
    const base = await bestBase(ownBases, known);
    const needed = neededAfter(base, ownFiles);
    journals.unshift(...needed.map((file) => ({ file, until })));
    const before: number | undefined = base?.head?.from ?? (await headIn(ownFiles))?.from;
    if (generation === first) from = before;
    if (base?.whole) return { base, journals, grounded: true, from };
    if (needed[0]?.number === 1) return { base: null, journals, grounded: true, from };
    torn ??= base;
    until = Math.min(until, ...ownBases.map(({ number }) => number), ...ownFiles.map(({ number }) => number - 1));
    const below: number = before ?? generation - 1;
    generation = generations.find((each) => each <= below);
  }
  return { base: torn, journals: journals.filter(({ file }) => file.generation === first), grounded: false, from };
}

/**
 * Reads a generation from its newest base through its journals: the current one to its end, or that of `past` up to its batch. The files are
 * the truth: the manifest is asked only whose the vault is when no file can say so. Where the base of the generation cannot be read, the one
 * that it goes on from gives what it has up to there. Null: there is no vault. Changes nothing; throws what the system refuses, so that a
 * vault that cannot be read never looks like none.
 */
export async function walk(folder: string, visit: Visitor, past?: Past): Promise<Walked | null> {
  const isWanted = (file: VaultFile) => !past || file.generation <= past.generation;
  const upTo = past?.seq ?? Infinity;
  const bases = (await basesOf(folder)).filter((file) => isWanted(file) && file.number <= (visit.baseUpTo ?? Infinity));
  const files = (await journalsOf(folder)).filter(isWanted);
  const generation = past?.generation ?? Math.max(...[...bases, ...files].map((file) => file.generation));
  if (bases.length + files.length === 0) return null;
  const known = visit.counted ? ((await readManifest(folder))?.bases ?? []) : [];
  const { base, journals, grounded, from } = await groundOf(generation, bases, files, known, upTo);
  const head = await headIn(journals.map(({ file }) => file).filter((file) => file.generation === generation));

  const db = head?.db ?? base?.head?.db ?? (await manifestDatabase(folder)) ?? unknownDatabase;
  let at: Position = { db, generation, schema: head?.schema ?? 1, lastSeq: 0, lastId: null };
  if (base?.head) at = { ...basePosition(base.head), db, generation };
  let damaged = !grounded || (base?.head?.generation ?? generation) !== generation || (base?.head?.db ?? db) !== db;
  const lost = base && !base.whole ? [{ from: 1, to: at.lastSeq }] : [];
  let lines = 0;
  if (base?.counts) visit.counted?.(base.counts);
  for (const row of base?.rows ?? []) visit.row(row);

  let last: ReadJournal | null = null;
  for (const { file, until } of journals) {
    // One after the other: together they would not fit into the memory after years.
    last = await readJournalFile(file);
    const { head: its, batches, damaged: unread } = last.journal;
    damaged ||= file.generation < generation || unread || (its !== null && (its.after > at.lastSeq || its.db !== db));
    for (const batch of batches) {
      if (batch.seq <= at.lastSeq || batch.seq > until) continue;
      damaged ||= batch.seq !== at.lastSeq + 1 || batch.prev !== at.lastId;
      if (batch.seq > at.lastSeq + 1) lost.push({ from: at.lastSeq + 1, to: batch.seq - 1 });
      visit.batch(batch);
      lines++;
      at = { ...at, schema: batch.migrate ?? batch.schema, lastSeq: batch.seq, lastId: batch.id };
    }
  }

  const grows = last?.generation === generation && !isPacked(last) ? last : undefined;
  const live = grows?.journal.head ? { path: grows.path, end: grows.journal.end, size: grows.size, after: grows.journal.head.after } : null;
  const ends = (file: VaultFile) => (file.generation === generation ? (file.last ?? file.number - (bases.includes(file) ? 0 : 1)) : 0);
  const named = Math.min(upTo, Math.max(...[...bases, ...files].map(ends)));
  return { ...at, damaged, lost, named, lines, live, unreadable: grows !== undefined && live === null, from };
}
