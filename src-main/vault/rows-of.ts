import type { Batch } from '#shared/changes/batch';
import type { StoredRow } from '#shared/changes/cells';
import type { Past } from '#shared/changes/past';
import { play, type Rows } from '#shared/changes/replay';
import { fail, ok, type Result } from '#shared/result';
import { walk, type Walked } from './walk';

export type ReplayedRows = { rows: Rows; walked: Walked };

/**
 * The rows of a vault as they are now, or in a state of the past, made again from its files. Nothing is validated and no row is dropped.
 * `seen` is told of every row of the base, which is none beyond its `baseUpTo`, and of every batch with the rows before it. Fails with `newer-version` where they hold more than this program's `schema`;
 * null when there is no vault.
 */
export async function rowsOf(
  folder: string,
  schema: number,
  past?: Past,
  seen: { row?: (row: StoredRow) => void; batch?: (batch: Batch, before: Rows) => void; baseUpTo?: number } = {},
): Promise<Result<ReplayedRows> | null> {
  const rows: Rows = new Map();
  let newer = 0;
  const visit = {
    ...(seen.baseUpTo !== undefined && { baseUpTo: seen.baseUpTo }),
    row({ kind, row }: { kind: string; row: Record<string, unknown> }) {
      const stored = row as StoredRow;
      rows.set(`${kind}/${stored.id}`, { kind, row: stored });
      seen.row?.(stored);
    },
    batch(batch: Batch) {
      seen.batch?.(batch, rows);
      if (batch.migrate !== undefined && batch.migrate > schema) newer = batch.migrate;
      if (newer === 0) play(rows, batch);
    },
  };
  const walked = await walk(folder, visit, past);
  if (!walked) return null;
  const theirs = Math.max(newer, walked.schema);
  return theirs > schema ? fail({ kind: 'newer-version', theirs, ours: schema }) : ok({ rows, walked });
}

/** The rows of exactly that state: fails with `past-gone` where the way to it is not whole. */
export async function rowsAt(folder: string, schema: number, past: Past): Promise<Result<ReplayedRows>> {
  const made = await rowsOf(folder, schema, past);
  if (!made) return fail({ kind: 'past-gone' });
  if (!made.ok) return made;
  const { damaged, lastSeq } = made.value.walked;
  return damaged || lastSeq !== past.seq ? fail({ kind: 'past-gone' }) : made;
}
