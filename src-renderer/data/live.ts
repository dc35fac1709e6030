import { useLiveQuery } from 'dexie-react-hooks';
import { definitionOf, type RowOf } from '#shared/records/index';
import type { Kind } from '#shared/records/kinds';
import { orFreeze } from './or-freeze';
import { useStore } from './store';

export type LiveOptions = {
  /** Voided records as well. */
  voided?: boolean;
};

// While a query with new arguments runs, the hook still gives the answer to the old ones: an answer carries its question.
type Answered<T> = { of: string; value: T } | undefined;
const answerTo = <T>(answer: Answered<T>, question: string): T | undefined => (answer?.of === question ? answer.value : undefined);

const shown = <R extends { voided: string | null }>(rows: R[], { voided = false }: LiveOptions): R[] =>
  voided ? rows : rows.filter((row) => row.voided === null);

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

/** The records of a kind under one parent, in the order in which they were made. Undefined while they are read. */
export function useChildren<K extends Kind>(kind: K, parentId: string | null, options: LiveOptions = {}): RowOf<K>[] | undefined {
  const store = useStore();
  const { db } = store;
  const question = `${db.name}/${kind}/${parentId ?? ''}/${String(options.voided)}`;
  const answer = useLiveQuery(
    () =>
      orFreeze(store, async () => {
        const key = `${definitionOf(kind).parent ?? ''}Id`;
        const rows = parentId === null ? [] : await db.of(kind).where(key).equals(parentId).toArray();
        return { of: question, value: shown(rows, options) };
      }),
    [db, question],
  );
  return answerTo(answer, question);
}

/** Every record of a kind: only for lists that stay short (customers, projects, people, service levels, visits). Undefined while they are read. */
export function useAll<K extends Kind>(kind: K, options: LiveOptions = {}): RowOf<K>[] | undefined {
  const store = useStore();
  const { db } = store;
  const question = `${db.name}/${kind}/${String(options.voided)}`;
  const answer = useLiveQuery(
    () => orFreeze(store, async () => ({ of: question, value: shown(await db.of(kind).toArray(), options) })),
    [db, question],
  );
  return answerTo(answer, question);
}
