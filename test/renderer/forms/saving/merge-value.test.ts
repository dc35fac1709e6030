import { expect, test } from 'vitest';
import { mergeValue, same, type Item } from '../../../../src-renderer/forms/saving/merge-value';

const item = (id: string, order: string, text: string, more = ''): Item => ({ id, order, text, more });
const texts = (value: unknown) => (value as Item[]).map(({ id, text, more }) => `${id}:${String(text)}${String(more)}`);

test('an untouched value follows the store, a touched one stands', () => {
  expect(mergeValue('a', 'a', 'b')).toBe('b');
  expect(mergeValue('a', 'mine', 'b')).toBe('mine');
  expect(mergeValue('a', 'mine', 'a')).toBe('mine');
});

test('sets are the same whatever their order, and both sides’ members are kept', () => {
  expect(same(['a', 'b'], ['b', 'a'])).toBe(true);
  expect(mergeValue(['a', 'b'], ['a', 'c'], ['a', 'b', 'd'])).toEqual(['a', 'd', 'c']);
});

test('an item that one typed in takes the other fields of the same item from the store', () => {
  const base = [item('1', 'a', 'old')];
  expect(texts(mergeValue(base, [item('1', 'a', 'mine')], [item('1', 'a', 'old', '+')]))).toEqual(['1:mine+']);
});

test('items that others added are taken up in their place, removed ones go unless they were changed here', () => {
  const base = [item('1', 'a', 'one'), item('2', 'c', 'two')];
  const mine = [item('1', 'a', 'one!'), item('2', 'c', 'two')];
  expect(texts(mergeValue(base, mine, [item('1', 'a', 'one'), item('3', 'b', 'three'), item('2', 'c', 'two')]))).toEqual([
    '1:one!',
    '3:three',
    '2:two',
  ]);
  expect(texts(mergeValue(base, mine, [item('2', 'c', 'two')]))).toEqual(['1:one!', '2:two']);
  expect(texts(mergeValue(base, mine, [item('1', 'a', 'one')]))).toEqual(['1:one!']);
});

test('an item that was just added and got its order from the store stays one item with what was typed since', () => {
  const base = [item('1', '', '')];
  expect(texts(mergeValue(base, [item('1', '', 'typed')], [item('1', 'V', '')]))).toEqual(['1:typed']);
});
