import { useMemo } from 'react';
import type { Duty } from '#shared/records/duty';
import { dueColumn } from '../../grid/due-column';
import type { TableColumn } from '../../grid/record-table';
import { useToday } from '../../state/today';
import { RecordList, type RecordListProps } from './record-list';

const awaited = ({ state, dueOn }: Duty) => (state === 'open' ? dueOn : null);

/** What either side has to do, and until when. */
export function DutiesTab(props: RecordListProps<'duty'>) {
  const today = useToday();
  const { columns, toneOf } = useMemo(() => {
    const { column, toneOf: tone } = dueColumn('dueOn', today, awaited);
    const all: readonly TableColumn<Duty>[] = [
      { name: 'item', grow: true },
      { name: 'party', width: 110 },
      { name: 'owner', width: 130 },
      column,
      { name: 'doneOn' },
      { name: 'state', width: 100 },
    ];
    return { columns: all, toneOf: tone };
  }, [today]);
  return <RecordList kind="duty" tab="duties" columns={columns} sort={{ column: 'dueOn', down: false }} toneOf={toneOf} {...props} />;
}
