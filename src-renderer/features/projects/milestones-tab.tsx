import { useMemo } from 'react';
import type { Milestone } from '#shared/records/milestone';
import { dueColumn } from '../../grid/due-column';
import type { TableColumn } from '../../grid/record-table';
import { useToday } from '../../state/today';
import { RecordList, type RecordListProps } from './record-list';

const awaited = ({ state, requiredOn }: Milestone) => (state === 'reached' ? null : requiredOn);

/** The dates that matter, the earliest first. */
export function MilestonesTab(props: RecordListProps<'milestone'>) {
  const today = useToday();
  const { columns, toneOf } = useMemo(() => {
    const { column, toneOf: tone } = dueColumn('requiredOn', today, awaited);
    const all: readonly TableColumn<Milestone>[] = [
      { name: 'name', width: 180 },
      column,
      { name: 'precondition', grow: true },
      { name: 'party', width: 100 },
      { name: 'owner', width: 120 },
      { name: 'reachedOn' },
      { name: 'state', width: 90 },
    ];
    return { columns: all, toneOf: tone };
  }, [today]);
  return (
    <RecordList
      kind="milestone"
      tab="milestones"
      columns={columns}
      sort={{ column: 'requiredOn', down: false }}
      toneOf={toneOf}
      {...props}
    />
  );
}
