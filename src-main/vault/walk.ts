import { stat } from 'node:fs/promises';
import type { Batch } from '#shared/changes/batch';
import type { Past } from '#shared/changes/past';
import { manifestDatabase, readManifest, type KnownBase } from './manifest';
import type { KindRow, Position } from './position';
import { basePosition, readBase, type Base, type BaseHead } from './read-base';
import { readJournalFile, type ReadJournal } from './read-journal-file';
import { basesOf, isPacked, journalsOf, type VaultFile } from './vault-files';

/** What is told on the way, in the order in which it happened: the rows of the base, then every batch after it. */
export type Visitor = {
  row(row: KindRow): void;
  batch(batch: Batch): void;
  /** In the place of the rows: how many of each kind a base holds that need not be read, because it was when it was written. */
  counted?(counts: Record<string, number>): void;
};

export type Walked = Position & {
  /** Lines that were acknowledged cannot be read, or are missing between others. */
  damaged: boolean;
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

async function readAll(files: readonly VaultFile[]): Promise<ReadJournal[]> {
  const out: ReadJournal[] = [];
  for (const file of files) out.push(await readJournalFile(file));
  return out;
}

type Ground = { base: FoundBase | null; journals: ReadJournal[]; grounded: boolean; from: number | undefined };

/** From where to begin: the newest generation that has a whole base or a journal from the first batch, with every journal from there on. */
async function groundOf(
  first: number,
  bases: readonly VaultFile[],
  files: readonly VaultFile[],
  known: readonly KnownBase[],
): Promise<Ground> {
  const generations = [...new Set([...bases, ...files].map((file) => file.generation))].sort((a, b) => b - a);
  const journals: ReadJournal[] = [];
  let torn: Base | null = null;
  let from: number | undefined;
  for (let generation: number | undefined = first; generation !== undefined;) {
    const its = (each: VaultFile) => each.generation === generation;
    const base = await bestBase(bases.filter(its), known);
    const read = await readAll(neededAfter(base, files.filter(its)));
    journals.unshift(...read);
    const before: number | undefined = base?.head?.from ?? read.find((file) => file.journal.head)?.journal.head?.from;
    if (generation === first) from = before;
    if (base?.whole) return { base, journals, grounded: true, from };
    if (read[0]?.journal.head?.after === 0) return { base: null, journals, grounded: true, from };
    torn ??= base;
    const below: number = before ?? generation - 1;
    generation = generations.find((each) => each <= below);
  }
  return { base: torn, journals: journals.filter((each) => each.generation === first), grounded: false, from };
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
  const bases = (await basesOf(folder)).filter((file) => isWanted(file) && file.number <= upTo);
  const files = (await journalsOf(folder)).filter((file) => isWanted(file) && file.number <= upTo + 1);
  const generation = past?.generation ?? Math.max(...[...bases, ...files].map((file) => file.generation));
  if (bases.length + files.length === 0) return null;
  const { base, journals, grounded, from } = await groundOf(
    generation,
    bases,
    files,
    visit.counted ? ((await readManifest(folder))?.bases ?? []) : [],
  );
  const current = journals.filter((file) => file.generation === generation);
  const head = current.find((file) => file.journal.head)?.journal.head;

  const db = head?.db ?? base?.head?.db ?? (await manifestDatabase(folder)) ?? unknownDatabase;
  let at: Position = { db, generation, schema: head?.schema ?? 1, lastSeq: 0, lastId: null };
  if (base?.head) at = { ...basePosition(base.head), db, generation };
  let damaged = !grounded || (base?.head?.generation ?? generation) !== generation || (base?.head?.db ?? db) !== db;
  let lines = 0;
  if (base?.counts) visit.counted?.(base.counts);
  for (const row of base?.rows ?? []) visit.row(row);

  for (const file of journals) {
    const its = file.journal.head;
    const until = journals.find((later) => later.generation > file.generation && later.journal.head)?.journal.head?.after ?? upTo;
    damaged ||= file.generation < generation || file.journal.damaged || (its !== null && (its.after > at.lastSeq || its.db !== db));
    for (const batch of file.journal.batches) {
      if (batch.seq <= at.lastSeq || batch.seq > until) continue;
      damaged ||= batch.seq !== at.lastSeq + 1 || batch.prev !== at.lastId;
      visit.batch(batch);
      lines++;
      at = { ...at, schema: batch.migrate ?? batch.schema, lastSeq: batch.seq, lastId: batch.id };
    }
  }

  const last = current.at(-1);
  const grows = last && !isPacked(last) ? last : undefined;
  const live = grows?.journal.head ? { path: grows.path, end: grows.journal.end, size: grows.size, after: grows.journal.head.after } : null;
  return { ...at, damaged, lines, live, unreadable: grows !== undefined && live === null, from };
}
