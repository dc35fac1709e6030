import type { LeakPlace } from '#shared/papers/leaks/report';
import { isKind } from '#shared/records/kinds';
import { addresses } from '../../state/addresses';
import type { Records } from '../../data/records-around';

type Origin = NonNullable<LeakPlace['origin']>;

/** On which page the record is seen from which a text was taken; null for one that no page shows. `records` are those of the paper. */
export function addressOfOrigin({ kind, id }: Origin, records: Records): string | null {
  const row = records[kind]?.find((each) => each.id === id);
  const of = (key: string): string | null => (row && typeof row[key] === 'string' ? row[key] : null);
  const [project, customer] = [of('projectId'), of('customerId')];
  switch (kind) {
    case 'customer':
      return addresses.customer(id);
    case 'project':
      return addresses.project(id);
    case 'visit':
      return addresses.visit(id);
    case 'teamMember':
      return addresses.settings('people', id);
    case 'requirementDoc':
    case 'requirement':
      return project && addresses.project(project, 'requirements', id);
    case 'issue':
      return project && addresses.project(project, 'issues', id);
    case 'issueNote': {
      const issue = of('issueId');
      return issue && addressOfOrigin({ kind: 'issue', id: issue, field: '' }, records);
    }
    case 'milestone':
      return project && addresses.project(project, 'milestones', id);
    case 'duty':
      return project && addresses.project(project, 'duties', id);
    case 'projectMember':
      return project && addresses.project(project, 'members', id);
    case 'contact':
      return customer && addresses.customer(customer, 'contacts', id);
    case 'site':
      return customer && addresses.customer(customer, 'sites', id);
    case 'circuit':
      return customer && addresses.customer(customer, 'circuits', id);
    case 'actionItem':
      return customer && addresses.customer(customer, 'actions', id);
    case 'promise':
      return customer && addresses.customer(customer, 'promises', id);
    case 'attachment': {
      const [owner = '', ownerId = ''] = (of('owner') ?? '').split(':');
      return isKind(owner) ? addressOfOrigin({ kind: owner, id: ownerId, field: '' }, records) : null;
    }
    default:
      return null;
  }
}
