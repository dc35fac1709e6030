import { Checkbox } from '@mantine/core';
import { useMemo, useState, type ReactNode } from 'react';
import type { RowOf } from '#shared/records/index';
import { useLocation } from 'wouter';
import { useAll } from '../../data/live';
import type { Doubts } from '../../forms/form-around';
import { NewRecord } from '../../forms/making/new-record';
import { RecordSheet } from '../../forms/record-sheet';
import { RecordTable, type Sort, type TableColumn } from '../../grid/record-table';
import { addresses, type SettingsPart } from '../../state/addresses';
import { useText } from '../../text';
import { EmptyState } from '../../ui/empty-state';
import classes from './settings-page.module.css';

type ListedKind = 'teamMember' | 'serviceLevelProfile' | 'houseStyle';
type SettingsListProps<K extends ListedKind> = {
  kind: K;
  part: SettingsPart;
  open: string | null;
  /** The same array from one drawing to the next. */
  columns: readonly TableColumn<RowOf<K>>[];
  sort: Sort;
  /** What belongs into the list. */
  explained: string;
  /** What a new record begins with. */
  begun?: Record<string, unknown>;
  /** What is said at the fields of the open record. */
  doubts?: Doubts;
  /** Stands beside the button that makes a new record. */
  tools?: ReactNode;
};
const nothing = {};

/** Records that the whole store shares: their list, and the one that is open beside it. */
export function SettingsList<K extends ListedKind>({
  kind,
  part,
  open,
  columns,
  sort,
  explained,
  begun = nothing,
  doubts,
  tools,
}: SettingsListProps<K>) {
  const [voided, setVoided] = useState(false);
  const [, navigate] = useLocation();
  const rows: readonly RowOf<K>[] | undefined = useAll(kind, { voided });
  const { customers, settings, tables } = useText();
  const shown = useMemo(() => (voided ? [...columns, { name: 'voided', width: 140 }] : columns), [voided, columns]);
  const openRow = (id: string) => navigate(addresses.settings(part, id));
  return (
    <div className={classes.list} data-beside={open !== null || undefined}>
      <p className={classes.words}>{explained}</p>
      <RecordTable<RowOf<K>>
        kind={kind}
        name={`settings/${kind}${voided ? '/voided' : ''}`}
        rows={rows}
        columns={shown}
        sort={sort}
        onOpen={(row) => openRow(row.id)}
        openId={open}
        toolbar={
          <>
            <Checkbox label={customers.withVoided} checked={voided} onChange={(event) => setVoided(event.currentTarget.checked)} />
            {tools}
            <NewRecord kind={kind} values={begun} onCreated={openRow} />
          </>
        }
        empty={<EmptyState title={tables.nothingYet(settings.parts[part])}>{explained}</EmptyState>}
      />
      {open !== null && (
        <RecordSheet kind={kind} id={open} onClose={() => navigate(addresses.settings(part))} {...(doubts ? { doubts } : {})} />
      )}
    </div>
  );
}
