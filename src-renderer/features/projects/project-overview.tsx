import type { Issue } from '#shared/records/issue';
import type { Milestone } from '#shared/records/milestone';
import type { Project } from '#shared/records/project';
import type { Requirement } from '#shared/records/requirement';
import { daysBetween } from '#shared/rules/days';
import { byOverdueThenPlanned, isOpen, isOverdue } from '#shared/rules/issues';
import { coverageOf } from '#shared/rules/requirements';
import { Link } from 'wouter';
import { Attachments } from '../../attachments/attachments';
import { nameOf } from '../../data/names';
import { RecordForm } from '../../forms/record-form';
import { addresses } from '../../state/addresses';
import { useToday } from '../../state/today';
import { useText } from '../../text';
import { DueTag } from '../../ui/due-tag';
import { FormBeside } from '../../ui/form-beside';
import { Card } from '../../ui/page';
import { Tag } from '../../ui/tag';
import { CoverageList } from './coverage-list';
import { toneOfIssue } from './issue-columns';
import classes from './panel.module.css';
import { projectGroups } from './project-groups';

type ProjectOverviewProps = {
  project: Project;
  issues: readonly Issue[] | undefined;
  requirements: readonly Requirement[] | undefined;
  milestones: readonly Milestone[] | undefined;
};

/** What is known of a project, and beside it what presses. */
export function ProjectOverview({ project, issues, requirements, milestones }: ProjectOverviewProps) {
  const words = useText().projects;
  return (
    <FormBeside
      form={
        <>
          <RecordForm
            kind="project"
            id={project.id}
            groups={projectGroups(words.groups)}
            context={{ customerId: project.customerId, projectId: project.id }}
          />
          <Attachments kind="project" id={project.id} />
        </>
      }
      beside={
        <>
          {issues && <OpenIssues projectId={project.id} issues={issues} />}
          {milestones && <NextMilestones projectId={project.id} milestones={milestones} />}
          {requirements && (
            <Card heading={words.coverage.title}>
              <CoverageList project={project} coverage={coverageOf(project, requirements)} />
            </Card>
          )}
        </>
      }
    />
  );
}

const shownAtOnce = 5;
const soonDays = 3;

/** When something is due: how near or late where it presses, otherwise the day. */
function DayAndDue({ day, pressing }: { day: string | null; pressing: boolean }) {
  const today = useToday();
  const days = day === null ? null : daysBetween(today, day);
  return pressing && days !== null && days <= soonDays ? (
    <DueTag days={days} soonWithin={soonDays} />
  ) : (
    <span className={classes.quiet}>{day}</span>
  );
}

function OpenIssues({ projectId, issues }: { projectId: string; issues: readonly Issue[] }) {
  const today = useToday();
  const words = useText().projects.panel;
  const open = issues.filter(isOpen).sort(byOverdueThenPlanned(today));
  const overdue = open.filter((issue) => isOverdue(issue, today)).length;
  const heading = (
    <>
      {words.issues} {open.length}
      {overdue > 0 && <Tag tone="bad">{words.overdue(overdue)}</Tag>}
    </>
  );
  return (
    <Card heading={heading}>
      {open.length === 0 && <p className={classes.quiet}>{words.noIssues}</p>}
      <ul className={classes.items}>
        {open.slice(0, shownAtOnce).map((issue) => (
          <li key={issue.id}>
            <div className={classes.row}>
              <Link href={addresses.project(projectId, 'issues', issue.id)} className={classes.line}>
                {nameOf('issue', issue)}
              </Link>
              <DayAndDue day={issue.plannedOn} pressing={toneOfIssue(issue, today) !== null} />
            </div>
          </li>
        ))}
      </ul>
      {open.length > shownAtOnce && (
        <p className={classes.quiet}>
          <Link className={classes.link} href={addresses.project(projectId, 'issues')}>
            {words.allIssues(open.length)}
          </Link>
        </p>
      )}
    </Card>
  );
}

function NextMilestones({ projectId, milestones }: { projectId: string; milestones: readonly Milestone[] }) {
  const words = useText().projects.panel;
  const day = ({ requiredOn }: Milestone) => requiredOn ?? '9999-12-31';
  const next = milestones.filter(({ state }) => state !== 'reached').sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0));
  return (
    <Card heading={words.milestones}>
      {next.length === 0 && <p className={classes.quiet}>{words.noMilestones}</p>}
      <ul className={classes.items}>
        {next.slice(0, shownAtOnce).map((milestone) => (
          <li key={milestone.id}>
            <div className={classes.row}>
              <Link href={addresses.project(projectId, 'milestones', milestone.id)} className={classes.line}>
                {nameOf('milestone', milestone)}
              </Link>
              <DayAndDue day={milestone.requiredOn} pressing />
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
