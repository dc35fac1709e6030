import { limits, type Batch } from '#shared/changes/batch';

/** The ids of the newest batches, as many as a page keeps: by them a batch that comes again is told from another one of the same number. */
export type RecentIds = { add: (batch: Pick<Batch, 'seq' | 'id'>) => void; idOf: (seq: number) => string | undefined };

export function recentIds(): RecentIds {
  const ids = new Map<number, string>();
  return {
    add({ seq, id }) {
      ids.set(seq, id);
      ids.delete(seq - limits.ring);
    },
    idOf: (seq) => ids.get(seq),
  };
}
