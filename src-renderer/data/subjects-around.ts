import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import type { StoredRow } from '#shared/changes/cells';
import { onTheirParent } from '#shared/papers/on-their-parent';
import { definitionOf } from '#shared/records/index';
import { kinds, type Kind } from '#shared/records/kinds';
import { orFreeze } from './or-freeze';
import type { Subject } from './records-around';
import { useStore, type Store } from './store';

/** A record of which a document can be made. `parent` is the record that owns it. */
export type PaperSubject = Subject & { readonly row: StoredRow; readonly parent: string | null };

/** Whether records of this kind own, over any number of steps, one of the wanted kinds. */
const leadsTo = (kind: Kind, wanted: readonly Kind[]): boolean =>
  wanted.includes(kind) || kinds.some((child) => child !== kind && definitionOf(child).parent === kind && leadsTo(child, wanted));

async function below(store: Store, kind: Kind, ids: readonly string[], wanted: readonly Kind[]): Promise<PaperSubject[]> {
  const found: PaperSubject[] = [];
  for (const child of kinds.filter((each) => definitionOf(each).parent === kind && leadsTo(each, wanted))) {
    const rows = await store.db.rowsOf(child).where(`${kind}Id`).anyOf(ids).toArray();
    const alive = rows.filter((row) => row['voided'] === null);
    if (wanted.includes(child)) found.push(...alive.map((row) => ({ kind: child, id: row.id, row, parent: String(row[`${kind}Id`]) })));
    const own = alive.map(({ id }) => id);
    if (own.length > 0) found.push(...(await below(store, child, own, wanted)));
  }
  return found;
}

/** A record with those that it owns of which documents are made; for a paper on the whole of its parent, that parent with those, unless it is voided. Null where there is none or it is voided. */
async function subjectsAround(store: Store, { kind, id }: Subject, wanted: readonly Kind[]): Promise<PaperSubject[] | null> {
  const row = await store.db.rowsOf(kind).get(id);
  if (!row || row['voided'] !== null) return null;
  const { parent } = definitionOf(kind);
  const owner = parent === undefined ? null : String(row[`${parent}Id`]);
  const whole = parent !== undefined && owner !== null && onTheirParent.includes(kind);
  const around = whole ? await subjectsAround(store, { kind: parent, id: owner }, wanted) : null;
  return around ?? [{ kind, id, row, parent: owner }, ...(await below(store, kind, [id], wanted))];
}

/**
 * The records around one of which documents of the wanted kinds of record can be made, itself first even where it gives none; followed while
 * they change. Undefined while they are read, null where the record is not there or voided.
 */
export function useSubjectsAround({ kind, id }: Subject, wanted: readonly Kind[]): readonly PaperSubject[] | null | undefined {
  const store = useStore();
  const question = [store.db.name, kind, id, ...wanted].join('/');
  const answer = useLiveQuery(
    () => orFreeze(store, async () => ({ of: question, found: await subjectsAround(store, { kind, id }, wanted) })),
    [question],
  );
  // An answer carries its question: with a new one the old answer stands until the new is there.
  return useMemo(() => (answer?.of === question ? answer.found : undefined), [answer, question]);
}
