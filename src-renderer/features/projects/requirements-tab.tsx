import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { requirementKinds } from '#shared/records/choices';
import type { Project } from '#shared/records/project';
import type { Requirement } from '#shared/records/requirement';
import { codeOfKind, coverageOf, kindsOfRequirement, nextCode, type RequirementKind } from '#shared/rules/requirements';
import { useLocation } from 'wouter';
import { useChildren } from '../../data/live';
import { formFollows } from '../../forms/making/just-made';
import { RecordSheet } from '../../forms/record-sheet';
import { useCommit } from '../../forms/saving/use-commit';
import { RecordTable, type TableColumn } from '../../grid/record-table';
import { addresses } from '../../state/addresses';
import { useLabel, useText } from '../../text';
import { BesideList } from '../../ui/beside-list';
import { EmptyState } from '../../ui/empty-state';
import { Card } from '../../ui/page';
import { ViewChips } from '../../ui/view-chips';
import { CoverageList } from './coverage-list';
import { PlannedCircuits } from './planned-circuits';
import { requirementGroups } from './project-groups';
import { RequirementDocSheet } from './requirement-doc-sheet';
import { RequirementDocs } from './requirement-docs';
import classes from './requirements-tab.module.css';

const columns: readonly TableColumn<Requirement>[] = [
  { name: 'code', width: 80 },
  { name: 'kind', width: 110 },
  { name: 'title', width: 120 },
  { name: 'detail', width: 180, grow: true },
  { name: 'metric', width: 130 },
  { name: 'priority', width: 70 },
  { name: 'raisedBy', width: 90 },
  { name: 'currentState', hidden: true },
  { name: 'target', hidden: true },
  { name: 'response', width: 90, hidden: true },
];
/** As they stand in 《项目需求书》: by kind, then by item number. */
const place = ({ kind, code, no }: Requirement) => `${kind === null ? 9 : kindsOfRequirement.indexOf(kind)} ${code} ${no}`;
const inOrder = (rows: readonly Requirement[]) => rows.toSorted((a, b) => (place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : 0));
type View = 'all' | RequirementKind;
type RequirementsTabProps = { project: Project; requirements: readonly Requirement[] | undefined; open: string | null };

/** The requirements by kind, what of the five kinds is covered, the versions of 《项目需求书》 and the planned circuits. */
export function RequirementsTab({ project, requirements, open }: RequirementsTabProps) {
  const docs = useChildren('requirementDoc', project.id, { voided: true });
  // What was removed since the last version is told in the next one, and its number is not given again.
  const everyOne = useChildren('requirement', project.id, { voided: true });
  const [view, setView] = useState<View>('all');
  const [, navigate] = useLocation();
  const commit = useCommit();
  const label = useLabel();
  const { projects: words, tables } = useText();
  const coverage = useMemo(() => coverageOf(project, requirements ?? []), [project, requirements]);
  const rows = useMemo(
    () => requirements && inOrder(view === 'all' ? requirements : requirements.filter(({ kind }) => kind === view)),
    [requirements, view],
  );

  const show = (id: string) => navigate(addresses.project(project.id, 'requirements', id));
  const close = () => navigate(addresses.project(project.id, 'requirements'));
  const codes = everyOne?.map(({ code }) => code) ?? [];
  const create = async () => {
    const kind = view === 'all' ? null : view;
    const values = { projectId: project.id, ...(kind === null ? {} : { kind, code: nextCode(kind, codes) }) };
    const done = await commit({ label: 'create:requirement', writes: [{ kind: 'requirement', create: values }] });
    const id = done?.ids[0];
    if (id === undefined) return;
    formFollows(id);
    show(id);
  };
  const chips = (
    <>
      <ViewChips<View>
        label={words.coverage.views}
        current={view}
        onChange={setView}
        views={[
          { name: 'all', label: words.coverage.all, count: requirements?.length },
          ...coverage.map(({ kind, count, state }) => ({
            name: kind,
            label: label(requirementKinds[kind]),
            count,
            ...(state === 'open' ? { tone: 'soon' as const } : {}),
          })),
        ]}
      />
      <Button variant="filled" onClick={() => void create()}>
        {words.coverage.newOne}
      </Button>
    </>
  );
  const emptyOf = view !== 'all' && coverage.find(({ kind }) => kind === view)?.state === 'none';
  const openDoc = docs?.find(({ id }) => id === open);

  return (
    <div className={classes.tab} data-beside={open !== null || undefined}>
      <BesideList open={open !== null}>
        <RecordTable<Requirement>
          kind="requirement"
          name="project/requirement"
          rows={rows}
          columns={columns}
          onOpen={({ id }) => show(id)}
          openId={open}
          toolbar={chips}
          empty={
            <EmptyState title={emptyOf ? words.coverage.none(label(requirementKinds[view])) : tables.nothingYet(words.tabs.requirements)}>
              {words.explained.requirement}
            </EmptyState>
          }
        />
      </BesideList>
      <div className={classes.side}>
        <Card heading={words.coverage.title}>
          <CoverageList project={project} coverage={coverage} />
        </Card>
        {docs && everyOne && <RequirementDocs project={project} docs={docs} requirements={everyOne} onOpen={show} />}
        <PlannedCircuits project={project} />
      </div>
      {open !== null && everyOne?.some(({ id }) => id === open) && (
        <RecordSheet
          kind="requirement"
          id={open}
          onClose={close}
          groups={requirementGroups(words.groups)}
          fills={(values, change) => codeOfKind(values, change, codes)}
          context={{ customerId: project.customerId, projectId: project.id }}
        />
      )}
      {openDoc && (
        <RequirementDocSheet project={project} doc={openDoc} coverage={coverage} requirements={requirements ?? []} onClose={close} />
      )}
    </div>
  );
}
