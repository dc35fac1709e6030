import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findAmounts } from '#shared/papers/leaks/amounts';
import { asRead } from '#shared/papers/leaks/as-read';
import { findCoordinates } from '#shared/papers/leaks/coordinates';
import { leakFinder } from '#shared/papers/leaks/find-leaks';
import { findGuardedWords } from '#shared/papers/leaks/guarded-words';
import { findIpAddresses } from '#shared/papers/leaks/ip-addresses';
import { knownFrom } from '#shared/papers/leaks/known';
import { masked } from '#shared/papers/leaks/mask';
import { findPhones } from '#shared/papers/leaks/phones';

const finders = { findAmounts, findCoordinates, findGuardedWords, findIpAddresses, findPhones };

/** Signs of which the patterns are made: what is likeliest to lead one astray. */
const signs = [
  '0',
  '1',
  '3',
  '9',
  '.',
  ',',
  ':',
  '::',
  '-',
  ' ',
  '(',
  ')',
  '+86',
  '¥',
  '元',
  '万',
  '一',
  '十',
  '°',
  '′',
  'E',
  'N',
  'f',
  '/',
  '电话',
  '东经',
  '预算',
];
const hostile = fc.array(fc.constantFrom(...signs), { maxLength: 200 }).map((all) => all.join(''));

describe.each(Object.entries(finders))('%s', (_name, find) => {
  test('finds pieces of any text, in order, none over another and none empty', () => {
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string({ unit: 'grapheme', maxLength: 200 })), (text) => {
        const { plain } = asRead(text);
        let end = 0;
        for (const { from, to } of find(plain)) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(plain.length);
          end = to;
        }
      }),
    );
  });

  // A pattern that goes back over and over would take hours for these: the test would end by the limit of every test.
  test.each([...signs, '1.1', '138', '1:', '1,111', '114.3055, ', '预算为', '1°1', '0123-', '(0', '255.255.255.255.'])(
    'comes to an end with a text of a million characters made of “%s”',
    (sign) => {
      const text = sign.repeat(Math.ceil(1_000_000 / sign.length));
      for (const end of ['', 'x', '元']) expect(find(text + end).length).toBeLessThanOrEqual(text.length);
    },
  );
});

// Where each were compared with all others, this would take many minutes: the test would end by the limit of every test.
test.each([
  ['coordinates', '114.3055,30.5928', findCoordinates],
  ['ip', '10.1.2.3', findIpAddresses],
  ['phone', '13812341234', findPhones],
  ['phone', '027-87654321', findPhones],
  ['amount', '预算为8500', findAmounts],
  ['amount', '八千元', findAmounts],
])('two hundred thousand findings in one text are all found: %s %s', (kind, sign, find) => {
  const text = `${sign}；`.repeat(200_000);
  expect(find(text)).toHaveLength(200_000);
  const leaks = leakFinder(knownFrom({})).find(text);
  expect(leaks).toHaveLength(200_000);
  expect(new Set(leaks.map((leak) => `${leak.kind} ${leak.text}`))).toEqual(new Set([`${kind} ${sign}`]));
});

test('of a masked text nothing is left to be masked, and what is no number stays', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const once = masked(text);
      expect(masked(once)).toBe(once);
      const { plain } = asRead(once);
      expect([...findPhones(plain), ...findIpAddresses(plain)]).toEqual([]);
    }),
    { numRuns: 500 },
  );
});
