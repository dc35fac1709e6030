import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Customer } from '#shared/records/customer';
import type { Project } from '#shared/records/project';
import type { Visit } from '#shared/records/visit';
import { Link } from 'wouter';
import { useAll } from '../../data/live';
import { RecordTable, type TableColumn } from '../../grid/record-table';
import { addresses } from '../../state/addresses';
import { openDocuments } from '../../state/documents';
import { useText } from '../../text';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { ViewChips } from '../../ui/view-chips';

const ofProject: readonly TableColumn<Project>[] = [
  { name: 'name', grow: true },
  { name: 'customerId', width: 220 },
  { name: 'kind', width: 130 },
  { name: 'no', width: 160 },
];
const ofVisit: readonly TableColumn<Visit>[] = [
  { name: 'customerId', grow: true },
  { name: 'day', width: 120 },
  { name: 'purposes', width: 220 },
  { name: 'state', width: 110 },
  { name: 'no', width: 160 },
];
const ofCustomer: readonly TableColumn<Customer>[] = [
  { name: 'name', grow: true },
  { name: 'no', width: 160 },
];
const views = ['project', 'visit', 'customer'] as const;
type View = (typeof views)[number];

/** 文档: the records of which documents can be made. */
export function DocumentsPage() {
  const { exporting, exported, frame, templates } = useText();
  const words = exporting.all;
  const [view, setView] = useState<View>('project');
  const rows = { project: useAll('project'), visit: useAll('visit'), customer: useAll('customer') };
  const chips = (
    <ViewChips
      label={words.of}
      views={views.map((name) => ({ name, label: frame.pages[`${name}s`], count: rows[name]?.length }))}
      current={view}
      onChange={setView}
    />
  );
  const open = ({ id }: { id: string }) => openDocuments({ kind: view, id });
  const shared = { onOpen: open, toolbar: chips, empty: <EmptyState title={words.none}>{words.noneWords}</EmptyState> };
  const elsewhere = (
    <>
      <Button component={Link} href={addresses.exports()}>
        {exported.title}
      </Button>
      <Button component={Link} href={addresses.templates()}>
        {templates.page.open}
      </Button>
    </>
  );
  return (
    <Page title={words.title} subtitle={words.subtitle} actions={elsewhere} fill>
      {view === 'project' && <RecordTable kind={view} name="documents-project" rows={rows.project} columns={ofProject} {...shared} />}
      {view === 'visit' && (
        <RecordTable kind={view} name="documents-visit" rows={rows.visit} columns={ofVisit} sort={latestFirst} {...shared} />
      )}
      {view === 'customer' && <RecordTable kind={view} name="documents-customer" rows={rows.customer} columns={ofCustomer} {...shared} />}
    </Page>
  );
}

const latestFirst = { column: 'day', down: true };
