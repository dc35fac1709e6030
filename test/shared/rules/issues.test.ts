import { describe, expect, test } from 'vitest';
import type { Issue } from '#shared/records/issue';
import { addDays } from '#shared/rules/days';
import {
  byOverdueThenPlanned,
  daysOverdue,
  dueUntil,
  isOpen,
  isOverdue,
  issueStatistics,
  latestProgress,
} from '../../../src-shared/rules/issues';

const today = '2026-11-25';
const anIssue = (given: Partial<Issue>) => ({
  id: 'a',
  no: 'W1',
  plannedOn: null,
  state: 'open' as const,
  raisedAt: null,
  createdAt: '2026-11-01T04:00:00.000Z',
  closedOn: null,
  ...given,
});

describe('lifecycle IS-6: overdue', () => {
  test.each([
    ['2026-11-22', 'open', 3],
    ['2026-10-31', 'new', 25],
    ['2026-11-24', 'verify', 1],
    ['2026-11-24', 'commercial', 1],
    ['2026-11-25', 'open', 0],
    ['2026-12-01', 'open', 0],
    [null, 'open', 0],
    ['2026-11-01', 'closed', 0],
    ['2026-11-01', 'accepted', 0],
    ['2026-11-01', 'held', 0],
  ] as const)('planned on %s and %s: overdue by %i days', (plannedOn, state, days) => {
    expect(daysOverdue({ plannedOn, state }, today)).toBe(days);
    expect(isOverdue({ plannedOn, state }, today)).toBe(days > 0);
  });

  test('overdue rows stand on top, the longest first, then by planned date, last those without one', () => {
    const given = [
      anIssue({ id: 'no date', no: 'W9' }),
      anIssue({ id: 'later', plannedOn: '2026-12-10', no: 'W8' }),
      anIssue({ id: 'closed long ago', plannedOn: '2026-09-01', state: 'closed', no: 'W7' }),
      anIssue({ id: 'yesterday', plannedOn: '2026-11-24', no: 'W6' }),
      anIssue({ id: 'today', plannedOn: '2026-11-25', no: 'W5' }),
      anIssue({ id: 'longest', plannedOn: '2026-10-01', no: 'W4' }),
    ];
    const order = ['longest', 'yesterday', 'closed long ago', 'today', 'later', 'no date'];
    expect([...given].sort(byOverdueThenPlanned(today)).map(({ id }) => id)).toEqual(order);
    expect(
      [...given]
        .reverse()
        .sort(byOverdueThenPlanned(today))
        .map(({ id }) => id),
    ).toEqual(order);
  });

  test('rows of one day stand by number, then by id', () => {
    const given = [anIssue({ id: 'c', no: 'W2' }), anIssue({ id: 'b', no: 'W1' }), anIssue({ id: 'a', no: 'W1' })];
    expect(given.sort(byOverdueThenPlanned(today)).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });
});

test.each([
  ['2026-11-25', 'open', true],
  ['2026-12-02', 'open', true],
  ['2026-12-03', 'open', false],
  ['2026-11-24', 'open', false],
  ['2026-11-26', 'held', false],
  [null, 'open', false],
] as const)('planned on %s and %s: due within a week is %s', (plannedOn, state, due) => {
  expect(dueUntil({ plannedOn, state }, today, addDays(today, 7))).toBe(due);
});

test('only what is closed is not open: an accepted risk and one on hold stay on the table', () => {
  const states = ['new', 'open', 'verify', 'closed', 'held', 'commercial', 'accepted'] as const;
  expect(states.filter((state) => !isOpen({ state }))).toEqual(['closed']);
});

describe('the figures under the table', () => {
  const issues = [
    anIssue({ plannedOn: '2026-11-20' }),
    anIssue({ raisedAt: '2026-11-15T15:59:00.000Z' }),
    anIssue({ raisedAt: '2026-11-15T16:01:00.000Z' }),
    anIssue({ state: 'closed', closedOn: '2026-11-15' }),
    anIssue({ state: 'closed', closedOn: '2026-11-16' }),
    anIssue({ state: 'closed' }),
    anIssue({ closedOn: '2026-11-20' }),
  ];

  test('since the beginning every row was added and every closed one closed', () => {
    expect(issueStatistics(issues, { today, since: null })).toEqual({ total: 7, open: 4, overdue: 1, added: 7, closed: 3 });
  });

  test('since a day: raised on or after it where the user is, closed on or after it', () => {
    const statistics = issueStatistics(issues, { today, since: '2026-11-16', timeZone: 'Asia/Shanghai' });
    expect(statistics).toMatchObject({ total: 7, added: 1, closed: 1 });
    expect(issueStatistics(issues, { today, since: '2026-11-16', timeZone: 'UTC' })).toMatchObject({ added: 0 });
  });

  test('what nobody dated counts from when it was written down', () => {
    expect(issueStatistics([anIssue({})], { today, since: '2026-11-01', timeZone: 'Asia/Shanghai' }).added).toBe(1);
    expect(issueStatistics([anIssue({})], { today, since: '2026-11-02', timeZone: 'Asia/Shanghai' }).added).toBe(0);
  });
});

describe('latest progress', () => {
  const note = (id: string, notedAt: string | null, createdAt = '2026-11-01T00:00:00.000Z') => ({ id, notedAt, createdAt });

  test('is the newest note by its own time, not by when it was written down', () => {
    const notes = [note('a', '2026-11-20T01:00:00.000Z'), note('b', '2026-11-10T01:00:00.000Z', '2026-11-24T00:00:00.000Z')];
    expect(latestProgress(notes)?.id).toBe('a');
    expect(latestProgress([...notes].reverse())?.id).toBe('a');
  });

  test('a note without a time counts from when it was written down; no notes, no progress', () => {
    expect(latestProgress([note('a', '2026-10-20T01:00:00.000Z'), note('b', null)])?.id).toBe('b');
    expect(latestProgress([])).toBeNull();
  });
});
