import { expect, test } from 'vitest';
import type { Issue } from '#shared/records/issue';
import { issuesIn, issueViewNames } from '../../../../src-renderer/features/projects/issue-views';

const me = 'teamMember:018f0000-0000-7000-8000-000000000001';
// A Wednesday.
const today = '2026-11-25';
const issue = (description: string, values: Partial<Issue> = {}) =>
  ({ description, owner: null, plannedOn: null, state: 'open', waitingFor: null, voided: null, ...values }) as Issue;

test('each view shows its issues', () => {
  const issues = [
    issue('mine', { owner: me }),
    issue('mine closed', { owner: me, state: 'closed', plannedOn: '2026-11-01' }),
    issue('overdue', { plannedOn: '2026-11-24' }),
    issue('overdue on hold', { plannedOn: '2026-11-24', state: 'held' }),
    issue('today', { plannedOn: today }),
    issue('sunday', { plannedOn: '2026-11-29' }),
    issue('next monday', { plannedOn: '2026-11-30' }),
    issue('customer', { waitingFor: 'customer' }),
    issue('customer closed', { waitingFor: 'customer', state: 'closed' }),
    issue('partner', { waitingFor: 'partner' }),
    issue('voided', { owner: me, voided: '重复' }),
  ];
  const shown = Object.fromEntries(
    issueViewNames.map((view) => [view, issuesIn(view, issues, { me, today }).map(({ description }) => description)]),
  );
  expect(shown).toMatchObject({
    mine: ['mine', 'mine closed'],
    overdue: ['overdue'],
    thisWeek: ['today', 'sunday'],
    customer: ['customer'],
    closed: ['mine closed', 'customer closed'],
    voided: ['voided'],
  });
  expect(shown['all']).toHaveLength(10);
  expect(shown['open']).toHaveLength(8);
});
