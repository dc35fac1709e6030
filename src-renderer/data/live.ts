import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { definitionOf, type RowOf } from '#shared/records/index';
import type { Kind } from '#shared/records/kinds';
import type { Asked } from './follow-rows';
import { useHeldRows } from './held-rows';
import { orFreeze } from './or-freeze';
import { useStore } from './store';

export type LiveOptions = {
  /** Voided records as well. */
  voided?: boolean;
};

// While a query with new arguments runs, the hook still gives the answer to the old ones: an answer carries its question.
type Answered<T> = { of: string; value: T } | undefined;
const answerTo = <T>(answer: Answered<T>, question: string): T | undefined => (answer?.of === question ? answer.value : undefined);

const shown = <R extends { voided: string | null }>(rows: readonly R[], voided: boolean): R[] =>
  rows.filter((row) => voided || row.voided === null);

/** One record, voided or not. Undefined while it is read, null where there is none. */
export function useRecord<K extends Kind>(kind: K, id: string | null): RowOf<K> | undefined | null {
  const store = useStore();
  const { db } = store;
  const question = `${db.name}/${kind}/${id ?? ''}`;
  const answer = useLiveQuery(
    () => orFreeze(store, async () => ({ of: question, value: id === null ? null : ((await db.of(kind).get(id)) ?? null) })),
    [db, question],
  );
  return id === null ? null : answerTo(answer, question);
}

/** How many changes were stored after the one of that number; 0 while that is read, and where no number is given. */
export function useChangesAfter(seq: number | null): number {
  const store = useStore();
  const last = useLiveQuery(() => orFreeze(store, async () => (await store.db.storeMeta()).lastSeq), [store]);
  return seq === null || last === undefined ? 0 : Math.max(0, last - seq);
}

/** The records of a kind under one parent, in the order in which they were made. Undefined while they are read. */
export function useChildren<K extends Kind>(
  kind: K,
  parentId: string | null,
  { voided = false }: LiveOptions = {},
): RowOf<K>[] | undefined {
  const asked = useMemo((): Asked<K> => {
    const key = `${definitionOf(kind).parent ?? ''}Id`;
    return {
      kind,
      question: `under ${parentId ?? ''}`,
      all: async (db) => (parentId === null ? [] : db.of(kind).where(key).equals(parentId).toArray()),
      among: (written) => written.filter((row) => (row as unknown as Record<string, unknown>)[key] === parentId),
    };
  }, [kind, parentId]);
  const rows = useHeldRows(asked);
  return useMemo(() => rows && shown(rows, voided), [rows, voided]);
}

/** Every record of a kind: only for lists that stay short (customers, projects, people, service levels, visits). Undefined while they are read. */
export function useAll<K extends Kind>(kind: K, { voided = false }: LiveOptions = {}): RowOf<K>[] | undefined {
  const asked = useMemo(
    (): Asked<K> => ({ kind, question: 'all', all: (db) => db.of(kind).toArray(), among: (written) => written }),
    [kind],
  );
  const rows = useHeldRows(asked);
  return useMemo(() => rows && shown(rows, voided), [rows, voided]);
}
