import type { StoredRow } from '#shared/changes/cells';
import { countsOf, play, type Rows } from '#shared/changes/replay';
import { fail, ok, type Result } from '#shared/result';
import type { KindRow, Position } from './position';
import { walk } from './walk';

/** Rows that go to the page at a time. */
export const rowsPerPart = 2_000;

export type Replayed = Position & { counts: Record<string, number>; clock: string; rows: KindRow[] };

const newestClock = (row: StoredRow) => Object.values(row.sync.clocks).reduce((a, b) => (a > b ? a : b), row.sync.clock);

/**
 * Makes the rows again from base and journals. Nothing is validated and no row is dropped. `clock` is the newest that was met.
 * Fails with `newer-version` where the vault holds more than this program's `schema`; null when there is no vault.
 */
export async function replayVault(folder: string, schema: number): Promise<Result<Replayed> | null> {
  const rows: Rows = new Map();
  let clock = '';
  let newer = 0;
  const seen = (each: string) => {
    if (each > clock) clock = each;
  };
  const walked = await walk(folder, {
    row({ kind, row }) {
      const stored = row as StoredRow;
      rows.set(`${kind}/${stored.id}`, { kind, row: stored });
      seen(newestClock(stored));
    },
    batch(batch) {
      seen(batch.clock);
      if (batch.migrate !== undefined && batch.migrate > schema) newer = batch.migrate;
      if (newer === 0) play(rows, batch);
    },
  });
  if (!walked) return null;
  const theirs = Math.max(newer, walked.schema);
  if (theirs > schema) return fail({ kind: 'newer-version', theirs, ours: schema });
  const { db, generation, lastSeq, lastId } = walked;
  return ok({ db, generation, schema: walked.schema, lastSeq, lastId, counts: countsOf(rows), clock, rows: [...rows.values()] });
}
