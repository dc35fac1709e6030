import { expect, test } from 'vitest';
import { apply, compose, diff, undoOf, type Change } from '#shared/changes/patch';
import type { StoredRow } from '#shared/changes/cells';
import { properties } from './properties';
import { engine, mutants } from './replicas';
import { brokenProperties } from '../broken-properties';

test.each(Object.keys(properties))('%s', (name) => properties[name]?.(engine, { numRuns: 400 }), 30_000);

test.each(Object.keys(mutants))(
  'a program in which %s is found out',
  (name) => {
    expect(brokenProperties(properties, mutants[name]?.(engine) ?? engine)).not.toEqual([]);
  },
  60_000,
);

const change = (clock: string, patch: Change['patch'], creates = false): Change => ({
  record: 'R',
  clock,
  at: `2026-11-24T01:00:0${clock.at(-1)}.000Z`,
  by: `p${clock}`,
  creates,
  patch,
});
const values = { title: 't', tags: ['a'], notes: [{ id: 'n', order: 'V', content: 'first' }] };
const created = apply(null, change('c0', diff(null, values), true));

test('the row carries its envelope from the batches: who made it, and who had the last word', () => {
  const late = [change('c2', { title: ['t', 'b'] }), change('c1', { title: ['t', 'a'] })].reduce<StoredRow>(apply, created);
  expect(late).toMatchObject({ title: 'b', createdBy: 'pc0', updatedBy: 'pc2', updatedAt: '2026-11-24T01:00:02.000Z' });
});

test('a change that comes before its record’s creation waits for it', () => {
  const early = apply(null, change('c1', { title: ['t', 'later'] }));
  expect(apply(early, change('c0', diff(null, values), true))).toEqual(apply(created, change('c1', { title: ['t', 'later'] })));
});

test('undoing a removal brings back what was changed elsewhere inside the item meanwhile', () => {
  const removal = change('c1', diff(created, { ...values, notes: [] }));
  const removed = [removal, change('c2', { 'notes/n/content': ['first', 'better'] })].reduce<StoredRow>(apply, created);
  expect(removed['notes']).toEqual([]);
  const back = apply(removed, change('c3', undoOf(removed, removal.patch).patch));
  expect(back['notes']).toEqual([{ id: 'n', order: 'V', content: 'better' }]);
});

test('two patches one after the other are one, and what ends where it began drops out', () => {
  const first = { a: [1, 2] as [number, number], 'f/x': [null, 'V'] as [null, string] };
  expect(compose(first, { a: [2, 3], b: ['', 'z'] })).toEqual({ a: [1, 3], 'f/x': [null, 'V'], b: ['', 'z'] });
  expect(compose(first, { a: [2, 1], 'f/x': ['V', null] })).toEqual({});
  expect(first).toEqual({ a: [1, 2], 'f/x': [null, 'V'] });
});

test('one changed item of a list is one cell of the patch', () => {
  const patch = diff(created, { ...values, notes: [{ id: 'n', order: 'V', content: 'second' }] });
  expect(patch).toEqual({ 'notes/n/content': ['first', 'second'] });
});
