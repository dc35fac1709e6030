import Dexie from 'dexie';
import type { StoredRow } from '#shared/changes/cells';
import { definitionOf } from '#shared/records/index';
import type { Kind } from '#shared/records/kinds';
import { dexieOptions } from './database';
import type { StoreMeta } from './own-rows';

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
