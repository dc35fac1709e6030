import type { Past } from '#shared/changes/past';
import { countsOf } from '#shared/changes/replay';
import { fail, ok, type Result } from '#shared/result';
import { nameIn, type KnownBase } from '../manifest';
import type { Position } from '../position';
import { rowsAt } from '../rows-of';
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

/**
 * Writes the rows of a state as a base: replayed from the last base and the journals after it, written under a temporary name, read back and
 * compared; only then it gets its name. Fails with `past-gone` where the state cannot be made again, with `not-read-back` where the disk does
 * not give back what was written. Rejects with what the system refuses.
 */
export async function makeBase({ folder, schema, past, generation }: BaseOf, { progress, stop }: Told): Promise<Result<MadeBase>> {
  const made = await rowsAt(folder, schema, past);
  if (!made.ok) return made;
  const { rows, walked } = made.value;
  const position = { db: walked.db, generation, schema: walked.schema, lastSeq: walked.lastSeq, lastId: walked.lastId };
  const from = generation === past.generation ? walked.from : past.generation;
  const counts = countsOf(rows);
  const path = basePath(folder, generation, past.seq);
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
