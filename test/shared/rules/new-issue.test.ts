import { expect, test } from 'vitest';
import { issue } from '#shared/records/issue';
import { newIssue, phaseOf } from '#shared/rules/new-issue';

const id = '82e01c7a-b771-464e-8c16-0a3a2d93175a';
const author = '11e01c7a-b771-464e-8c16-0a3a2d93175a';

test('a new issue is raised by me, now, to do, in the phase of its project, of medium priority', () => {
  const now = '2026-11-25T02:00:00.000Z';
  expect(newIssue({ id, result: null, closedOn: null }, author, now)).toEqual({
    projectId: id,
    raisedBy: `teamMember:${author}`,
    raisedAt: now,
    state: 'new',
    phase: 'requirements',
    priority: 'medium',
  });
});

test('a signed project is being delivered, and served once it is closed; any other is still before its contract', () => {
  expect(phaseOf({ result: 'signed', closedOn: null })).toBe('delivery');
  expect(phaseOf({ result: 'signed', closedOn: '2026-11-25' })).toBe('aftersale');
  expect(phaseOf({ result: 'stopped', closedOn: '2026-11-25' })).toBe('requirements');
});

test('what a new issue begins with fits the definition of an issue', () => {
  const { projectId, ...values } = newIssue({ id, result: 'signed', closedOn: null }, author, '2026-11-25T02:00:00.000Z');
  for (const [name, value] of Object.entries(values))
    expect(issue.fields[name as keyof typeof values].schema.safeParse(value).success, name).toBe(true);
  expect(projectId).toBe(id);
});
