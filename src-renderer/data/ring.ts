import type { Batch } from '#shared/changes/batch';
import type { WorkbenchDatabase } from './database';
import type { RingBatch } from './own-rows';

/** A batch of the ring as the journal takes it. */
export const lineOf = ({ records: _records, ...batch }: RingBatch): Batch => batch;

/** The batches from this number on, as the journal takes them. */
export const ringFrom = async (db: WorkbenchDatabase, seq: number): Promise<Batch[]> =>
  (await db.batches.where('seq').aboveOrEqual(seq).toArray()).map(lineOf);

/** The batches of the ring that touched a record, oldest first. */
export const batchesOf = async (db: WorkbenchDatabase, record: string): Promise<Batch[]> =>
  (await db.batches.where('records').equals(record).sortBy('seq')).map(lineOf);
