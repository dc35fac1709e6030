import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { customer as definition, type Customer } from '#shared/records/customer';
import { daysBetween } from '#shared/rules/days';
import { useLocation } from 'wouter';
import { useAll } from '../../data/live';
import { NewRecord } from '../../forms/new-record';
import { RecordTable, type TableColumn } from '../../grid/record-table';
import { addresses } from '../../state/addresses';
import { useToday } from '../../state/today';
import { useText } from '../../text';
import { DueTag } from '../../ui/due-tag';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { Tag } from '../../ui/tag';
import { useCustomerIssues } from './customer-issues';
import { useVisitDays } from './visit-days';

/** A visit is said to be near from seven days before it is due (lifecycle VI-6). */
const soonDays = 7;

/** 客户: every customer, with when it was visited and is to be visited. */
export function CustomerList() {
  const [voided, setVoided] = useState(false);
  const rows = useAll('customer', { voided });
  const visitDays = useVisitDays();
  const today = useToday();
  const issuesOf = useCustomerIssues(today);
  const [, navigate] = useLocation();
  const words = useText().customers;
  const { incomplete } = useText().forms;

  const until = (row: Customer) => {
    const next = visitDays?.(row).nextOn ?? null;
    return next === null ? null : daysBetween(today, next);
  };
  const columns: TableColumn<Customer>[] = [
    {
      name: 'name',
      grow: true,
      width: 220,
      renderCell: (row, shown) => (
        <>
          {shown === '' ? row.no : shown} {!definition.isComplete(row) && <Tag tone="soon">{incomplete}</Tag>}
        </>
      ),
    },
    { name: 'shortName', width: 110 },
    { name: 'industry', width: 80 },
    { name: 'serviceLevel', width: 100 },
    { name: 'leadCE', width: 110 },
    { name: 'ce', width: 90 },
    { name: 'leadAM', width: 110, hidden: true },
    { name: 'am', width: 90 },
    {
      name: 'openIssues',
      label: words.openIssues,
      width: 130,
      value: ({ id }) => issuesOf(id).open,
      renderCell: ({ id }, shown) => {
        const { overdue } = issuesOf(id);
        return (
          <>
            {shown} {overdue > 0 && <Tag tone="bad">{words.overdueIssues(overdue)}</Tag>}
          </>
        );
      },
    },
    { name: 'lastVisitOn', width: 100, value: (row) => visitDays?.(row).lastOn ?? null },
    {
      name: 'nextVisitOn',
      width: 170,
      value: (row) => visitDays?.(row).nextOn ?? null,
      renderCell: (row, shown) => (
        <>
          <DueTag days={until(row)} soonWithin={soonDays} /> {shown}
        </>
      ),
    },
    { name: 'customerCode', width: 110, hidden: true },
    { name: 'hqCity', width: 90, hidden: true },
    { name: 'no', width: 150, hidden: true },
  ];
  const create = <NewRecord kind="customer" values={{}} onCreated={(id) => navigate(addresses.customer(id))} />;

  return (
    <Page title={words.title} actions={create} fill>
      <RecordTable
        kind="customer"
        rows={visitDays ? rows : undefined}
        columns={columns}
        sort={{ column: 'name', down: false }}
        onOpen={(row) => navigate(addresses.customer(row.id))}
        toneOf={(row) => {
          const days = until(row);
          return days === null || days > soonDays ? null : days < 0 ? 'bad' : 'soon';
        }}
        toolbar={<Checkbox label={words.withVoided} checked={voided} onChange={(event) => setVoided(event.currentTarget.checked)} />}
        empty={
          <EmptyState title={words.none} action={create}>
            {words.noneExplained}
          </EmptyState>
        }
      />
    </Page>
  );
}
