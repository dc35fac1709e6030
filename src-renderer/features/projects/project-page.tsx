import type { Project } from '#shared/records/project';
import { Link, useLocation } from 'wouter';
import { useChildren, useRecord } from '../../data/live';
import { DocumentsButton } from '../../forms/documents-button';
import { HistoryTab } from '../../forms/history/history-tab';
import { VoidRecord } from '../../forms/taking-back/void-record';
import { VoidedNote } from '../../forms/taking-back/voided-note';
import { addresses, type ProjectTab } from '../../state/addresses';
import { useText } from '../../text';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { TabLinks } from '../../ui/tab-links';
import { DutiesTab } from './duties-tab';
import { IssuesTab } from './issues-tab';
import { MembersTab } from './members-tab';
import { MilestonesTab } from './milestones-tab';
import { ProjectOverview } from './project-overview';
import { ProjectSubtitle, ProjectTags } from './project-words';
import { RequirementsTab } from './requirements-tab';

/** One project with its tabs. `open` is the record that is open beside the tab's list. */
export function ProjectPage({ id, tab, open }: { id: string; tab: ProjectTab; open: string | null }) {
  const project = useRecord('project', id);
  const text = useText();
  if (project === undefined) return null;
  if (project === null)
    return <EmptyState title={text.forms.notThere} action={<Link href={addresses.projects()}>{text.projects.title}</Link>} />;
  return <Shown key={id} project={project} tab={tab} open={open} />;
}

function Shown({ project, tab, open }: { project: Project; tab: ProjectTab; open: string | null }) {
  const { id } = project;
  const issues = useChildren('issue', id);
  const requirements = useChildren('requirement', id);
  const members = useChildren('projectMember', id);
  const milestones = useChildren('milestone', id);
  const duties = useChildren('duty', id);
  const [, navigate] = useLocation();
  const words = useText().projects;
  const tabs = [
    { name: 'overview' },
    { name: 'requirements', count: requirements?.length },
    { name: 'issues', count: issues?.length },
    { name: 'members', count: members?.length },
    { name: 'milestones', count: milestones?.length },
    { name: 'duties', count: duties?.length },
    { name: 'history' },
  ] as const satisfies readonly { name: ProjectTab; count?: number | undefined }[];
  return (
    <Page
      title={project.name || project.no}
      tags={<ProjectTags project={project} />}
      subtitle={<ProjectSubtitle project={project} members={members ?? []} />}
      fill={tab !== 'overview' && tab !== 'history'}
      actions={
        <>
          <DocumentsButton subject={{ kind: 'project', id }} disabled={project.voided !== null}>
            {tab === 'issues' ? words.exportIssueTable : words.exportDocuments}
          </DocumentsButton>
          {tab === 'overview' && <VoidRecord kind="project" id={id} onVoided={() => navigate(addresses.projects())} />}
        </>
      }
    >
      <VoidedNote kind="project" id={id} />
      <TabLinks
        label={words.tabs.label}
        tabs={tabs.map((each) => ({ ...each, label: words.tabs[each.name], href: addresses.project(id, each.name) }))}
        current={tab}
      />
      {tab === 'overview' && <ProjectOverview project={project} issues={issues} requirements={requirements} milestones={milestones} />}
      {tab === 'requirements' && <RequirementsTab project={project} requirements={requirements} open={open} />}
      {tab === 'issues' && <IssuesTab project={project} issues={issues} open={open} />}
      {tab === 'members' && <MembersTab project={project} rows={members} open={open} />}
      {tab === 'milestones' && <MilestonesTab project={project} rows={milestones} open={open} />}
      {tab === 'duties' && <DutiesTab project={project} rows={duties} open={open} />}
      {tab === 'history' && <HistoryTab kind="project" id={id} />}
    </Page>
  );
}
