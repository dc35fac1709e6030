import type { TableColumn } from '../../grid/record-table';
import type { ProjectMember } from '#shared/records/project-member';
import { RecordList, type RecordListProps } from './record-list';

const columns: readonly TableColumn<ProjectMember>[] = [
  { name: 'person', width: 140 },
  { name: 'side', width: 110 },
  { name: 'org', width: 150 },
  { name: 'role', width: 140 },
  { name: 'duty', grow: true },
  { name: 'embedMode', width: 90, hidden: true },
  { name: 'joinedOn' },
  { name: 'leftOn', hidden: true },
  { name: 'receivesIssueTable', width: 120 },
];

/** Who does what in the project. */
export function MembersTab(props: RecordListProps<'projectMember'>) {
  return <RecordList kind="projectMember" tab="members" columns={columns} {...props} />;
}
