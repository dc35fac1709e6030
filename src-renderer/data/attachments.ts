import { useMemo } from 'react';
import type { Attachment } from '#shared/records/attachment';
import type { Kind } from '#shared/records/kinds';
import type { Asked } from './follow-rows';
import { useHeldRows } from './held-rows';
import type { LiveOptions } from './live';

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
