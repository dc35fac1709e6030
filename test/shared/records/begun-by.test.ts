import { expect, test } from 'vitest';
import { begunBy } from '#shared/records/begun-by';
import { definitionOf } from '#shared/records/index';
import { kinds } from '#shared/records/kinds';

const me = '11e01c7a-b771-464e-8c16-0a3a2d93175a';
const now = '2026-11-25T02:00:00.000Z';

test('a visit begins with me among our people, a version of the requirements as prepared by me, a promise as made now', () => {
  expect(begunBy('visit', me, now)).toEqual({ ourPeople: [`teamMember:${me}`] });
  expect(begunBy('requirementDoc', me, now)).toEqual({ preparedBy: `teamMember:${me}` });
  expect(begunBy('promise', me, now)).toEqual({ promisedAt: now });
  expect(begunBy('customer', me, now)).toEqual({});
});

test('what a record of any kind begins with fits its definition', () => {
  for (const kind of kinds)
    for (const [name, value] of Object.entries(begunBy(kind, me, now)))
      expect(definitionOf(kind).fields[name]?.schema.safeParse(value).success, `${kind}.${name}`).toBe(true);
});
