import { expect, test } from 'vitest';
import { lostWithout, numbersOf } from '#shared/changes/lost';

test('what came back from elsewhere is no longer missing, also out of the middle of a stretch', () => {
  const lost = [
    { from: 4, to: 6 },
    { from: 11, to: 12 },
  ];
  expect(lostWithout(lost, new Set())).toEqual(lost);
  expect(lostWithout(lost, new Set([5, 9, 11]))).toEqual([
    { from: 4, to: 4 },
    { from: 6, to: 6 },
    { from: 12, to: 12 },
  ]);
  expect(lostWithout(lost, new Set([4, 5, 6, 11, 12]))).toEqual([]);
});

test('stretches are named by their ends, and of many only the first', () => {
  expect(
    numbersOf([
      { from: 3, to: 3 },
      { from: 11, to: 12 },
    ]),
  ).toBe('3, 11–12');
  expect(numbersOf([1, 3, 5, 7, 9, 11].map((seq) => ({ from: seq, to: seq })))).toBe('1, 3, 5, 7, 9 …');
});
