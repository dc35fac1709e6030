import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPages } from '#shared/papers/page-ranges';

test.each([
  ['2', [{ from: 2, to: 2 }]],
  ['第 2 页', [{ from: 2, to: 2 }]],
  [
    '2-3,5',
    [
      { from: 2, to: 3 },
      { from: 5, to: 5 },
    ],
  ],
  [
    '第2至3页、5',
    [
      { from: 2, to: 3 },
      { from: 5, to: 5 },
    ],
  ],
  [
    '２～３，５',
    [
      { from: 2, to: 3 },
      { from: 5, to: 5 },
    ],
  ],
  [
    'pages 2–3; p. 5',
    [
      { from: 2, to: 3 },
      { from: 5, to: 5 },
    ],
  ],
  [
    ' 7 , 1 - 2 ,',
    [
      { from: 1, to: 2 },
      { from: 7, to: 7 },
    ],
  ],
])('%s names pages', (text, ranges) => {
  expect(readPages(text)).toEqual({ ranges });
});

test('pages that are named twice or one after the other are one range', () => {
  expect(readPages('3-5,4,6,6')).toEqual({ ranges: [{ from: 3, to: 6 }] });
});

test.each([
  ['', { why: 'nothing' }],
  [' ，', { why: 'nothing' }],
  ['二', { why: 'not-pages', part: '二' }],
  ['1,2-3-4', { why: 'not-pages', part: '2-3-4' }],
  ['2-', { why: 'not-pages', part: '2-' }],
  ['1,-3', { why: 'not-pages', part: '-3' }],
  ['0', { why: 'no-page-zero', part: '0' }],
  ['1,5-3', { why: 'backwards', part: '5-3' }],
  ['1-99999', { why: 'too-high', part: '1-99999' }],
])('%s is told to be wrong, and where', (text, problem) => {
  expect(readPages(text)).toEqual({ problem });
});

test('any ranges that are written down are read as exactly the pages that they name', () => {
  const range = fc
    .tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 5 }))
    .map(([from, more]) => ({ from, to: from + more }));
  fc.assert(
    fc.property(fc.array(range, { minLength: 1, maxLength: 8 }), (ranges) => {
      const pagesIn = (list: readonly { from: number; to: number }[]) =>
        list.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, i) => from + i));
      const read = readPages(ranges.map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`)).join(','));
      expect('ranges' in read && pagesIn(read.ranges)).toEqual([...new Set(pagesIn(ranges))].sort((a, b) => a - b));
    }),
  );
});
