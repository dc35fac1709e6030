import Dexie from 'dexie';
import type { DatabaseFound, VaultFound } from '#shared/changes/reconcile';
import type { StoredRow } from '#shared/changes/cells';
import { definitionOf } from '#shared/records/index';
import type { Kind } from '#shared/records/kinds';
import { countAll, countFew } from './count-rows';
import { dexieOptions, type RingBatch, type StoreMeta } from './database';

export type Found = DatabaseFound | null | 'unreadable';
/** What a look asks of the vault; null where there is none. */
type Beside = Pick<VaultFound, 'lastSeq' | 'counts'> | null;
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

export const storeMetaIn = async ({ db, has }: Bare): Promise<StoreMeta | null> =>
  has('meta') ? ((await db.table<StoreMeta, string>('meta').get('db')) ?? null) : null;

async function factsOf(bare: Bare, asked: Beside | Promise<Beside>, wholly: boolean): Promise<Found> {
  const { db } = bare;
  const counted = wholly ? countAll(bare) : Promise.resolve(asked).then((vault) => countFew(bare, vault?.counts ?? {}));
  const [counts, meta] = await Promise.all([counted, storeMetaIn(bare)]);
  // Without a word of itself it was never begun, or it was wiped in part.
  if (!meta) return Object.values(counts).some((count) => count > 0) ? 'unreadable' : null;
  const ring = db.table<RingBatch, number>('batches');
  const first = await ring.orderBy('seq').first();
  const vaultSeq = (await asked)?.lastSeq ?? null;
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

/**
 * What the database holds beside what the vault holds, without changing anything. That it cannot be read is an answer, not an error. Unless it is
 * looked at `wholly`, the counts of kinds of which the vault has many (`manyOf`) are the vault's, where there is any row at all.
 */
export async function lookAtDatabase(name: string, vault: Beside | Promise<Beside>, { wholly = true } = {}): Promise<Found> {
  let bare: Bare | null = null;
  try {
    bare = await openBare(name);
    return bare && (await factsOf(bare, vault, wholly));
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
