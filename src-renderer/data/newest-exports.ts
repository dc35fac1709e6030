import { useLiveQuery } from 'dexie-react-hooks';
import type { DocumentExport } from '#shared/records/document-export';
import { orFreeze } from './or-freeze';
import { useStore } from './store';

const most = 100;

/** The newest exported documents, by the time at which they were made, the newest first; none while they are read. */
export function useNewestExports(): readonly DocumentExport[] {
  const store = useStore();
  const rows = useLiveQuery(
    () => orFreeze(store, () => store.db.of('documentExport').orderBy('madeAt').reverse().limit(most).toArray()),
    [store],
  );
  return rows ?? [];
}
