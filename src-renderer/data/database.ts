import Dexie, { type Table } from 'dexie';
import type { Batch } from '#shared/changes/batch';
import type { StoredRow } from '#shared/changes/cells';
import { definitionOf, type RowOf } from '#shared/records/index';
import type { Kind } from '#shared/records/kinds';
import { migrate } from './migrate';
import { versions } from './versions';

export const databaseNames = { own: 'workbench', sample: 'workbench-sample' } as const;
export type Workspace = keyof typeof databaseNames;

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

// Dexie would close every database of a page that is only put aside, and it would come back with all writing stopped.
Dexie.disableBfCache = true;

/** Strict, because relaxed loses acknowledged transactions at a power cut; no cache, because the screen must be what the disk has. */
export const dexieOptions = { chromeTransactionDurability: 'strict', cache: 'disabled', autoOpen: false } as const;

/**
 * The working copy of one workspace. It never creates itself: a database that has vanished must not come back as an empty one. To open one of
 * an older schema brings it up.
 */
export class WorkbenchDatabase extends Dexie {
  declare readonly batches: Table<RingBatch, number>;
  declare readonly meta: Table<StoreMeta | NumberMeta, string>;

  constructor(name: string, { create = false }: { create?: boolean } = {}) {
    super(name, dexieOptions);
    for (const { version, stores } of versions) {
      const at = this.version(version).stores(stores);
      if (version > 1) at.upgrade((tx) => migrate(tx, version));
    }
    this.on('populate', () => {
      if (!create) throw new Error('the database was not there and must not be created');
    });
  }

  /** The rows of a kind, with their types. */
  of<K extends Kind>(kind: K): Table<RowOf<K>, string> {
    return this.table(definitionOf(kind).table);
  }

  /** The rows of a kind as cells see them. */
  rowsOf(kind: Kind): Table<StoredRow, string> {
    return this.table(definitionOf(kind).table);
  }

  async storeMeta(): Promise<StoreMeta> {
    const meta = await this.meta.get('db');
    if (meta?.key !== 'db') throw new LostRecord('what the store knows of itself');
    return meta;
  }
}

/** The page knows of a record, and the database has no such record any more. */
export class LostRecord extends Error {
  constructor(what: string) {
    super(`${what} is not in the database`);
    this.name = 'LostRecord';
  }
}
