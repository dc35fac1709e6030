import { readFile } from 'node:fs/promises';
import type { Batch } from '#shared/changes/batch';
import { readJournal, type Journal } from './journal';
import { manifestDatabase } from './manifest';
import type { KindRow, Position } from './position';
import { basePosition, readBase, type Base } from './read-base';
import { basesOf, journalsOf, type VaultFile } from './vault-files';

/** What is told on the way, in the order in which it happened: the rows of the base, then every batch after it. */
export type Visitor = { row(row: KindRow): void; batch(batch: Batch): void };

export type Walked = Position & {
  /** Lines that were acknowledged cannot be read, or are missing between others. */
  damaged: boolean;
  /** Batches of the current generation that can be read. */
  lines: number;
  /** The journal that grows, with the byte behind its last good line. Null: none can (none is there, or its first line cannot be read). */
  live: { path: string; end: number; size: number } | null;
  /** There is a journal that should grow, and it cannot. */
  unreadable: boolean;
};

type ReadFile = VaultFile & { journal: Journal; size: number };

/** The nil UUID: the database of a vault in which nothing says whose it is. No database has it, so nothing is written over. */
const unknownDatabase = '00000000-0000-0000-0000-000000000000';

async function read(files: readonly VaultFile[]): Promise<ReadFile[]> {
  const out: ReadFile[] = [];
  for (const file of files) {
    const bytes = await readFile(file.path);
    out.push({ ...file, journal: readJournal(bytes), size: bytes.length });
  }
  return out;
}

/** The newest of these bases that can be read to its end; else what can be read of the newest. */
async function bestBase(bases: readonly VaultFile[]): Promise<Base | null> {
  let torn: Base | null = null;
  for (const file of bases.toReversed()) {
    const base = await readBase(file.path);
    if (base.whole) return base;
    if (base.head) torn ??= base;
  }
  return torn;
}

type Ground = { base: Base | null; journals: ReadFile[]; grounded: boolean };

/** From where to begin: the newest generation that has a whole base or a journal from the first batch, with every journal from there on. */
async function groundOf(generations: readonly number[], bases: readonly VaultFile[], files: readonly VaultFile[]): Promise<Ground> {
  const journals: ReadFile[] = [];
  let torn: Base | null = null;
  for (const generation of generations) {
    const its = (each: VaultFile) => each.generation === generation;
    const base = await bestBase(bases.filter(its));
    journals.unshift(...(await read(files.filter(its))));
    if (base?.whole) return { base, journals, grounded: true };
    if (journals[0]?.journal.head?.after === 0) return { base: null, journals, grounded: true };
    torn ??= base;
  }
  return { base: torn, journals: journals.filter((each) => each.generation === generations[0]), grounded: false };
}

/**
 * Reads the current generation from its newest base through its journals. The files are the truth: the manifest is asked only whose the
 * vault is when no file can say so. Where the base of the generation cannot be read, the generation before gives what it has up to there.
 * Null: there is no vault. Changes nothing; throws what the system refuses, so that a vault that cannot be read never looks like none.
 */
export async function walk(folder: string, visit: Visitor): Promise<Walked | null> {
  const [bases, files] = [await basesOf(folder), await journalsOf(folder)];
  const generations = [...new Set([...bases, ...files].map((file) => file.generation))].sort((a, b) => b - a);
  const generation = generations[0];
  if (generation === undefined) return null;
  const { base, journals, grounded } = await groundOf(generations, bases, files);
  const current = journals.filter((file) => file.generation === generation);
  const head = current.find((file) => file.journal.head)?.journal.head;

  const db = head?.db ?? base?.head?.db ?? (await manifestDatabase(folder)) ?? unknownDatabase;
  let at: Position = { db, generation, schema: head?.schema ?? 1, lastSeq: 0, lastId: null };
  if (base?.head) at = { ...basePosition(base.head), db, generation };
  let damaged = !grounded || (base?.head?.generation ?? generation) !== generation || (base?.head?.db ?? db) !== db;
  for (const row of base?.rows ?? []) visit.row(row);

  for (const file of journals) {
    const its = file.journal.head;
    const until = journals.find((later) => later.generation > file.generation && later.journal.head)?.journal.head?.after ?? Infinity;
    damaged ||= file.generation < generation || file.journal.damaged || (its !== null && (its.after > at.lastSeq || its.db !== db));
    for (const batch of file.journal.batches) {
      if (batch.seq <= at.lastSeq || batch.seq > until) continue;
      damaged ||= batch.seq !== at.lastSeq + 1 || batch.prev !== at.lastId;
      visit.batch(batch);
      at = { ...at, schema: batch.migrate ?? batch.schema, lastSeq: batch.seq, lastId: batch.id };
    }
  }

  const last = current.at(-1);
  return {
    ...at,
    damaged,
    lines: current.reduce((sum, file) => sum + file.journal.batches.length, 0),
    live: last?.journal.head ? { path: last.path, end: last.journal.end, size: last.size } : null,
    unreadable: last !== undefined && !last.journal.head,
  };
}
