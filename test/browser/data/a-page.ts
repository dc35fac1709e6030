import Dexie from 'dexie';
import { expect, onTestFinished, vi } from 'vitest';
import { canonical } from '#shared/changes/canonical';
import { definitionOf } from '#shared/records/index';
import { kinds } from '#shared/records/kinds';
import { databaseNames } from '../../../src-renderer/data/database';
import { start } from '../../../src-renderer/data/start';
import type { StartState } from '../../../src-renderer/data/start-state';
import type { Store } from '../../../src-renderer/data/store';
import type { AMain } from './a-main';

function aStorage(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
    key: (i) => [...kept.keys()][i] ?? null,
    get length() {
      return kept.size;
    },
  };
}
export const aProfile = () => ({ profile: aStorage(), tab: aStorage() });

type State = StartState['state'];
type Options = { memory?: ReturnType<typeof aProfile>; readThroughAfter?: number };

/** A page that starts: what it shows, and waiting for what it should show. */
export function aPage(main: AMain, { memory = aProfile(), readThroughAfter = 100_000 }: Options = {}) {
  let now: StartState = { state: 'looking' };
  const shown: State[] = [];
  const end = start({
    desktop: main.desktop,
    undoneCreation: () => '撤销新建',
    report: () => 'REF',
    memory,
    afters: { readThroughAfter },
    show(state) {
      now = state;
      shown.push(state.state);
    },
  });
  let ended: Promise<void> | null = null;
  const close = () => (ended ??= end());
  onTestFinished(close);
  async function until<S extends State>(wanted: S): Promise<Extract<StartState, { state: S }>> {
    await vi.waitFor(
      () => {
        if (now.state !== wanted) throw new Error(`the page shows ${now.state} ${'why' in now ? now.why : ''} and not ${wanted}`);
      },
      { timeout: 15_000, interval: 10 },
    );
    return now as Extract<StartState, { state: S }>;
  }
  return { until, close, shown, memory, now: () => now };
}

/** The page of a user who has begun, with some records of several kinds, everything in both places. */
export async function aWorkplace(main: AMain, memory = aProfile()) {
  const page = aPage(main, { memory });
  await (await page.until('doors')).begin();
  const { store } = await page.until('ready');
  const { ids } = await store.commit({
    label: 'create:customer',
    writes: [1, 2, 3].map((n) => ({ kind: 'customer' as const, create: { name: `客户 ${n}` } })),
  });
  await store.commit({
    label: 'create:contact',
    writes: [1, 2, 3, 4].map((n) => ({
      kind: 'contact' as const,
      create: { customerId: ids[0], name: `人 ${n}`, roles: ['duty', 'leader'] },
    })),
  });
  await store.settled();
  return { page, store, memory };
}

export const addCustomer = (store: Store, name: string) =>
  store.commit({ label: 'create:customer', writes: [{ kind: 'customer', create: { name } }] });

/** Another hand at the database, which opens whatever is there. */
export async function withDatabase<T>(work: (db: Dexie) => Promise<T>, name: string = databaseNames.own): Promise<T> {
  const db = new Dexie(name);
  await db.open();
  try {
    return await work(db);
  } finally {
    db.close();
  }
}

export type Dump = Record<string, unknown[]>;
export const dump = (name?: string): Promise<Dump> =>
  withDatabase(async (db) => {
    const all = await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()] as const));
    return Object.fromEntries(all);
  }, name);
/** Puts an older copy of the whole database in its place. */
export const putBack = (copy: Dump): Promise<void> =>
  withDatabase(async (db) => {
    await db.transaction('rw', db.tables, async () => {
      for (const table of db.tables) {
        await table.clear();
        await table.bulkPut(copy[table.name] ?? []);
      }
    });
  });
/** The records of a database, without what it knows of itself. */
export async function records(name?: string): Promise<Dump> {
  const all = await dump(name);
  return Object.fromEntries(kinds.map((kind) => [kind, all[definitionOf(kind).table] ?? []]));
}

export const same = (a: Dump, b: Dump): void => expect(canonical(a)).toBe(canonical(b));

export const names = async () => (await indexedDB.databases()).map(({ name }) => name);
export const wipe = async () => {
  for (const name of Object.values(databaseNames)) await Dexie.delete(name);
};
