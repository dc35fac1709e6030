import type { DatabaseFound, VaultFound } from '#shared/changes/reconcile';
import { openBare, storeMetaIn, type Bare } from './bare';
import { countAll, countFew } from './count-rows';
import type { RingBatch } from './own-rows';

export type Found = DatabaseFound | null | 'unreadable';
/** What a look asks of the vault; null where there is none. */
type Beside = Pick<VaultFound, 'lastSeq' | 'counts'> | null;

async function factsOf(bare: Bare, asked: Beside | Promise<Beside>, wholly: boolean): Promise<Found> {
  const { db } = bare;
  const counted = wholly ? countAll(bare) : Promise.resolve(asked).then((vault) => countFew(bare, vault?.counts ?? {}));
  const [counts, meta] = await Promise.all([counted, storeMetaIn(bare)]);
  // Without a word of itself it was never begun, or it was wiped in part.
  if (!meta) return Object.values(counts).some((count) => count > 0) ? 'unreadable' : null;
  const ring = db.table<RingBatch, number>('batches');
  const first = await ring.orderBy('seq').first();
  const vaultSeq = (await asked)?.lastSeq ?? null;
  const at = vaultSeq === null ? undefined : await ring.get(vaultSeq);
  const after = vaultSeq === null ? undefined : await ring.get(vaultSeq + 1);
  return {
    db: meta.db,
    generation: meta.generation,
    schema: meta.schema,
    lastSeq: meta.lastSeq,
    lastId: meta.lastId,
    firstKept: first?.seq ?? meta.lastSeq + 1,
    idAtVault: at?.id ?? after?.prev ?? null,
    counts,
  };
}

/**
 * What the database holds beside what the vault holds, without changing anything. That it cannot be read is an answer, not an error. Unless it is
 * looked at `wholly`, the counts of kinds of which the vault has many (`manyOf`) are the vault's, where there is any row at all.
 */
export async function lookAtDatabase(name: string, vault: Beside | Promise<Beside>, { wholly = true } = {}): Promise<Found> {
  let bare: Bare | null = null;
  try {
    bare = await openBare(name);
    return bare && (await factsOf(bare, vault, wholly));
  } catch {
    return 'unreadable';
  } finally {
    bare?.db.close();
  }
}
