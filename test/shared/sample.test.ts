import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { records, definitionOf } from '#shared/records/index';
import { isKind, kinds } from '#shared/records/kinds';
import { requirementKinds } from '#shared/records/choices';

const read = (file: string): unknown => JSON.parse(readFileSync(resolve(import.meta.dirname, '../../resources', file), 'utf8'));
const row = z.strictObject({ kind: z.enum(kinds), id: z.uuid(), values: z.record(z.string(), z.unknown()) });
const sample = z.strictObject({ today: z.iso.date(), records: z.array(row) }).parse(read('sample/sample.json'));
const ofKind = (kind: string) =>
  sample.records.filter((each) => each.kind === kind).map(({ id, values }) => ({ id, ...values }) as Record<string, unknown>);

test('every value of the sample and of the shipped service levels fits its definition', () => {
  const levels = z.array(z.strictObject({ id: z.uuid(), values: z.record(z.string(), z.unknown()) })).parse(read('service-levels.json'));
  const all = [...sample.records, ...levels.map((level) => ({ kind: 'serviceLevelProfile' as const, ...level }))];
  for (const { kind, values } of all) {
    const { fields, parent } = definitionOf(kind);
    for (const [name, value] of Object.entries(values)) {
      const schema = name === `${parent}Id` ? z.uuid() : fields[name]?.schema;
      expect(schema?.safeParse(value).error, `${kind}.${name}`).toBeUndefined();
      expect(schema, `${kind}.${name}`).toBeDefined();
    }
  }
});

test('every reference in the sample leads to a record of it', () => {
  const ids = new Set([...sample.records.map(({ id }) => id), ...(read('service-levels.json') as { id: string }[]).map(({ id }) => id)]);
  const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
  for (const { kind, values } of sample.records) {
    const { fields, parent } = definitionOf(kind);
    for (const [name, value] of Object.entries(values)) {
      if (fields[name]?.type === 'list') continue;
      for (const [id] of JSON.stringify(value).matchAll(uuid)) expect(ids.has(id), `${kind}.${name} → ${id}`).toBe(true);
    }
    if (parent && isKind(parent)) expect(ids.has(String(values[`${parent}Id`])), kind).toBe(true);
  }
});

test('the sample shows two projects, some forty issues in every state, all five kinds of requirement and three visits', () => {
  expect(ofKind('project')).toHaveLength(2);
  expect(ofKind('issue').length).toBeGreaterThanOrEqual(40);
  expect(new Set(ofKind('issue').map((each) => each['state']))).toEqual(new Set(Object.keys(records.issue.fields.state.choices ?? {})));
  expect(new Set(ofKind('requirement').map((each) => each['kind']))).toEqual(new Set(Object.keys(requirementKinds)));
  expect(ofKind('visit')).toHaveLength(3);
});

test('only two issues of the sample are incomplete: what was captured on site with its description alone', () => {
  const incomplete = sample.records.filter(({ kind, values }) => kind === 'issue' && definitionOf(kind).missing(values).length > 0);
  expect(incomplete).toHaveLength(2);
});
