import { liveQuery, type Subscription } from 'dexie';
import { useMemo, useSyncExternalStore } from 'react';
import type { Kind } from '#shared/records/kinds';
import { nameOf } from '#shared/records/name-of';
import type { WorkbenchDatabase } from './database';
import { orFreeze } from './or-freeze';
import { useStore, type Store } from './store';

/** The kinds whose records other records name. */
const namedKinds = [
  'teamMember',
  'customer',
  'contact',
  'site',
  'circuit',
  'project',
  'serviceLevelProfile',
  'visit',
  'houseStyle',
  'documentTemplate',
  'documentTemplate',
  'documentExport',
] as const satisfies Kind[];

export { nameOf };

async function readNames(db: WorkbenchDatabase): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const kind of namedKinds) for (const row of await db.rowsOf(kind).toArray()) names.set(`${kind}:${row.id}`, nameOf(kind, row));
  return names;
}

const same = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean =>
  a.size === b.size && [...a].every(([key, name]) => b.get(key) === name);

type Source = { subscribe: (listener: () => void) => () => void; get: () => Map<string, string> };

/** One live query for all who show names, however many they are. */
function namesIn(store: Store): Source {
  const listeners = new Set<() => void>();
  let names = new Map<string, string>();
  let reading: Subscription | null = null;
  return {
    get: () => names,
    subscribe(listener) {
      listeners.add(listener);
      reading ??= liveQuery(() => orFreeze(store, () => readNames(store.db))).subscribe({
        next(fresh) {
          // Most changes of a record change no name: whoever shows names has nothing to do then.
          if (same(names, fresh)) return;
          names = fresh;
          for (const each of listeners) each();
        },
        error: () => undefined,
      });
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        reading?.unsubscribe();
        reading = null;
      };
    },
  };
}
const sources = new WeakMap<Store, Source>();

/** `kind:id` → the shown name of people, customers, contacts, sites, circuits, projects, service levels, visits, house styles and templates, voided ones too. Empty while they are read. */
export function useNames(): Map<string, string> {
  const store = useStore();
  const source = useMemo(() => {
    const known = sources.get(store) ?? namesIn(store);
    sources.set(store, known);
    return known;
  }, [store]);
  return useSyncExternalStore(source.subscribe, source.get);
}
