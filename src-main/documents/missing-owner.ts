import type { Bundle } from '#shared/bundle';
import { definitionOf } from '#shared/records/index';
import type { Kind } from '#shared/records/kinds';

/** The kind that the bundle lacks among the subject's owners, or null: a paper about a project names its customer. */
export function missingOwner(bundle: Bundle, kind: Kind, id: string): Kind | null {
  const row = bundle.records[kind]?.find((each) => each.id === id) as Record<string, unknown> | undefined;
  if (!row) return kind;
  const { parent } = definitionOf(kind);
  return parent ? missingOwner(bundle, parent, String(row[`${parent}Id`])) : null;
}
