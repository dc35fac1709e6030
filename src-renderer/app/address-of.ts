import type { Kind } from '#shared/records/kinds';
import { addresses } from '../state/addresses';

/** On which page a record is seen; null for a kind that no page shows by itself. `row` has the record's own values. */
export function addressOf(kind: Kind, id: string, row: Readonly<Record<string, unknown>>): string | null {
  const customerId = typeof row['customerId'] === 'string' ? row['customerId'] : null;
  switch (kind) {
    case 'customer':
      return addresses.customer(id);
    case 'project':
      return addresses.project(id);
    case 'visit':
      return addresses.visit(id);
    case 'requirementDoc':
      return addresses.project(String(row['projectId']), 'requirements', id);
    case 'documentTemplate':
      return addresses.templates();
    case 'documentExport':
      return addresses.exports(id);
    case 'teamMember':
      return addresses.settings('people', id);
    case 'serviceLevelProfile':
      return addresses.settings('levels', id);
    case 'houseStyle':
      return addresses.settings('styles', id);
    case 'contact':
      return customerId && addresses.customer(customerId, 'contacts', id);
    case 'site':
      return customerId && addresses.customer(customerId, 'sites', id);
    case 'circuit':
      return customerId && addresses.customer(customerId, 'circuits', id);
    default:
      return null;
  }
}
