import type { Batch } from '#shared/changes/batch';
import { fail, ok, type Result } from '#shared/result';
import { lineOf } from './line';

export type Last = { seq: number; id: string | null };
export type Accepted = { last: Last; text: string; batches: Batch[] };

/**
 * What of these batches is new after `last`, as journal lines. Numbers that are there already are accepted again, so that sending twice
 * is safe; a missing number is a gap, a batch that follows another one than ours is a fork. What a batch says is never judged: what the
 * database holds must not be refused for ever. `idOf` tells the id of an earlier batch where it is still known: a number of ours under
 * another id is a fork, and must never look acknowledged.
 */
export function accept(last: Last, batches: readonly Batch[], idOf: (seq: number) => string | undefined): Result<Accepted> {
  const fresh: Batch[] = [];
  let at = last;
  for (const batch of batches) {
    if (batch.seq <= at.seq) {
      if (batch.id !== ((batch.seq === at.seq ? at.id : idOf(batch.seq)) ?? batch.id)) return fail({ kind: 'fork' });
      continue;
    }
    if (batch.seq !== at.seq + 1) return fail({ kind: 'gap', expected: at.seq + 1 });
    if (batch.prev !== at.id) return fail({ kind: 'fork' });
    fresh.push(batch);
    at = { seq: batch.seq, id: batch.id };
  }
  return ok({ last: at, text: fresh.map(lineOf).join(''), batches: fresh });
}
