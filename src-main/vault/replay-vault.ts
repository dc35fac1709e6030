import type { StoredRow } from '#shared/changes/cells';
import { countsOf } from '#shared/changes/replay';
import { ok, type Result } from '#shared/result';
import { momentOf } from './past-of';
import type { KindRow, Position } from './position';
import { rowsOf } from './rows-of';

/** Rows that go to the page at a time. */
export const rowsPerPart = 2_000;

export type Replayed = Position & {
  counts: Record<string, number>;
  clock: string;
  /** When the last change was made, which an upgrade of the program is not; null where no journal says so. */
  lastChange: string | null;
  rows: KindRow[];
};

const newestClock = (row: StoredRow) => Object.values(row.sync.clocks).reduce((a, b) => (a > b ? a : b), row.sync.clock);

/**
 * Makes the rows again from base and journals, for the page. `clock` is the newest that was met. Fails with `newer-version` where the vault
 * holds more than this program's `schema`; null when there is no vault.
 */
export async function replayVault(folder: string, schema: number): Promise<Result<Replayed> | null> {
  let clock = '';
  let lastChange: string | null = null;
  const seen = (each: string) => {
    if (each > clock) clock = each;
  };
  const made = await rowsOf(folder, schema, undefined, {
    row: (row) => seen(newestClock(row)),
    batch: (batch) => {
      seen(batch.clock);
      if (batch.migrate === undefined) lastChange = batch.at;
    },
  });
  if (!made?.ok) return made;
  const { rows, walked } = made.value;
  const { db, generation, lastSeq, lastId } = walked;
  // Of a base without a change after it the journals before it know.
  lastChange ??= await momentOf(folder, { generation, seq: lastSeq });
  return ok({
    db,
    generation,
    schema: walked.schema,
    lastSeq,
    lastId,
    counts: countsOf(rows),
    clock,
    lastChange,
    rows: [...rows.values()],
  });
}
