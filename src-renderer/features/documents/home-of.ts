import type { StoredRow } from '#shared/changes/cells';
import { addresses } from '../../state/addresses';
import type { ExportSubject } from '../../state/documents';

/** The page of a record of which documents are made. */
export function homeOf({ kind, id }: ExportSubject, row: StoredRow | null): string {
  switch (kind) {
    case 'customer':
      return addresses.customer(id);
    case 'project':
      return addresses.project(id);
    case 'requirementDoc':
      return row ? addresses.project(String(row['projectId']), 'requirements', id) : addresses.projects();
    case 'visit':
      return addresses.visit(id);
    default:
      return addresses.documents();
  }
}
