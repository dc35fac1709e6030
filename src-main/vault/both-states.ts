import type { Past } from '#shared/changes/past';
import type { Rows } from '#shared/changes/replay';
import { fail, ok, type Result } from '#shared/result';
import { broughtUp } from '#shared/upgrades/index';
import { lineageOf } from './past-of';
import { rowsAt, rowsOf } from './rows-of';

/** The rows of a state of the past and those of now, both as the present schema has them. What is the same row in both may be the same object. */
export type BothStates = { then: Rows; now: Rows };

/**
 * Both states from one way through the files: the rows as they are when the state of the past is reached, and at its end. Rows that nothing touched
 * in between are held once. Null where the way does not lead through that state whole (it lies in a generation that was gone back behind), or every
 * row was brought up to another schema since.
 */
async function onOneWay(folder: string, schema: number, past: Past): Promise<BothStates | null> {
  let then: Rows | null = null;
  let upgraded = false;
  const made = await rowsOf(folder, schema, undefined, {
    baseUpTo: past.seq,
    batch: ({ seq, migrate }, before) => {
      if (seq <= past.seq) return;
      then ??= new Map(before);
      upgraded ||= migrate !== undefined;
    },
  });
  if (!made?.ok) return null;
  const { rows: now, walked } = made.value;
  const isWhole = !walked.damaged && walked.generation === past.generation && walked.lastSeq >= past.seq;
  return isWhole && !upgraded ? { then: then ?? now, now } : null;
}

/** The rows of a state of the past and those of now. Fails with `past-gone` where that state cannot be made again whole, `newer-version` as `rowsOf` does. */
export async function bothStates(folder: string, schema: number, past: Past): Promise<Result<BothStates>> {
  const [present] = await lineageOf(folder);
  const both = present?.generation === past.generation ? await onOneWay(folder, schema, past) : null;
  if (both) return ok(both);
  const then = await rowsAt(folder, schema, past);
  if (!then.ok) return then;
  const now = await rowsOf(folder, schema);
  if (!now?.ok) return now ?? fail({ kind: 'past-gone' });
  const { schema: from } = then.value.walked;
  const rows: Rows = then.value.rows;
  for (const [key, { kind, row }] of rows) rows.set(key, { kind, row: broughtUp(from, kind, row, now.value.walked.schema) });
  return ok({ then: rows, now: now.value.rows });
}
