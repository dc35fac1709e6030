import { expect, test } from 'vitest';
import { visit as definition, type Visit } from '#shared/records/visit';
import { copiedVisit } from '../../../../src-renderer/features/visits/copied-visit';
import { isInView, visitViews } from '../../../../src-renderer/features/visits/visit-views';

const customerId = '0192b1a0-0000-7000-8000-000000000001';
const envelope = {
  id: '0192b1a0-0000-7000-8000-000000000002',
  no: 'ZF20261125001-LM3',
  createdAt: '2026-11-25T00:00:00.000Z',
  createdBy: '',
  updatedAt: '2026-11-25T00:00:00.000Z',
  updatedBy: '',
  voided: null,
  sync: { clock: '', clocks: {}, gone: {} },
};
const aVisit = (values: Partial<Visit>): Visit => ({ ...envelope, ...definition.empty({ customerId }), ...values });
const people = ['teamMember:0192b1a0-0000-7000-8000-00000000000a'];

test('a copied visit has the plan of the first, and nothing of what was agreed for one place or happened there', () => {
  const first = aVisit({
    dueOn: '2026-11-26',
    purposes: ['routine', 'beforeHoliday'],
    planned: people,
    preparation: '带近三个月的运行数据',
    appointmentAt: '2026-11-26T01:00:00.000Z',
    appointmentWith: 'text:张主任',
    startedAt: '2026-11-26T01:10:00.000Z',
    place: '东院区机房',
    ourPeople: people,
    networkState: '运行正常',
    state: 'visited',
  });
  expect(copiedVisit(first)).toEqual({
    customerId,
    dueOn: '2026-11-26',
    purposes: ['routine', 'beforeHoliday'],
    planned: people,
    preparation: '带近三个月的运行数据',
    mode: 'onSite',
  });
});

test('a visit that was made without a plan gives its own day and people', () => {
  const made = aVisit({ startedAt: new Date(2026, 10, 26, 9).toISOString(), ourPeople: people, mode: 'phone', state: 'visited' });
  expect(copiedVisit(made)).toMatchObject({ dueOn: '2026-11-26', planned: people, mode: 'phone' });
});

test('each view of the list shows its visits', () => {
  const shownIn = (values: Partial<Visit>) => visitViews.filter((view) => isInView(aVisit(values), view, '2026-11-25'));
  const startedAt = '2026-11-20T02:00:00.000Z';
  expect(shownIn({ state: 'toVisit' })).toEqual(['all', 'planned']);
  expect(shownIn({ state: 'toVisit', dueOn: '2026-11-25' })).toEqual(['all', 'planned']);
  expect(shownIn({ state: 'booked', dueOn: '2026-11-24' })).toEqual(['all', 'planned', 'overdue']);
  expect(shownIn({ state: 'booked', dueOn: '2026-11-24', appointmentAt: '2026-11-26T02:00:00.000Z' })).toEqual(['all', 'planned']);
  expect(shownIn({ state: 'visited', startedAt })).toEqual(['all', 'made', 'reportDue']);
  expect(shownIn({ state: 'closed', startedAt })).toEqual(['all', 'made']);
  expect(shownIn({ state: 'cancelled' })).toEqual(['all', 'cancelled']);
});
