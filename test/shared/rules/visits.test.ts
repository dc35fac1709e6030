import { expect, test } from 'vitest';
import { dayOfVisit, isEnteredLater, lastVisitOn, nextPlanned, nextVisitOn, reportDueOn, visitCycleOf } from '#shared/rules/visits';
import type { Visit } from '#shared/records/visit';

const inChina = 'Asia/Shanghai';

type Timed = Pick<Visit, 'state' | 'startedAt' | 'dueOn' | 'appointmentAt'>;
const aVisit = (values: Partial<Timed>): Timed => ({ state: 'toVisit', startedAt: null, dueOn: null, appointmentAt: null, ...values });

test('the last visit is the latest that was made; plans and cancelled ones do not count', () => {
  const visits = [
    aVisit({ state: 'closed', startedAt: '2026-09-01T01:00:00.000Z' }),
    aVisit({ state: 'visited', startedAt: '2026-10-12T20:00:00.000Z' }),
    aVisit({ state: 'reported', startedAt: '2026-10-02T02:00:00.000Z' }),
    aVisit({ state: 'cancelled', startedAt: '2026-11-20T02:00:00.000Z' }),
    aVisit({ state: 'booked', appointmentAt: '2026-11-28T02:00:00.000Z' }),
  ];
  expect(lastVisitOn(visits, inChina)).toBe('2026-10-13');
  expect(lastVisitOn([aVisit({ dueOn: '2026-01-01' })], inChina)).toBeNull();
});

test('a visit’s day is when it happened, else when it is agreed, else when it is due', () => {
  const all = { startedAt: '2026-10-12T20:00:00.000Z', appointmentAt: '2026-10-11T02:00:00.000Z', dueOn: '2026-10-10' };
  expect(dayOfVisit(aVisit(all), inChina)).toBe('2026-10-13');
  expect(dayOfVisit(aVisit({ ...all, startedAt: null }), inChina)).toBe('2026-10-11');
  expect(dayOfVisit(aVisit({ dueOn: '2026-10-10' }), inChina)).toBe('2026-10-10');
  expect(dayOfVisit(aVisit({}), inChina)).toBeNull();
});

test('the next planned visit is the earliest; one without a day comes last', () => {
  const [undated, later, sooner] = [
    aVisit({}),
    aVisit({ state: 'booked', appointmentAt: '2026-12-02T02:00:00.000Z', dueOn: '2026-11-01' }),
    aVisit({ dueOn: '2026-12-01' }),
  ];
  const made = aVisit({ state: 'closed', startedAt: '2026-01-01T00:00:00.000Z' });
  expect(nextPlanned([undated, later, sooner, made], inChina)).toBe(sooner);
  expect(nextPlanned([undated, made], inChina)).toBe(undated);
  expect(nextPlanned([made], inChina)).toBeNull();
});

test('the cycle is the customer’s own, else that of its level, else that of the default level', () => {
  const levels = new Map([
    ['gold', { visitCycleDays: 90 }],
    ['usual', { visitCycleDays: 365 }],
    ['silent', { visitCycleDays: null }],
  ]);
  expect(visitCycleOf({ visitCycleDays: 14, serviceLevel: 'gold' }, levels, 'usual')).toBe(14);
  expect(visitCycleOf({ visitCycleDays: null, serviceLevel: 'gold' }, levels, 'usual')).toBe(90);
  expect(visitCycleOf({ visitCycleDays: null, serviceLevel: 'silent' }, levels, 'usual')).toBe(365);
  expect(visitCycleOf({ visitCycleDays: null, serviceLevel: null }, levels, 'usual')).toBe(365);
  expect(visitCycleOf({ visitCycleDays: null, serviceLevel: 'gone' }, levels, null)).toBeNull();
});

test('the next visit is due one cycle after the last one', () => {
  expect(nextVisitOn('2026-11-25', '2026-01-01', 90)).toBe('2027-02-23');
  expect(nextVisitOn('2026-11-25', '2026-01-01', null)).toBeNull();
});

test('the first visit is due one cycle after the customer was entered', () => {
  expect(nextVisitOn(null, '2026-11-25', 30)).toBe('2026-12-25');
  expect(nextVisitOn(null, '2026-11-25', null)).toBeNull();
});

test('a report is due three working days after the visit, weekends and holidays left out', () => {
  const onThursday = aVisit({ state: 'visited', startedAt: '2026-11-26T02:00:00.000Z' });
  expect(reportDueOn(onThursday, inChina)).toBe('2026-12-01');
  const holiday = (day: string) => day !== '2026-11-30' && !['2026-11-28', '2026-11-29'].includes(day);
  expect(reportDueOn(onThursday, inChina, holiday)).toBe('2026-12-02');
  expect(reportDueOn({ ...onThursday, state: 'cancelled' }, inChina)).toBeNull();
  expect(reportDueOn(aVisit({ dueOn: '2026-11-26' }), inChina)).toBeNull();
});

test('a record made more than a day after the visit is an entry made later', () => {
  const startedAt = '2026-11-24T02:00:00.000Z';
  expect(isEnteredLater({ startedAt, createdAt: '2026-11-25T02:00:00.000Z' })).toBe(false);
  expect(isEnteredLater({ startedAt, createdAt: '2026-11-25T02:00:00.001Z' })).toBe(true);
  expect(isEnteredLater({ startedAt: null, createdAt: '2026-11-25T02:00:00.000Z' })).toBe(false);
});
