import { useMemo, useSyncExternalStore } from 'react';
import type { RowOf } from '#shared/records/index';
import type { Kind } from '#shared/records/kinds';
import { followRows, type Asked } from './follow-rows';
import { useStore, type Store } from './store';

type Source<R> = { subscribe: (listener: () => void) => () => void; get: () => readonly R[] | undefined };

/** One reading for all who show the same rows, as long as somebody does. */
function sourceOf<K extends Kind>(store: Store, asked: Asked<K>): Source<RowOf<K>> {
  const listeners = new Set<() => void>();
  let rows: readonly RowOf<K>[] | undefined;
  let failed: { error: unknown } | null = null;
  let stop: (() => void) | null = null;
  const tellAll = () => {
    for (const each of listeners) each();
  };
  return {
    get() {
      if (failed) throw failed.error;
      return rows;
    },
    subscribe(listener) {
      listeners.add(listener);
      stop ??= followRows(
        store,
        asked,
        (fresh) => {
          rows = fresh;
          tellAll();
        },
        (error) => {
          failed = { error };
          tellAll();
        },
      );
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        stop?.();
        [stop, rows, failed] = [null, undefined, null];
      };
    },
  };
}
const sources = new WeakMap<Store, Map<string, Source<unknown>>>();

/**
 * The rows that are asked for, by id and so in the order in which they were made, voided ones too. Undefined while they are read. After a
 * write only what was written is read again, and all other rows stay the same objects. `asked` is to be the same object as long as it asks the same.
 */
export function useHeldRows<K extends Kind>(asked: Asked<K>): readonly RowOf<K>[] | undefined {
  const store = useStore();
  const source = useMemo(() => {
    const known = sources.get(store) ?? new Map<string, Source<unknown>>();
    sources.set(store, known);
    const key = `${asked.kind}/${asked.question}`;
    const mine = (known.get(key) as Source<RowOf<K>> | undefined) ?? sourceOf(store, asked);
    known.set(key, mine);
    return mine;
  }, [store, asked]);
  return useSyncExternalStore(source.subscribe, source.get);
}
