import type { Audience } from '#shared/ipc/contract';
import { forAudience, missingFor, type Records as PaperRecords } from '#shared/papers/for-audience';
import { isKind, type Kind } from '#shared/records/kinds';
import { nameOf } from '../../data/names';
import type { Records } from '../../data/records-around';

export type Incomplete = { readonly kind: Kind; readonly id: string; readonly name: string; readonly missing: readonly string[] };

/**
 * Those of these records that still lack what makes them complete, each with the names of the fields: as an edition about `subject` knows them.
 * What a customer edition may not know of is not named; that it is left out is said elsewhere.
 */
export function incompleteIn(records: Records, subject: string, audience: Audience): Incomplete[] {
  return Object.entries(forAudience(records as PaperRecords, subject, audience)).flatMap(([kind, rows]) => {
    if (!isKind(kind)) return [];
    return rows
      .map((row) => ({ kind, id: row.id, name: nameOf(kind, row), missing: missingFor(audience, kind, row) }))
      .filter(({ missing }) => missing.length > 0);
  });
}
