import { expect, test } from 'vitest';
import { isOnPage, pageText } from '#shared/changes/row-pages';
import type { StoredRow } from '#shared/changes/cells';

const row = (id: string, more: Record<string, string> = {}) => ({ ...more, id }) as unknown as StoredRow;

test('the text of a page is the same whatever the order of the keys, and another for another value or another row', () => {
  const text = pageText([row('a', { x: '1', y: '2' }), row('b')]);
  expect(text).toBe('{"id":"a","x":"1","y":"2"}\n{"id":"b"}\n');
  expect(pageText([row('a', { y: '2', x: '1' }), row('b')])).toBe(text);
  expect(pageText([row('a', { x: '1', y: '3' }), row('b')])).not.toBe(text);
  expect(pageText([row('b'), row('a', { x: '1', y: '2' })])).not.toBe(text);
});

test('the pages of a kind leave no place for a row that is on none of them or on two', () => {
  const pages = [
    { from: '', to: 'b' },
    { from: 'b', to: 'd' },
    { from: 'd', to: null },
  ];
  for (const id of ['0', 'a', 'b', 'c', 'd', 'e', 'zzz']) expect(pages.filter((page) => isOnPage(page, id))).toHaveLength(1);
});
