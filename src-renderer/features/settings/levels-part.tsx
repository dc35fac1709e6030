import type { RowOf } from '#shared/records/index';
import type { TableColumn } from '../../grid/record-table';
import { useText } from '../../text';
import { SettingsList } from './settings-list';

const columns: readonly TableColumn<RowOf<'serviceLevelProfile'>>[] = [
  { name: 'rank', width: 64 },
  { name: 'name', grow: true, width: 140 },
  { name: 'restoreLimitH', width: 120 },
  { name: 'firstFeedbackMin', width: 130 },
  { name: 'feedbackEveryMin', width: 130 },
  { name: 'cutoverNoticeH', width: 120 },
  { name: 'visitCycleDays', width: 110 },
  { name: 'isReference', width: 80 },
  { name: 'code', width: 100, hidden: true },
];

/** 服务等级: the limits and rhythms of every level. */
export function LevelsPart({ open }: { open: string | null }) {
  const words = useText().settings;
  return (
    <SettingsList
      kind="serviceLevelProfile"
      part="levels"
      open={open}
      columns={columns}
      sort={{ column: 'rank', down: false }}
      explained={words.levelsWords}
    />
  );
}
