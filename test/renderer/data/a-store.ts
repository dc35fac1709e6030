import { randomUUID } from 'node:crypto';
import Dexie from 'dexie';
import { onTestFinished } from 'vitest';
import type { Batch } from '#shared/changes/batch';
import type { StoredRow } from '#shared/changes/cells';
import { kinds, type Kind } from '#shared/records/kinds';
import type { Result } from '#shared/result';
import { schema } from '#shared/upgrades/index';
import { createDatabase } from '../../../src-renderer/data/create-database';
import { WorkbenchDatabase } from '../../../src-renderer/data/database';
import { openStore, type Journal, type OwnStore } from '../../../src-renderer/data/store';
import { aDesktop, aName, type ADesktop } from './a-desktop';

export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`failed: ${JSON.stringify(result.failure)}`);
  return result.value;
}

type Options = { now?: () => number; name?: string };
export type AStore = ADesktop & { store: OwnStore; name: string; journal: Journal };

/** A store over a fresh database and a fresh vault, as after a first run, without anything in it. */
export async function aStore({ now = Date.now, name = aName() }: Options = {}): Promise<AStore> {
  const main = aDesktop();
  const identity = { db: randomUUID(), generation: 1 };
  const { lease } = must(await main.desktop.claimVault({ takeOver: false, begin: { ...identity, schema } }));
  const db = await createDatabase(name, { ...identity, author: randomUUID() });
  const journal: Journal = { desktop: main.desktop, lease, acked: 0 };
  const store = await openStore({ workspace: 'own', db, meta: await db.storeMeta(), journal, undoneCreation: () => '撤销新建', now });
  closeAtEnd(store);
  return Object.assign(main, { store, name, journal });
}

/** A store without a vault, as the sample has. */
export async function aLooseStore({ now = Date.now, name = aName() }: Options = {}): Promise<OwnStore> {
  const db = await createDatabase(name, { db: randomUUID(), generation: 1, author: randomUUID() });
  const store = await openStore({
    workspace: 'sample',
    db,
    meta: await db.storeMeta(),
    journal: null,
    undoneCreation: () => '撤销新建',
    now,
  });
  closeAtEnd(store);
  return store;
}

function closeAtEnd(store: OwnStore) {
  onTestFinished(async () => {
    store.db.close();
    await Dexie.delete(store.db.name);
  });
}

/** Every row of the database by `kind/id`, as `replay` makes them. */
export async function rowsIn(db: WorkbenchDatabase): Promise<Map<string, { kind: string; row: StoredRow }>> {
  const rows = new Map<string, { kind: string; row: StoredRow }>();
  for (const kind of kinds) for (const row of await db.rowsOf(kind).toArray()) rows.set(`${kind}/${row.id}`, { kind, row });
  return rows;
}

export const batchesIn = (db: WorkbenchDatabase): Promise<Batch[]> => db.batches.orderBy('seq').toArray();
export const sorted = <T>(rows: ReadonlyMap<string, T>) => Object.fromEntries([...rows].sort(([a], [b]) => (a < b ? -1 : 1)));

export async function rowOf(store: OwnStore, kind: Kind, id: string | undefined): Promise<Record<string, unknown>> {
  const row = await store.db.rowsOf(kind).get(id ?? '');
  if (!row) throw new Error(`no ${kind} ${id}`);
  return row;
}

export const create = async (store: OwnStore, kind: Kind, values: Record<string, unknown> = {}): Promise<string> => {
  const { ids } = await store.commit({ label: `create:${kind}`, writes: [{ kind, create: values }] });
  return ids[0] as string;
};
