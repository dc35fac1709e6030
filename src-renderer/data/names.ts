import { liveQuery, type Subscription } from 'dexie';
import { useMemo, useSyncExternalStore } from 'react';
import type { Kind } from '#shared/records/kinds';
import { nameOf } from '#shared/records/name-of';
import { visitName } from '#shared/rules/visit-name';
import type { Language } from '#shared/text/index';
import { useLanguage } from '../text';
import type { WorkbenchDatabase } from './database';
import { orFreeze } from './or-freeze';
import { useStore, type Store } from './store';

/** The kinds whose records other records name, and that have a name of their own. */
const namedKinds = [
  'teamMember',
  'customer',
  'contact',
  'site',
  'circuit',
  'project',
  'serviceLevelProfile',
  'houseStyle',
  'documentTemplate',
  'documentExport',
] as const satisfies Kind[];

export { nameOf };

async function readNames(db: WorkbenchDatabase, language: Language): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const kind of namedKinds) for (const row of await db.rowsOf(kind).toArray()) names.set(`${kind}:${row.id}`, nameOf(kind, row));
  // What has no name of its own is called by whose it is.
  for (const visit of await db.of('visit').toArray())
    names.set(`visit:${visit.id}`, visitName(visit, names.get(`customer:${visit.customerId}`) ?? '', language));
  for (const doc of await db.of('requirementDoc').toArray())
    names.set(
      `requirementDoc:${doc.id}`,
      [names.get(`project:${doc.projectId}`), nameOf('requirementDoc', doc)].filter(Boolean).join(' · '),
    );
  return names;
}

const same = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean =>
  a.size === b.size && [...a].every(([key, name]) => b.get(key) === name);

type Source = { subscribe: (listener: () => void) => () => void; get: () => Map<string, string> };

/** One live query for all who show names in a language, however many they are. */
function namesIn(store: Store, language: Language): Source {
  const listeners = new Set<() => void>();
  let names = new Map<string, string>();
  let reading: Subscription | null = null;
  return {
    get: () => names,
    subscribe(listener) {
      listeners.add(listener);
      reading ??= liveQuery(() => orFreeze(store, () => readNames(store.db, language))).subscribe({
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
const sources = new WeakMap<Store, Partial<Record<Language, Source>>>();

/** `kind:id` → the shown name of people, customers, contacts, sites, circuits, projects, requirements documents, service levels, visits, house styles and templates, voided ones too. Empty while they are read. */
export function useNames(): Map<string, string> {
  const store = useStore();
  const language = useLanguage();
  const source = useMemo(() => {
    const known = sources.get(store) ?? {};
    sources.set(store, known);
    return (known[language] ??= namesIn(store, language));
  }, [store, language]);
  return useSyncExternalStore(source.subscribe, source.get);
}
