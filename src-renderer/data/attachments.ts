import { useMemo } from 'react';
import type { Attachment } from '#shared/records/attachment';
import type { Kind } from '#shared/records/kinds';
import type { Asked } from './follow-rows';
import { useHeldRows } from './held-rows';
import type { LiveOptions } from './live';
import { orFreeze } from './or-freeze';
import type { Store } from './store';

/** The photos and files of a record that are not voided, as they are now. */
export async function attachmentsOf(store: Store, kind: Kind, id: string): Promise<Attachment[]> {
  const rows = await orFreeze(store, () => store.db.of('attachment').where('owner').equals(`${kind}:${id}`).toArray());
  return rows.filter(({ voided }) => voided === null);
}

/** Which of these files some record has already that is not voided, by the hashes of their bytes as they came. */
export async function knownFiles(store: Store, originals: readonly string[]): Promise<Set<string>> {
  const rows = await orFreeze(store, () => store.db.of('attachment').where('original').anyOf(originals).toArray());
  return new Set(rows.filter(({ voided }) => voided === null).map(({ original }) => original));
}

/**
 * The photos and files of a record, of all its slots, in the order in which they were added. Undefined while they are read; none where `id`
 * is null (a record that is not made yet).
 */
export function useAttachments(kind: Kind, id: string | null, { voided = false }: LiveOptions = {}): Attachment[] | undefined {
  const asked = useMemo((): Asked<'attachment'> => {
    const owner = `${kind}:${id ?? ''}`;
    return {
      kind: 'attachment',
      question: `of ${owner}`,
      all: async (db) => (id === null ? [] : db.of('attachment').where('owner').equals(owner).toArray()),
      among: (written) => written.filter((row) => row.owner === owner),
    };
  }, [kind, id]);
  const rows = useHeldRows(asked);
  return useMemo(() => rows?.filter((row) => voided || row.voided === null), [rows, voided]);
}
