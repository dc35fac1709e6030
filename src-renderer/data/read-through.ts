import { kinds } from '#shared/records/kinds';
import type { WorkbenchDatabase } from './database';
import { bareOf, rowsIn } from './look';

/**
 * Reads every row once, a chunk at a time: damage hides until its block is read. False where a table cannot be read, or has fewer rows than
 * were counted at the start (records are never deleted).
 */
export async function readThrough(db: WorkbenchDatabase, counts: Record<string, number>): Promise<boolean> {
  try {
    for (const kind of kinds) {
      let read = 0;
      for await (const rows of rowsIn(bareOf(db), kind)) read += rows.length;
      if (read < (counts[kind] ?? 0)) return false;
    }
    return true;
  } catch {
    return false;
  }
}
