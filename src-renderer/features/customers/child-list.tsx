import { Checkbox } from '@mantine/core';
import { useMemo, useState, type ReactNode } from 'react';
import type { RowOf } from '#shared/records/index';
import { slotsOf } from '#shared/records/slots-of';
import { useLocation } from 'wouter';
import { Attachments } from '../../attachments/attachments';
import { useChildren } from '../../data/live';
import { NewRecord } from '../../forms/making/new-record';
import { RecordSheet } from '../../forms/record-sheet';
import type { FieldGroup } from '../../forms/record-form';
import { RecordTable, type Sort, type TableColumn } from '../../grid/record-table';
import { addresses, type CustomerTab } from '../../state/addresses';
import { useText } from '../../text';
import { BesideList } from '../../ui/beside-list';
import { EmptyState } from '../../ui/empty-state';
import { ViewChips } from '../../ui/view-chips';

/** The kinds that belong to a customer and stand in a tab of its page. */
export type ChildKind = 'project' | 'contact' | 'site' | 'circuit' | 'customerTeamMember' | 'visit' | 'actionItem' | 'promise';

type ChildListProps<K extends ChildKind> = {
  customerId: string;
  kind: K;
  tab: CustomerTab;
  open: string | null;
  columns: readonly TableColumn<RowOf<K>>[];
  /** What belongs into the list, said while it is empty. */
  explained: string;
  sort?: Sort;
  toneOf?: (row: RowOf<K>) => 'bad' | 'soon' | null;
  /** Which rows still want something; with it the list can be narrowed to them. */
  isPending?: (row: RowOf<K>) => boolean;
  groups?: readonly FieldGroup[];
  /** Where a record has a page of its own; without it, it opens beside the list. */
  pageOf?: (id: string) => string;
};

/** One tab of a customer: the list of what belongs to it, and the record that is open beside the list. */
export function ChildList<K extends ChildKind>(props: ChildListProps<K>) {
  const { customerId, kind, tab, open, columns, explained, isPending, groups, pageOf } = props;
  const [voided, setVoided] = useState(false);
  const [view, setView] = useState<'open' | 'all'>('open');
  const all: readonly RowOf<K>[] | undefined = useChildren(kind, customerId, { voided });
  const [, navigate] = useLocation();
  const words = useText().customers;
  const tableWords = useText().tables;

  const openOnes = useMemo(() => (isPending ? all?.filter(isPending) : all), [all, isPending]);
  const rows = view === 'open' ? openOnes : all;
  const shownColumns = useMemo(() => (voided ? [...columns, { name: 'voided', width: 140 }] : columns), [voided, columns]);
  const openRow = (id: string) => navigate(pageOf ? pageOf(id) : addresses.customer(customerId, tab, id));
  const create = <NewRecord kind={kind} values={{ customerId }} onCreated={openRow} />;
  const views: ReactNode = isPending && (
    <ViewChips
      label={words.views.label}
      current={view}
      onChange={setView}
      views={[
        { name: 'open', label: words.views.open, count: openOnes?.length },
        { name: 'all', label: words.views.all, count: all?.length },
      ]}
    />
  );

  return (
    <BesideList open={open !== null}>
      <RecordTable<RowOf<K>>
        kind={kind}
        name={`customer/${kind}${voided ? '/voided' : ''}`}
        rows={rows}
        columns={shownColumns}
        onOpen={(row) => openRow(row.id)}
        openId={open}
        {...(props.sort ? { sort: props.sort } : {})}
        {...(props.toneOf ? { toneOf: props.toneOf } : {})}
        toolbar={
          <>
            {views}
            <Checkbox label={words.withVoided} checked={voided} onChange={(event) => setVoided(event.currentTarget.checked)} />
            {create}
          </>
        }
        empty={
          all?.length === 0 ? (
            <EmptyState title={tableWords.nothingYet(words.tabs[tab])}>{explained}</EmptyState>
          ) : (
            <EmptyState title={words.views.noneOpen} />
          )
        }
      />
      {open !== null && (
        <RecordSheet
          kind={kind}
          id={open}
          onClose={() => navigate(addresses.customer(customerId, tab))}
          context={{ customerId }}
          {...(groups ? { groups } : {})}
        >
          {Object.keys(slotsOf(kind)).length > 0 && <Attachments key={open} kind={kind} id={open} />}
        </RecordSheet>
      )}
    </BesideList>
  );
}
