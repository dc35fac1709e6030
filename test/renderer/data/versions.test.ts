import { expect, test } from 'vitest';
import { definitionOf } from '#shared/records/index';
import { kinds } from '#shared/records/kinds';
import { schema } from '#shared/upgrades/index';
import { versions } from '../../../src-renderer/data/versions';
import { aLooseStore } from './a-store';

test('the newest version has a table for every kind, as its definition asks for it, and none beside', () => {
  const wanted = Object.fromEntries(kinds.map((kind) => [definitionOf(kind).table, definitionOf(kind).stores]));
  expect(versions.at(-1)?.stores).toEqual({ ...wanted, batches: 'seq,*records', meta: 'key' });
});

test('a database has at most four indexes beside the key of any table', async () => {
  const { db } = await aLooseStore();
  for (const table of db.tables) expect(table.schema.indexes.length, table.name).toBeLessThanOrEqual(4);
});

test('every schema has a version of its own, numbered like it', () => {
  expect(versions.map(({ version }) => version)).toEqual(Array.from({ length: schema }, (_each, i) => i + 1));
});
