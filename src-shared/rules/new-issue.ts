import { begunBy } from '../records/begun-by';
import type { Issue } from '../records/issue';
import type { Project } from '../records/project';

/**
 * Where a project stands, in the words of an issue's 阶段: what is signed is being delivered, what was delivered is served, and before the
 * contract requirements are gathered.
 */
export function phaseOf({ result, closedOn }: Pick<Project, 'result' | 'closedOn'>): NonNullable<Issue['phase']> {
  if (result !== 'signed') return 'requirements';
  return closedOn === null ? 'delivery' : 'aftersale';
}

type NewIssue = Pick<Issue, 'projectId' | 'raisedBy' | 'raisedAt' | 'state' | 'phase' | 'priority'>;

/**
 * What a new issue begins with beside the project it belongs to and what every issue begins with that is made by hand: to do, in the project's
 * phase, of medium priority (lifecycle IS-9). `author` is the id of the person who works here, `now` an instant in ISO 8601, UTC.
 */
export const newIssue = (project: Pick<Project, 'id' | 'result' | 'closedOn'>, author: string, now: string): NewIssue => ({
  ...(begunBy('issue', author, now) as Pick<NewIssue, 'raisedBy' | 'raisedAt'>),
  projectId: project.id,
  state: 'new',
  phase: phaseOf(project),
  priority: 'medium',
});
