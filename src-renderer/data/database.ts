import Dexie, { type Table } from 'dexie';
import type { StoredRow } from '#shared/changes/cells';
import { definitionOf, type RowOf } from '#shared/records/index';
import type { Kind } from '#shared/records/kinds';
import type { NumberMeta, RingBatch, StoreMeta } from './own-rows';
import { migrate } from './migrate';
import { versions } from './versions';

export const databaseNames = { own: 'workbench', sample: 'workbench-sample' } as const;
export type Workspace = keyof typeof databaseNames;

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
