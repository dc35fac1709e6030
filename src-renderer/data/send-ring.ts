import type { VaultFound } from '#shared/changes/reconcile';
import type { Desktop } from '#shared/ipc/contract';
import { ok, type Result } from '#shared/result';
import type { RingBatch } from './own-rows';
import { openBare, storeMetaIn, type Bare } from './bare';
import { lineOf } from './ring';

async function* beyond({ db }: Bare, { lastSeq, lastId }: VaultFound): AsyncGenerator<RingBatch> {
  const ring = db.table<RingBatch, number>('batches');
  for (let [seq, prev] = [lastSeq + 1, lastId]; ; seq++) {
    const batch = await ring.get(seq).catch(() => undefined);
    if (!batch || batch.prev !== prev) return;
    yield batch;
    prev = batch.id;
  }
}

/**
 * Sends what the ring of a damaged database has beyond the vault, so that the rows which will be made from the vault have it too. What cannot
 * be read, or does not follow the vault's last batch, is left alone.
 */
export async function sendRing(
  desktop: Pick<Desktop, 'appendBatches'>,
  lease: number,
  name: string,
  vault: VaultFound,
): Promise<Result<null>> {
  const bare = await openBare(name).catch(() => null);
  if (!bare) return ok(null);
  try {
    const meta = await storeMetaIn(bare).catch(() => null);
    const same = meta?.db === vault.db && meta.generation === vault.generation && bare.has('batches');
    if (!same || vault.damaged) return ok(null);
    for await (const batch of beyond(bare, vault)) {
      const answer = await desktop.appendBatches({ lease, batches: [lineOf(batch)] });
      if (!answer.ok) return answer;
    }
    return ok(null);
  } finally {
    bare.db.close();
  }
}
