import { definitionOf } from '#shared/records/index';
import { isKind, type Kind } from '#shared/records/kinds';
import { nameOf } from '../../data/names';
import type { Records } from '../../data/records-around';

export type Incomplete = { readonly kind: Kind; readonly id: string; readonly name: string; readonly missing: readonly string[] };

/** Those of these records that still lack what makes them complete, each with the names of the fields. */
export function incompleteIn(records: Records): Incomplete[] {
  return Object.entries(records).flatMap(([kind, rows]) => {
    if (!isKind(kind)) return [];
    return rows
      .map((row) => ({ kind, id: row.id, name: nameOf(kind, row), missing: definitionOf(kind).missing(row) }))
      .filter(({ missing }) => missing.length > 0);
  });
}
