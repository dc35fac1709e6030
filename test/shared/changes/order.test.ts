import fc from 'fast-check';
import { expect, test } from 'vitest';
import { between, ordered } from '#shared/changes/order';

test('a key stands between its neighbours', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 60 }), (places) => {
      const keys: string[] = [];
      for (const place of places) {
        const at = place % (keys.length + 1);
        const key = between(keys[at - 1] ?? '', keys[at] ?? null);
        expect(key > (keys[at - 1] ?? '')).toBe(true);
        if (keys[at] !== undefined) expect(key < keys[at]).toBe(true);
        keys.splice(at, 0, key);
      }
    }),
  );
});

test('keys stay short where people insert: at the end and always at one place', () => {
  let end = '';
  for (let i = 0; i < 2_000; i++) end = between(end, null);
  expect(end.length).toBeLessThan(80);
  let before = between('', null);
  for (let i = 0; i < 2_000; i++) before = between('', before);
  expect(before.length).toBeLessThan(500);
});

test('only new and moved items get another key', () => {
  const items = ['a', 'b', 'c', 'd'].map((id, i) => ({ id, order: `${i + 1}` }));
  const [a, b, c, d] = items as [(typeof items)[0], (typeof items)[0], (typeof items)[0], (typeof items)[0]];
  const moved = ordered([b, c, a, { id: 'x', order: '' }, d]);
  expect(moved.map(({ id }) => id)).toEqual(['b', 'c', 'a', 'x', 'd']);
  const changed = moved.filter((item) => items.find(({ id }) => id === item.id)?.order !== item.order).map(({ id }) => id);
  expect(changed).toEqual(['a', 'x']);
});

const anItem = fc.record({ id: fc.uuid(), order: fc.constantFrom('', 'V', 'V', 'W', 'k', 'VV', '1') });
const byKey = (a: { id: string; order: string }, b: { id: string; order: string }) =>
  a.order < b.order ? -1 : a.order > b.order ? 1 : a.id < b.id ? -1 : 1;

test('whatever keys items come with, also two with the same one, they stand afterwards as the user put them', () => {
  fc.assert(
    fc.property(fc.uniqueArray(anItem, { selector: ({ id }) => id, maxLength: 12 }), (items) => {
      const done = ordered(items);
      expect([...done].sort(byKey).map(({ id }) => id)).toEqual(items.map(({ id }) => id));
      expect(ordered(done)).toEqual(done);
    }),
    { numRuns: 2_000 },
  );
});

test('two copies that insert at one place make the same key; what is put between the two stands between them', () => {
  const [a, b] = [
    { id: 'a', order: 'V' },
    { id: 'b', order: 'V' },
  ];
  const done = ordered([a, { id: 'x', order: '' }, b]);
  expect([...done].sort(byKey).map(({ id }) => id)).toEqual(['a', 'x', 'b']);
  expect(done[0]).toEqual(a);
});
