import type { RowOf } from '#shared/records/index';
import type { TableColumn } from '../../grid/record-table';
import { useText } from '../../text';
import { SettingsList } from './settings-list';

const columns: readonly TableColumn<RowOf<'teamMember'>>[] = [
  { name: 'name', width: 120 },
  { name: 'org', grow: true, width: 180 },
  { name: 'dept', width: 140 },
  { name: 'side', width: 110 },
  { name: 'usualRole', width: 140 },
  { name: 'phone', width: 130 },
  { name: 'publicPhone', width: 130, hidden: true },
  { name: 'region', width: 100, hidden: true },
  { name: 'email', width: 160, hidden: true },
];

/** 人员: people of one's own and of partner organisations. */
export function PeoplePart({ open }: { open: string | null }) {
  const words = useText().settings;
  return (
    <SettingsList
      kind="teamMember"
      part="people"
      open={open}
      columns={columns}
      sort={{ column: 'name', down: false }}
      explained={words.peopleWords}
    />
  );
}
