import { limits, type Batch } from '#shared/changes/batch';
import { countsOf, replay } from '#shared/changes/replay';
import { isKind } from '#shared/records/kinds';
import type { RingBatch } from './own-rows';
import { openBare, storeMetaIn } from './bare';
import type { Replayed } from './replayed';
import { lineOf } from './ring';

/** What can be read of the ring, oldest first: none where the database is of another one or another generation than the vault. */
async function ringOf(name: string, vault: Replayed): Promise<Batch[]> {
  const bare = await openBare(name).catch(() => null);
  if (!bare) return [];
  try {
    const meta = await storeMetaIn(bare).catch(() => null);
    if (meta?.db !== vault.db || meta.generation !== vault.generation || !bare.has('batches')) return [];
    const oldest = Math.min(meta.lastSeq - limits.ring, vault.lastSeq);
    const batches: Batch[] = [];
    // One by one: a single one that cannot be read would take all others with it.
    for (let seq = Math.max(oldest, 0) + 1; seq <= meta.lastSeq; seq++) {
      const batch = await bare.db
        .table<RingBatch, number>('batches')
        .get(seq)
        .catch(() => undefined);
      if (batch) batches.push(lineOf(batch));
    }
    return batches;
  } finally {
    bare.db.close();
  }
}

type OverRing = { all: Replayed; ahead: boolean; had: ReadonlySet<number> };

/**
 * What a vault with lost lines still tells, and over it what the ring of a damaged database still holds: both were acknowledged. Changes may come
 * twice and in any order, so that those which the vault has too do no harm; what was written by a program of another schema is left out. `ahead`:
 * the vault lacks some of it, and only a base can follow. `had`: the numbers of those that the ring holds.
 */
export async function overRing(name: string, vault: Replayed, damaged: boolean): Promise<OverRing> {
  const ring = (await ringOf(name, vault)).filter(({ schema, migrate }) => schema === vault.schema && migrate === undefined);
  const had = new Set(ring.map(({ seq }) => seq));
  const last = ring.at(-1);
  const ahead = last !== undefined && last.seq > vault.lastSeq;
  if (!last || !(damaged || ahead)) return { all: vault, ahead: false, had };
  const rows = replay(ring, new Map(vault.rows.map((each) => [`${each.kind}/${each.row.id}`, each])));
  const known = [...rows.values()].flatMap(({ kind, row }) => (isKind(kind) ? [{ kind, row }] : []));
  const clock = ring.reduce((newest, batch) => (batch.clock > newest ? batch.clock : newest), vault.clock);
  const end = ahead ? { lastSeq: last.seq, lastId: last.id, lastChange: last.at } : {};
  return { all: { ...vault, ...end, clock, counts: countsOf(rows), rows: known }, ahead, had };
}
