import { expect, test } from 'vitest';
import { addressOf } from '../../../src-renderer/app/address-of';
import { pageKey, routeOf, subjectOf } from '../../../src-renderer/app/route';
import { addresses, customerTabs, projectTabs, settingsParts } from '../../../src-renderer/state/addresses';

test('every address that pages make is read back as the page it was made for', () => {
  expect(routeOf(addresses.customers())).toEqual({ page: 'customers' });
  for (const tab of customerTabs) expect(routeOf(addresses.customer('a', tab, 'b'))).toEqual({ page: 'customer', id: 'a', tab, open: 'b' });
  for (const tab of projectTabs) expect(routeOf(addresses.project('a', tab))).toEqual({ page: 'project', id: 'a', tab, open: null });
  for (const part of settingsParts) expect(routeOf(addresses.settings(part, 'b'))).toEqual({ page: 'settings', part, open: 'b' });
  expect(routeOf(addresses.visit('a'))).toEqual({ page: 'visit', id: 'a' });
  expect(routeOf(addresses.backup())).toEqual({ page: 'backup', past: null });
  for (const past of [{ generation: 2, seq: 90 }, { at: '2026-11-24T06:00:00.000Z' }])
    expect(routeOf(addresses.backup(past))).toEqual({ page: 'backup', past });
  expect(routeOf(addresses.exports())).toEqual({ page: 'exports', open: null });
  expect(routeOf(addresses.exports('a'))).toEqual({ page: 'exports', open: 'a' });
  expect(addressOf('documentExport', 'a', {})).toBe(addresses.exports('a'));
  expect(routeOf(addresses.visits())).toEqual({ page: 'visits' });
  expect(routeOf(addresses.projects())).toEqual({ page: 'projects' });
});

test('nothing leads to the customers, an unknown tab to the first one, and anything else nowhere', () => {
  expect(routeOf('/')).toEqual({ page: 'customers' });
  expect(routeOf('/projects/a/wages')).toEqual({ page: 'project', id: 'a', tab: 'overview', open: null });
  expect(routeOf('/backup/x/y')).toEqual({ page: 'backup', past: null });
  expect(routeOf('/wages')).toEqual({ page: 'unknown' });
});

test('a tab and an open record belong to the same page', () => {
  expect(pageKey(routeOf('/projects/a/issues/b'))).toBe(pageKey(routeOf('/projects/a')));
  expect(pageKey(routeOf('/projects/a'))).not.toBe(pageKey(routeOf('/projects/b')));
});

test('documents are made of the record whose page it is', () => {
  expect(subjectOf(routeOf('/visits/a'))).toEqual({ kind: 'visit', id: 'a' });
  expect(subjectOf(routeOf('/customers'))).toBeNull();
  expect(subjectOf(routeOf('/settings/data'))).toBeNull();
});

test('a record is found on its own page or beside the list that it belongs to', () => {
  expect(addressOf('project', 'a', {})).toBe('/projects/a');
  expect(addressOf('contact', 'a', { customerId: 'c' })).toBe('/customers/c/contacts/a');
  expect(addressOf('teamMember', 'a', {})).toBe('/settings/people/a');
  expect(addressOf('visit', 'a', {})).toBe('/visits/a');
  expect(addressOf('requirementDoc', 'a', { projectId: 'p' })).toBe('/projects/p/requirements/a');
  expect(addressOf('contact', 'a', {})).toBeNull();
});
