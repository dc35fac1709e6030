import { useMemo, useRef, useState } from 'react';
import type { Issue } from '#shared/records/issue';
import type { Project } from '#shared/records/project';
import { byOverdueThenPlanned } from '#shared/rules/issues';
import { useLocation } from 'wouter';
import { useLatestProgress } from '../../data/issues';
import { useChildren } from '../../data/live';
import { useStore } from '../../data/store';
import { RecordTable } from '../../grid/record-table';
import { addresses } from '../../state/addresses';
import { useToday } from '../../state/today';
import { useKindName, useText } from '../../text';
import { BesideList } from '../../ui/beside-list';
import { EmptyState } from '../../ui/empty-state';
import { ViewChips, type View } from '../../ui/view-chips';
import { BulkBar } from './bulk-bar';
import { issueColumns, toneOfIssue } from './issue-columns';
import { IssueFigures } from './issue-figures';
import { IssueSheet } from './issue-sheet';
import { issuesIn, issueViewNames, type IssueView } from './issue-views';
import { NewIssueLine } from './new-issue-line';

const tones: Partial<Record<IssueView, 'bad' | 'soon'>> = { overdue: 'bad', thisWeek: 'soon' };
const nothing: ReadonlySet<string> = new Set<string>();
type IssuesTabProps = { project: Project; issues: readonly Issue[] | undefined; open: string | null };

/** 问题管理表 as a list: views with counts, overdue first, acts on several rows, and the issue that is open beside it. */
export function IssuesTab({ project, issues, open }: IssuesTabProps) {
  const me = `teamMember:${useStore().author}`;
  const today = useToday();
  const progress = useLatestProgress(project.id);
  const [view, setView] = useState<IssueView>('open');
  // Read only where somebody looks for them.
  const voided = useChildren('issue', view === 'voided' || open !== null ? project.id : null, { voided: true });
  const [ids, setIds] = useState(nothing);
  const [, navigate] = useLocation();
  const kindName = useKindName();
  const { projects: words, tables, issues: issueWords } = useText();

  const listed = view === 'voided' ? voided : issues;
  const ordered = useMemo(() => listed?.toSorted(byOverdueThenPlanned(today)), [listed, today]);
  const rows = useMemo(() => ordered && issuesIn(view, ordered, { me, today }), [ordered, view, me, today]);
  const columns = useMemo(() => issueColumns(today, progress), [today, progress]);
  const counts = useMemo(
    () =>
      issueViewNames.map((name) => ({
        name,
        count: name === 'voided' ? undefined : issues && issuesIn(name, issues, { me, today }).length,
      })),
    [issues, me, today],
  );
  const views = counts.map(({ name, count }): View<IssueView> => ({ name, label: issueWords.views[name], count, tone: tones[name] }));
  const selected = rows?.filter(({ id }) => ids.has(id)) ?? [];
  const list = useRef<HTMLDivElement>(null);
  /** What is still here stays selected after an act, and the keys are in the rows again. */
  const toList = () => list.current?.focus();
  const show = (id: string) => navigate(addresses.project(project.id, 'issues', id));

  return (
    <BesideList open={open !== null}>
      <RecordTable<Issue>
        kind="issue"
        name="project/issue"
        rows={rows}
        columns={columns}
        onOpen={({ id }) => show(id)}
        openId={open}
        toneOf={(issue) => toneOfIssue(issue, today)}
        {...(view !== 'voided' && { selection: { ids: new Set(selected.map(({ id }) => id)), onChange: setIds } })}
        list={list}
        toolbar={
          <>
            <ViewChips
              label={issueWords.views.label}
              views={views}
              current={view}
              onChange={(next) => {
                setView(next);
                setIds(nothing);
              }}
            />
            {selected.length > 0 ? (
              <BulkBar project={project} issues={selected} onDone={toList} onClear={() => setIds(nothing)} />
            ) : (
              open === null && <NewIssueLine project={project} onOpen={show} />
            )}
          </>
        }
        empty={
          issues?.length === 0 && view !== 'voided' ? (
            <EmptyState title={tables.nothingYet(kindName('issue'))}>{words.explained.issue}</EmptyState>
          ) : (
            <EmptyState title={issueWords.views.noneHere} />
          )
        }
        footer={issues && <IssueFigures issues={issues} />}
      />
      {open !== null && (
        <IssueSheet
          project={project}
          id={open}
          issue={(voided ?? issues)?.find(({ id }) => id === open)}
          onClose={() => navigate(addresses.project(project.id, 'issues'))}
        />
      )}
    </BesideList>
  );
}
