import { expect, test } from 'vitest';
import { bindings, commandOf, keyLabel } from '../../../src-renderer/app/keys';
import { searchNames } from '../../../src-renderer/app/palette/search-names';

const none = { key: '', code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

test('keys mean commands by Ctrl, and by ⌘ on macOS', () => {
  const k = { ...none, key: 'k', code: 'KeyK' };
  expect(commandOf({ ...k, ctrlKey: true }, false)).toBe('search');
  expect(commandOf({ ...k, metaKey: true }, true)).toBe('search');
  expect(commandOf({ ...k, ctrlKey: true }, true)).toBeNull();
  expect(commandOf(k, false)).toBeNull();
  expect(commandOf({ ...k, ctrlKey: true, altKey: true }, false)).toBeNull();
});

test('with Alt the place of the key counts, because what it types is another sign on macOS', () => {
  expect(commandOf({ ...none, key: '˜', code: 'KeyN', altKey: true }, true)).toBe('quick-capture');
  expect(commandOf({ ...none, key: '™', code: 'Digit2', altKey: true }, true)).toBe('go-projects');
});

test('Ctrl+Y and Ctrl+Shift+Z bring back, with the shift lock on as well', () => {
  expect(commandOf({ ...none, key: 'y', code: 'KeyY', ctrlKey: true }, false)).toBe('redo');
  expect(commandOf({ ...none, key: 'Z', code: 'KeyZ', ctrlKey: true, shiftKey: true }, false)).toBe('redo');
  expect(commandOf({ ...none, key: 'Z', code: 'KeyZ', ctrlKey: true }, false)).toBe('undo');
});

test('no two commands share a key', () => {
  const all = bindings.map(({ chord }) => JSON.stringify(chord));
  expect(new Set(all).size).toBe(all.length);
});

test('keys are written as they stand on the keyboard', () => {
  expect(keyLabel('search', false)).toBe('Ctrl+K');
  expect(keyLabel('search', true)).toBe('⌘K');
  expect(keyLabel('quick-capture', false)).toBe('Alt+N');
  expect(keyLabel('keys', false)).toBe('F1');
  expect(keyLabel('fold-sidebar', false)).toBe('');
});

const names = new Map([
  ['customer:1', '某市第一医院'],
  ['project:2', '医院双路由互联'],
  ['circuit:3', 'ZX-８８01'],
  ['teamMember:4', '李明'],
]);

test('records are found by any part of their name, those that begin with it first', () => {
  expect(searchNames(names, '医院', 9).found.map(({ id }) => id)).toEqual(['2', '1']);
  expect(searchNames(names, 'zx-88', 9).found.map(({ id }) => id)).toEqual(['3']);
  expect(searchNames(names, '医院 双路', 9).found.map(({ id }) => id)).toEqual(['2']);
  expect(searchNames(names, '王', 9)).toEqual({ found: [], more: 0 });
  expect(searchNames(names, ' ', 9)).toEqual({ found: [], more: 0 });
});

test('records with names of their own stand above those that are called by their owners, which are found by number as well', () => {
  const called = new Map([
    ['visit:5', '某市第一医院 · 2026-11-20 · 例行 · ZF1'],
    ['customer:1', '某市第一医院'],
    ['project:2', '双路由（某市第一医院）'],
  ]);
  expect(searchNames(called, '某市', 9).found.map(({ id }) => id)).toEqual(['1', '2', '5']);
  expect(searchNames(called, 'zf1', 9).found.map(({ id }) => id)).toEqual(['5']);
});

test('what does not fit into the list is counted', () => {
  expect(searchNames(names, '医院', 1)).toMatchObject({ found: [{ id: '2' }], more: 1 });
});
