import { Button, Checkbox } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Visit } from '#shared/records/visit';
import { useLocation } from 'wouter';
import { useAll } from '../../data/live';
import { NewForCustomer } from '../../forms/making/new-for-customer';
import { RecordTable, type TableColumn } from '../../grid/record-table';
import { useVisitColumns } from '../../grid/visit-columns';
import { addresses } from '../../state/addresses';
import { useToday } from '../../state/today';
import { useText } from '../../text';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { ViewChips } from '../../ui/view-chips';
import { isInView, visitViews, type VisitView } from './visit-views';

const tones: Partial<Record<VisitView, 'bad' | 'soon'>> = { overdue: 'bad', reportDue: 'soon' };

const ofCustomer: TableColumn<Visit> = { name: 'customerId', width: 180 };
const latestFirst = { column: 'day', down: true };

/** 走访: every visit, planned and made. */
export function VisitList() {
  const [voided, setVoided] = useState(false);
  const [view, setView] = useState<VisitView>('all');
  const [asking, setAsking] = useState(false);
  const all = useAll('visit', { voided });
  const today = useToday();
  const { columns, toneOf } = useVisitColumns();
  const [, navigate] = useLocation();
  const words = useText().visits;
  const { withVoided } = useText().customers;

  const rows = useMemo(() => all?.filter((visit) => isInView(visit, view, today)), [all, view, today]);
  const withCustomer = useMemo(() => [ofCustomer, ...columns], [columns]);
  const views = visitViews.map((name) => ({
    name,
    label: words.views[name],
    count: all?.filter((visit) => isInView(visit, name, today)).length,
    tone: tones[name],
  }));
  const create = (
    <Button variant="filled" onClick={() => setAsking(true)}>
      {words.newVisit.title}
    </Button>
  );

  return (
    <Page title={words.title} actions={create} fill>
      <RecordTable
        kind="visit"
        rows={rows}
        columns={withCustomer}
        sort={latestFirst}
        onOpen={(visit) => navigate(addresses.visit(visit.id))}
        toneOf={toneOf}
        toolbar={
          <>
            <ViewChips label={words.views.label} views={views} current={view} onChange={setView} />
            <Checkbox label={withVoided} checked={voided} onChange={(event) => setVoided(event.currentTarget.checked)} />
          </>
        }
        empty={
          all?.length === 0 ? (
            <EmptyState title={words.none} action={create}>
              {words.noneExplained}
            </EmptyState>
          ) : (
            <EmptyState title={words.noneInView} />
          )
        }
      />
      {asking && (
        <NewForCustomer
          kind="visit"
          {...words.newVisit}
          onCreated={(id) => navigate(addresses.visit(id))}
          onClose={() => setAsking(false)}
        />
      )}
    </Page>
  );
}
