import { expect, test } from 'vitest';
import { apply, merge, type Change } from '#shared/changes/patch';
import type { Json, StoredRow } from '#shared/changes/cells';
import { add, derive, rename } from '#shared/upgrades/cells';

const change = (clock: string, patch: Record<string, Json>, creates = false): Change => ({
  record: 'r',
  clock,
  at: `2026-11-2${clock}T01:00:00.000Z`,
  by: 'p',
  creates,
  patch: Object.fromEntries(Object.entries(patch).map(([path, next]) => [path, [null, next]])),
});
/** Created at 1 with a list of two; at 2 the first item was edited, at 3 the second removed. */
const row = (): StoredRow =>
  [
    change(
      '1',
      { name: '甲', dept: '网运部', person: '李', notes: [], 'notes/a': 'V', 'notes/a/text': 'x', 'notes/b': 'W', 'notes/b/text': 'y' },
      true,
    ),
    change('2', { 'notes/a/text': 'x2', person: '王' }),
    change('3', { 'notes/b': null }),
  ].reduce<StoredRow | null>((before, each) => apply(before, each), null) as StoredRow;

const words = (...values: Json[]) => values.map((value) => (typeof value === 'string' ? value : '')).join('');

test('a field that gets another name keeps its value and its clock', () => {
  const renamed = rename(row(), 'person', 'owner');
  expect(renamed).toMatchObject({ owner: '王', sync: { clocks: { owner: '2' } } });
  expect(renamed).not.toHaveProperty('person');
  expect(renamed.sync.clocks).not.toHaveProperty('person');
});

test('a list that gets another name keeps its items, also the removed ones, with their clocks', () => {
  const renamed = rename(row(), 'notes', 'remarks');
  expect(renamed['remarks']).toEqual([{ id: 'a', order: 'V', text: 'x2' }]);
  expect(renamed.sync.gone).toEqual({ 'remarks/b': null, 'remarks/b/text': 'y' });
  expect(renamed.sync.clocks).toEqual({ 'remarks/a/text': '2', 'remarks/b': '3', person: '2' });
  expect(renamed).not.toHaveProperty('notes');
});

test('a field of the items gets another name in every item, also in the removed ones', () => {
  const renamed = rename(row(), 'notes/*/text', 'notes/*/words');
  expect(renamed['notes']).toEqual([{ id: 'a', order: 'V', words: 'x2' }]);
  expect(renamed.sync.gone).toEqual({ 'notes/b': null, 'notes/b/words': 'y' });
  expect(renamed.sync.clocks['notes/a/words']).toBe('2');
});

test('a field made of two carries the newer clock of the two, and the two are gone', () => {
  const made = derive(row(), ['dept', 'person'], ['owner'], (dept, person) => [words(dept, person)]);
  expect(made).toMatchObject({ owner: '网运部王', sync: { clocks: { owner: '2' } } });
  expect(made).not.toHaveProperty('dept');
});

test('a value that is written otherwise in its own place keeps its clock', () => {
  expect(derive(row(), ['name'], ['name'], (name) => [words(name, '公司')])).toMatchObject({
    name: '甲公司',
    sync: { clocks: { person: '2' } },
  });
});

test('a field that rows did not have is as old as the row: whatever anybody enters is newer', () => {
  const added = add(row(), 'notes/*/done', false);
  expect(added['notes']).toEqual([{ id: 'a', order: 'V', text: 'x2', done: false }]);
  expect(added.sync.gone).toMatchObject({ 'notes/b/done': false });
  const edited = apply(added, change('15', { 'notes/a/done': true }));
  expect(merge(added, edited)).toEqual(edited);
  expect(add(row(), 'name', '')).toMatchObject({ name: '甲' });
});

test('a row that has nothing of it stays the very same', () => {
  const before = row();
  expect(rename(before, 'nothing', 'something')).toBe(before);
  expect(derive(before, ['nothing'], ['something'], (value) => [value])).toBe(before);
  expect(derive(before, ['notes/*/nothing'], ['notes/*/something'], (value) => [value])).toBe(before);
  expect(add(before, 'nothing/*/x', 1)).toBe(before);
});
