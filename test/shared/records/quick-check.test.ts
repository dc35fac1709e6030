import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Fields } from '#shared/records/field';
import { definitionOf } from '#shared/records/index';
import { kinds } from '#shared/records/kinds';
import { quickCheck } from '#shared/records/quick-check';

const id = '11111111-1111-4111-8111-111111111111';
const at = '2026-11-24T01:00:00.000Z';
const sync = { clock: 'c', clocks: { title: 'c' }, gone: { list: [1] } };
const envelope = { id, no: 'W1', createdAt: at, createdBy: id, updatedAt: at, updatedBy: id, voided: null, sync };
const emptyOf = (fields: Fields) => Object.fromEntries(Object.entries(fields).map(([name, { empty }]) => [name, empty]));

/** What may stand in a cell, rightly or wrongly. */
const values: unknown[] = [
  ...[
    undefined,
    null,
    true,
    0,
    3,
    -1.5,
    '',
    'x',
    'text:王工',
    'text:',
    `contact:${id}`,
    `teamMember:${id}`,
    `contact:${id}x`,
    id,
    `${id} `,
  ],
  ...[
    '2026-11-24',
    '2026-02-29',
    '2024-02-29',
    '2026-11-24T01:00:00.000Z',
    '2026-11-24T01:00:00+08:00',
    '2026-11-24T25:00:00Z',
    'new',
    'high',
  ],
  ...[[], {}, ['x'], [id], [`contact:${id}`], ['text:王工'], [null], { a: 1 }, [{ id, order: 'a' }]],
  ...[sync, { ...sync, more: 1 }, { ...sync, clocks: { a: 1 } }, { ...sync, gone: [] }, { clock: 'c', clocks: {} }],
];

describe.each(kinds)('a row of %s', (kind) => {
  const { fields, parent, stored } = definitionOf(kind);
  const row = { ...envelope, ...emptyOf(fields), ...(parent ? { [`${parent}Id`]: id } : {}) };
  const fits = quickCheck(stored);
  const alike = (given: unknown) => expect(fits(given), JSON.stringify(given)).toBe(stored.safeParse(given).success);

  test('fits or not exactly as its definition says, whatever stands in one of its cells', () => {
    expect(fits(row)).toBe(true);
    for (const name of [...Object.keys(row), 'unknown']) for (const value of values) alike({ ...row, [name]: value });
    for (const [name, { choices }] of Object.entries(fields))
      for (const choice of Object.keys(choices ?? {})) for (const value of [choice, [choice]]) alike({ ...row, [name]: value });
  });

  test('nor does one that lacks a cell, or an item of its lists that lacks one or has a wrong one', () => {
    for (const name of Object.keys(row)) alike(Object.fromEntries(Object.entries(row).filter(([each]) => each !== name)));
    for (const [name, { type, fields: inner = {} }] of Object.entries(fields)) {
      if (type !== 'list') continue;
      const item = { id, order: 'a', ...emptyOf(inner) };
      expect(fits({ ...row, [name]: [item] })).toBe(true);
      for (const cell of [...Object.keys(item), 'unknown'])
        for (const value of values) alike({ ...row, [name]: [{ ...item, [cell]: value }] });
    }
  });

  test.each([null, [], 'x', 1])('%s is none', alike);
});

test('a schema of another sort is asked itself', () => {
  const schema = z.strictObject({ n: z.int().max(9), mail: z.email(), short: z.string().max(2), two: z.array(z.string()).max(2) });
  const right = { n: 1, mail: 'a@b.cn', short: 'ab', two: ['a', 'b'] };
  expect(quickCheck(schema)(right)).toBe(true);
  for (const wrong of [{ n: 10 }, { mail: 'x' }, { short: 'abc' }, { two: ['a', 'b', 'c'] }])
    expect(quickCheck(schema)({ ...right, ...wrong })).toBe(false);
});

test('texts of every sort fit as their schemas say', () => {
  for (const schema of [z.string(), z.uuid(), z.iso.date(), z.iso.datetime(), z.string().regex(/^a/), z.string().trim(), z.string().min(3)])
    fc.assert(fc.property(fc.string(), (text) => quickCheck(schema)(text) === schema.safeParse(text).success));
});
