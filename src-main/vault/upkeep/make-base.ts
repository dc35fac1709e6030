import type { Past } from '#shared/changes/past';
import { countsOf } from '#shared/changes/replay';
import { fail, ok, type Result } from '#shared/result';
import { nameIn, type KnownBase } from '../manifest';
import type { Position } from '../position';
import { rowsAt, type ReplayedRows } from '../rows-of';
import { basePath } from '../vault-files';
import { beginBase } from '../write-base';
import type { Told } from './told';

export type BaseOf = {
  folder: string;
  schema: number;
  /** The state whose rows it holds. */
  past: Past;
  /** The generation to which it belongs: that of the state, or a new one that goes on from there. */
  generation: number;
};
export type MadeBase = { position: Position; counts: Record<string, number>; facts: KnownBase };

const rowsPerPart = 2_000;

/** Writes the rows of a state as a base, as `writeRows` does. Fails with `past-gone` where the state cannot be made again whole. */
export async function makeBase({ folder, schema, past, generation }: BaseOf, told: Told): Promise<Result<MadeBase>> {
  const made = await rowsAt(folder, schema, past);
  return made.ok ? writeRows(folder, made.value, generation, told) : made;
}

/**
 * Writes replayed rows as a base of their generation, or of a new one that goes on from there: under a temporary name, read back and compared;
 * only then it gets its name. Fails with `not-read-back` where the disk does not give back what was written. Rejects with what the system refuses.
 */
export async function writeRows(
  folder: string,
  { rows, walked }: ReplayedRows,
  generation: number,
  { progress, stop }: Told,
): Promise<Result<MadeBase>> {
  const position = { db: walked.db, generation, schema: walked.schema, lastSeq: walked.lastSeq, lastId: walked.lastId };
  const from = generation === walked.generation ? walked.from : walked.generation;
  const counts = countsOf(rows);
  const path = basePath(folder, generation, walked.lastSeq);
  const all = [...rows.values()].map(({ kind, row }) => ({ kind, row: row as Record<string, unknown> }));
  const base = await beginBase(folder, position, from);
  try {
    for (let at = 0; at < all.length; at += rowsPerPart) {
      if (stop()) {
        await base.drop();
        return fail({ kind: 'cancelled' });
      }
      await base.write(all.slice(at, at + rowsPerPart));
      progress(Math.min(at + rowsPerPart, all.length), all.length);
    }
    if (!(await base.finish())) {
      await base.drop();
      return fail({ kind: 'not-read-back', name: path.replace(/.*[\\/]/, '') });
    }
  } catch (error) {
    await base.drop();
    throw error;
  }
  return ok({ position, counts, facts: { name: nameIn(folder, path), bytes: base.bytes(), head: base.head, counts } });
}
