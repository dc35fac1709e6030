import Dexie from 'dexie';
import type { DatabaseFound } from '#shared/changes/reconcile';
import type { StoredRow } from '#shared/changes/cells';
import { definitionOf } from '#shared/records/index';
import { kinds, type Kind } from '#shared/records/kinds';
import { dexieOptions, type RingBatch, type StoreMeta } from './database';

export type Found = DatabaseFound | null | 'unreadable';
/** A database as it stands on the disk, whatever program made it. */
export type Bare = { db: Dexie; has: (table: string) => boolean };

const isNotThere = (error: unknown) => error instanceof Error && error.name === 'NoSuchDatabaseError';

/** Opens without versions, which creates, upgrades and downgrades nothing. Null: there is none. Rejects where it cannot be opened. */
export async function openBare(name: string): Promise<Bare | null> {
  const db = new Dexie(name, dexieOptions);
  try {
    await db.open();
  } catch (error) {
    db.close();
    if (isNotThere(error)) return null;
    throw error;
  }
  const tables = new Set(db.tables.map((table) => table.name));
  return { db, has: (table) => tables.has(table) };
}

/** How many rows each kind has. The questions wait for the disk, so all of them are asked at once. */
async function countsIn({ db, has }: Bare): Promise<Record<string, number>> {
  const there = kinds.filter((kind) => has(definitionOf(kind).table));
  const counted = await Promise.all(there.map(async (kind) => [kind, await db.table(definitionOf(kind).table).count()] as const));
  return Object.fromEntries(counted);
}

export const storeMetaIn = async ({ db, has }: Bare): Promise<StoreMeta | null> =>
  has('meta') ? ((await db.table<StoreMeta, string>('meta').get('db')) ?? null) : null;

async function factsOf(bare: Bare, asked: number | null | Promise<number | null>): Promise<Found> {
  const { db } = bare;
  const [counts, meta] = await Promise.all([countsIn(bare), storeMetaIn(bare)]);
  // Without a word of itself it was never begun, or it was wiped in part.
  if (!meta) return Object.values(counts).some((count) => count > 0) ? 'unreadable' : null;
  const ring = db.table<RingBatch, number>('batches');
  const first = await ring.orderBy('seq').first();
  const vaultSeq = await asked;
  const at = vaultSeq === null ? undefined : await ring.get(vaultSeq);
  const after = vaultSeq === null ? undefined : await ring.get(vaultSeq + 1);
  return {
    db: meta.db,
    generation: meta.generation,
    schema: meta.schema,
    lastSeq: meta.lastSeq,
    lastId: meta.lastId,
    firstKept: first?.seq ?? meta.lastSeq + 1,
    idAtVault: at?.id ?? after?.prev ?? null,
    counts,
  };
}

/** What the database holds, without changing anything; `vaultSeq` is the last batch of the vault. That it cannot be read is an answer, not an error. */
export async function lookAtDatabase(name: string, vaultSeq: number | null | Promise<number | null>): Promise<Found> {
  let bare: Bare | null = null;
  try {
    bare = await openBare(name);
    return bare && (await factsOf(bare, vaultSeq));
  } catch {
    return 'unreadable';
  } finally {
    bare?.db.close();
  }
}

/** Rows are read so many at a time. */
const chunk = 1_000;

/** All rows of a kind in the order of their ids, a chunk at a time; none where there is no such table. */
export async function* rowsIn({ db, has }: Bare, kind: Kind): AsyncGenerator<StoredRow[]> {
  const { table } = definitionOf(kind);
  if (!has(table)) return;
  for (let last = ''; ;) {
    const rows = await db.table<StoredRow, string>(table).where('id').above(last).limit(chunk).toArray();
    if (rows.length === 0) return;
    yield rows;
    last = rows.at(-1)?.id ?? '';
  }
}

/** A database that is open with its versions, seen as one of which nothing is known. */
export const bareOf = (db: Dexie): Bare => ({ db, has: () => true });
