import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useAll } from '../../data/live';
import { NewRecord } from '../../forms/making/new-record';
import { RecordTable } from '../../grid/record-table';
import { addresses } from '../../state/addresses';
import { useText } from '../../text';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { useCustomerColumns } from './customer-columns';

const byName = { column: 'name', down: false };

/** 客户: every customer, with when it was visited and is to be visited. */
export function CustomerList() {
  const [voided, setVoided] = useState(false);
  const rows = useAll('customer', { voided });
  const shown = useCustomerColumns();
  const [, navigate] = useLocation();
  const words = useText().customers;
  const create = <NewRecord kind="customer" values={{}} onCreated={(id) => navigate(addresses.customer(id))} />;

  return (
    <Page title={words.title} actions={create} fill>
      {shown && (
        <RecordTable
          kind="customer"
          rows={rows}
          {...shown}
          sort={byName}
          onOpen={(row) => navigate(addresses.customer(row.id))}
          toolbar={<Checkbox label={words.withVoided} checked={voided} onChange={(event) => setVoided(event.currentTarget.checked)} />}
          empty={
            <EmptyState title={words.none} action={create}>
              {words.noneExplained}
            </EmptyState>
          }
        />
      )}
    </Page>
  );
}
