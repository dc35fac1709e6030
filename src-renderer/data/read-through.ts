import { kinds } from '#shared/records/kinds';
import type { WorkbenchDatabase } from './database';
import { bareOf, rowsIn } from './bare';

/** Batches are read so few at a time because one may hold thousands of changes. */
const batchesAtOnce = 10;

/** Everything beside the records: the ring, and every index, whose blocks are others than those of its rows. */
async function readAround(db: WorkbenchDatabase): Promise<void> {
  for (let last = 0; ;) {
    const lines = await db.batches.where('seq').above(last).limit(batchesAtOnce).toArray();
    if (lines.length === 0) break;
    last = lines.at(-1)?.seq ?? 0;
  }
  for (const table of db.tables) for (const { name } of table.schema.indexes) await table.orderBy(name).count();
}

/**
 * Reads everything once, a chunk at a time: damage hides until its block is read. False where a table cannot be read, or has fewer rows than
 * the start has found (records are never deleted).
 */
export async function readThrough(db: WorkbenchDatabase, counts: Record<string, number>): Promise<boolean> {
  try {
    for (const kind of kinds) {
      let read = 0;
      for await (const rows of rowsIn(bareOf(db), kind)) read += rows.length;
      if (read < (counts[kind] ?? 0)) return false;
    }
    await readAround(db);
    return true;
  } catch {
    return false;
  }
}
