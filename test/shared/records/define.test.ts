import { describe, expect, expectTypeOf, test } from 'vitest';
import type { z } from 'zod';
import { defineRecord, type RecordOf } from '#shared/records/define';
import { field, type Fields } from '#shared/records/field';
import { definitionOf, records } from '#shared/records/index';
import type { Issue } from '#shared/records/issue';
import { kinds } from '#shared/records/kinds';

const L = { zh: '一', en: 'a' };
const id = '11111111-1111-4111-8111-111111111111';
const envelope = {
  id,
  no: 'W20261124001-LM3',
  createdAt: '2026-11-24T01:00:00.000Z',
  createdBy: id,
  updatedAt: '2026-11-24T01:00:00.000Z',
  updatedBy: id,
  voided: null,
  sync: { clock: 'c', clocks: {}, gone: {} },
};
const anIssue = () => ({ ...envelope, ...records.issue.empty({ projectId: id }) });

describe('a definition', () => {
  test('stores a record that has nothing but its description, and says what is missing', () => {
    const row = { ...anIssue(), description: '光缆缺口' };
    expect(records.issue.stored.safeParse(row).success).toBe(true);
    expect(records.issue.missing(row)).toEqual(['target', 'owner', 'plannedOn']);
    expect(records.issue.isComplete(row)).toBe(false);
  });

  test('asks for the result, the date, the target and the verifier once an issue is closed (IS-7, IS-8)', () => {
    const row = { ...anIssue(), description: 'd', target: 't', owner: `contact:${id}`, plannedOn: '2026-11-24', state: 'closed' as const };
    expect(records.issue.missing(row)).toEqual(['closedOn', 'result', 'targetMet', 'verifiedBy']);
  });

  test('asks for the customer engineer only while there is no lead customer engineer', () => {
    const customer = { ...records.customer.empty({}), name: '市一院' };
    expect(records.customer.missing(customer)).toEqual(['ce']);
    expect(records.customer.missing({ ...customer, leadCE: id })).toEqual([]);
  });

  test.each([
    ['an unknown field', { surprise: 1 }],
    ['a day that is none', { plannedOn: '2026-02-30' }],
    ['a label instead of a value', { state: '处理中' }],
    ['a reference to a kind that cannot own an issue', { owner: `site:${id}` }],
    ['a number where text belongs', { description: 5 }],
    ['an absent field', { description: undefined }],
  ])('lets no row through that has %s', (_what, change) => {
    expect(records.issue.stored.safeParse({ ...anIssue(), ...change }).success).toBe(false);
  });

  test('takes a person who is typed and matches nobody yet, line breaks included', () => {
    expect(records.issue.stored.safeParse({ ...anIssue(), owner: 'text:本地网\n建设岗' }).success).toBe(true);
  });

  test('gives every record a remark and a data class, internal unless said otherwise', () => {
    for (const kind of kinds) {
      expect(Object.keys(definitionOf(kind).fields)).toEqual(expect.arrayContaining(['remark', 'secrecy']));
      expect(definitionOf(kind).fields['secrecy']?.empty).toBe('internal');
    }
  });

  test('has a table, a label in both languages, letters for its number and a title field for every kind', () => {
    expect(Object.keys(records).sort()).toEqual([...kinds].sort());
    expect(new Set(kinds.map((kind) => definitionOf(kind).table)).size).toBe(kinds.length);
    expect(new Set(kinds.map((kind) => definitionOf(kind).number)).size).toBe(kinds.length);
    for (const kind of kinds) {
      const { title, fields, label, number } = definitionOf(kind);
      expect(Object.keys(fields)).toContain(title);
      expect([label.zh, label.en, number].every((text) => text.length > 0)).toBe(true);
    }
  });

  test('labels every field and every choice in both languages, with values that can be parts of a cell path', () => {
    const walk = (where: string, fields: Fields): void => {
      for (const [name, one] of Object.entries(fields)) {
        expect(
          [one.label.zh, one.label.en].every((text) => text.trim() !== ''),
          `${where}.${name}`,
        ).toBe(true);
        for (const [value, label] of Object.entries(one.choices ?? {})) {
          expect(value, `${where}.${name}`).toMatch(/^[a-zA-Z][A-Za-z0-9]*$/);
          expect(
            [label.zh, label.en].every((text) => text.trim() !== ''),
            `${where}.${name}=${value}`,
          ).toBe(true);
        }
        if (one.fields) walk(`${where}.${name}`, one.fields);
      }
    };
    for (const kind of kinds) walk(kind, definitionOf(kind).fields);
  });

  test('starts from values that it stores itself', () => {
    for (const kind of kinds) {
      const definition = definitionOf(kind);
      const parent = definition.parent ? { [`${definition.parent}Id`]: id } : {};
      const empty = Object.fromEntries(Object.entries(definition.fields).map(([name, one]) => [name, one.empty]));
      expect(definition.stored.safeParse({ ...envelope, ...parent, ...empty }).success, kind).toBe(true);
    }
  });
});

test('the types of a record are those of its definition, the same going in and coming out', () => {
  expectTypeOf<Issue['state']>().toEqualTypeOf<'new' | 'open' | 'verify' | 'closed' | 'held' | 'commercial' | 'accepted'>();
  expectTypeOf<Issue['category']>().toExtend<string | null>();
  expectTypeOf<Issue['owner']>().toEqualTypeOf<string | null>();
  expectTypeOf<Issue['projectId']>().toEqualTypeOf<string>();
  expectTypeOf<z.input<typeof records.issue.stored>>().toEqualTypeOf<z.output<typeof records.issue.stored>>();
  const one = defineRecord({
    kind: 'visit',
    table: 'v',
    label: L,
    number: 'V',
    title: 'a',
    fields: { a: field.text(L, { required: true }), d: field.day(L) },
  });
  expectTypeOf<RecordOf<typeof one>['d']>().toEqualTypeOf<string | null>();
});

test('the compiler refuses a misspelt index, a key that IndexedDB cannot use, an unknown kind, choice or option', () => {
  const fields = { a: field.text(L), b: field.bool(L), d: field.day(L) };
  const base = { kind: 'visit', table: 'v', label: L, number: 'V', title: 'a', fields } as const;
  // @ts-expect-error misspelt
  expect(defineRecord({ ...base, indexes: ['aa'] }).stores).toBe('id,aa');
  // @ts-expect-error booleans are no IndexedDB keys
  defineRecord({ ...base, indexes: ['b'] });
  // @ts-expect-error a null part would hide the row
  defineRecord({ ...base, indexes: ['[a+d]'] });
  defineRecord({ ...base, indexes: ['a', 'd', '[a+updatedAt]'] });
  // @ts-expect-error unknown kind
  defineRecord({ ...base, kind: 'vist' });
  // @ts-expect-error initial is not a choice
  field.choice(L, { a: L, b: L }, { initial: 'c' });
  // @ts-expect-error unknown option
  field.text(L, { requird: true });
  // @ts-expect-error the parent's id is missing
  records.issue.empty({});
});
