import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeClock } from '#shared/changes/clock';

test('every tick is later than every tick and every clock seen before, however the wall clock jumps', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ step: fc.integer({ min: -5_000, max: 5_000 }), sees: fc.option(fc.nat(10_000)) })), (moves) => {
      let wall = 1_700_000_000_000;
      const clock = makeClock('aaaaaa', () => wall);
      let last = '';
      for (const { step, sees } of moves) {
        wall += step;
        if (sees !== null) {
          const theirs = makeClock('zzzzzz', () => wall + sees).tick();
          clock.seen(theirs);
          if (theirs > last) last = theirs;
        }
        const next = clock.tick();
        expect(next > last).toBe(true);
        last = next;
      }
    }),
  );
});

test('a clock goes on after the one it was given', () => {
  const first = makeClock('node01', () => 2_000);
  const last = [first.tick(), first.tick(), first.tick()].at(-1) ?? '';
  expect(makeClock('node01', () => 1_000, last).tick() > last).toBe(true);
});

test('clocks are of one width and sort as text', () => {
  const ticks = [0, 35, 36, 1_700_000_000_000, 36 ** 9 - 1].map((now) => makeClock('n', () => now).tick());
  expect(new Set(ticks.map((tick) => tick.length))).toEqual(new Set([19]));
  expect([...ticks].sort()).toEqual(ticks);
});

test('a counter that is full moves on to the next millisecond', () => {
  const clock = makeClock('node01', () => 1_000);
  let last = '';
  for (let i = 0; i < 36 ** 4 + 2; i++) {
    const next = clock.tick();
    if (!(next > last)) throw new Error(`${next} after ${last}`);
    last = next;
  }
  expect(last.slice(0, 9)).toBe((1_001).toString(36).padStart(9, '0'));
});

test('two copies never give the same clock', () => {
  const [a, b] = [makeClock('aaaaaa', () => 1_000), makeClock('bbbbbb', () => 1_000)];
  const ticks = Array.from({ length: 50 }, () => [a.tick(), b.tick()]).flat();
  expect(new Set(ticks).size).toBe(100);
});
