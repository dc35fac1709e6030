import type { Batch } from '#shared/changes/batch';

/** What the store knows of itself; written in the transaction of every commit. */
export type StoreMeta = {
  key: 'db';
  db: string;
  generation: number;
  schema: number;
  lastSeq: number;
  lastId: string | null;
  /** The newest clock that was given or seen. */
  clock: string;
  /** Six characters that tell this copy's clocks from those of any other. */
  node: string;
  author: string;
  /**
   * When the last change was made, ISO 8601 in UTC. Not asked of the ring: what a start need not read it does not read, so that damage there is met
   * by the page, which tells it, and not by the opening. A database that an earlier program wrote has none.
   */
  lastChange?: string;
};
/** The last number that was given for `<letters><day>`. */
export type NumberMeta = { key: `number:${string}`; last: number };
/** A batch as the ring keeps it, found by the records it speaks of. */
export type RingBatch = Batch & { records: string[] };
