import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { roles } from '#shared/records/choices';
import type { Label } from '#shared/records/field';
import type { Project } from '#shared/records/project';
import { text } from '#shared/text/index';
import { useLocation } from 'wouter';
import { useIssueCounts } from '../../data/issues';
import { useAll } from '../../data/live';
import { useNames } from '../../data/names';
import { RecordTable, type TableColumn } from '../../grid/record-table';
import { NewForCustomer } from '../../forms/making/new-for-customer';
import { addresses } from '../../state/addresses';
import { useToday } from '../../state/today';
import { useLanguage, useText } from '../../text';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { Tag } from '../../ui/tag';
import { lackingIn, leadsOf, personName, stateWords } from './project-facts';

/** 项目: every project of every customer. */
export function ProjectList() {
  const projects = useAll('project');
  const columns = useProjectColumns();
  const [creating, setCreating] = useState(false);
  const [, navigate] = useLocation();
  const { projects: words, tables } = useText();
  const create = (
    <Button variant="filled" onClick={() => setCreating(true)}>
      {words.newProject.title}
    </Button>
  );
  return (
    <Page title={words.title} fill actions={create}>
      <RecordTable<Project>
        kind="project"
        rows={projects}
        columns={columns}
        onOpen={({ id }) => navigate(addresses.project(id))}
        empty={
          <EmptyState title={tables.nothingYet(words.title)} action={create}>
            {words.list.explained}
          </EmptyState>
        }
      />
      {creating && (
        <NewForCustomer
          kind="project"
          {...words.newProject}
          onCreated={(id) => navigate(addresses.project(id))}
          onClose={() => setCreating(false)}
        />
      )}
    </Page>
  );
}

function useProjectColumns(): readonly TableColumn<Project>[] {
  const customers = useAll('customer');
  const members = useAll('projectMember');
  const counts = useIssueCounts(useToday());
  const names = useNames();
  const language = useLanguage();
  return useMemo(() => {
    const words = text[language].projects;
    const { forms } = text[language];
    const label = (of: Label) => of[language];
    const posts = new Map(customers?.map((customer) => [customer.id, customer]));
    const leads = (project: Project) =>
      leadsOf(members?.filter(({ projectId }) => projectId === project.id) ?? [], posts.get(project.customerId));
    const countOf = (id: string, which: 'open' | 'overdue') => (counts ? (counts.get(id)?.[which] ?? 0) : null);
    return [
      { name: 'name', grow: true },
      { name: 'customerId', width: 180 },
      { name: 'kind', width: 110 },
      { name: 'state', label: words.list.state, width: 90, value: (row) => stateWords(row, label, words.state) },
      { name: 'ce', label: label(roles.ce), width: 110, value: (row) => personName(names, leads(row).ce) },
      { name: 'am', label: label(roles.am), width: 110, value: (row) => personName(names, leads(row).am) },
      { name: 'wantedOn' },
      { name: 'open', label: words.list.open, width: 100, value: (row) => countOf(row.id, 'open') },
      {
        name: 'overdue',
        label: words.list.overdue,
        width: 90,
        value: (row) => countOf(row.id, 'overdue'),
        renderCell: (_row, shown) => (shown === '0' || shown === '' ? shown : <Tag tone="bad">{shown}</Tag>),
      },
      {
        name: 'completeness',
        label: words.list.completeness,
        width: 90,
        value: (row) => (lackingIn(row, label).length > 0 ? forms.incomplete : ''),
        renderCell: (row, shown) =>
          shown === '' ? null : (
            <Tag tone="soon" title={forms.missing(lackingIn(row, label))}>
              {shown}
            </Tag>
          ),
      },
    ];
  }, [customers, members, counts, names, language]);
}
