import fc from 'fast-check';
import { expect, test } from 'vitest';
import { phraseFinder } from '#shared/papers/leaks/phrases';

const found = (phrases: string[], text: string) =>
  phraseFinder(phrases.map((each) => [each, each] as const))(text).map(({ value }) => value);

test('finds the longest phrase at each place, letters of any case', () => {
  expect(found(['核心机房', '核心机房扩容', '扩容'], '核心机房扩容，再扩容')).toEqual(['核心机房扩容', '扩容']);
  expect(found(['Huawei NE40'], 'huawei ne40 与 HUAWEI NE40E')).toEqual(['Huawei NE40']);
  expect(found(['1234'], '12345 与 1234。')).toEqual(['1234']);
});

test('of a long phrase its beginning is enough', () => {
  const long = '这句话很长，'.repeat(20);
  expect(found([long], `前言${long.slice(0, 60)}而后不同`)).toEqual([long]);
});

test('whatever the phrases and wherever they stand, they are found, and nothing else is', () => {
  const piece = fc.array(fc.constantFrom('甲', '乙', '丙', '丁'), { minLength: 2, maxLength: 6 }).map((all) => all.join(''));
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 20 }), fc.array(piece, { maxLength: 20 }), (phrases, parts) => {
      const text = parts.join('，');
      const finder = phraseFinder(phrases.map((each) => [each, each] as const));
      const spans = finder(text);
      for (const { from, to, value } of spans) expect(text.slice(from, to)).toBe(value);
      // Where none was found none stands.
      let rest = text;
      for (const { from, to } of spans) rest = `${rest.slice(0, from)}${'　'.repeat(to - from)}${rest.slice(to)}`;
      for (const phrase of phrases) expect(rest).not.toContain(phrase);
    }),
  );
});
