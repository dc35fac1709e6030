import Dexie from 'dexie';
import { expect, onTestFinished, test } from 'vitest';
import { asMany, countAll, countFew, manyOf } from '../../../src-renderer/data/count-rows';
import { bareOf } from '../../../src-renderer/data/bare';

/** A database with so many customers, and three contacts. */
async function aDatabase(customers: number): Promise<Dexie> {
  const db = new Dexie(crypto.randomUUID());
  db.version(1).stores({ customers: 'id', contacts: 'id' });
  await db.open();
  onTestFinished(async () => {
    db.close();
    await Dexie.delete(db.name);
  });
  await db.table('customers').bulkPut(Array.from({ length: customers }, (_each, n) => ({ id: `c${String(n).padStart(5, '0')}` })));
  await db.table('contacts').bulkPut([{ id: 'a' }, { id: 'b' }, { id: 'c' }]);
  return db;
}
const only = (db: Dexie) => ({ db, has: (table: string) => db.tables.some(({ name }) => name === table) });

test('of a kind of which the vault has many, the number of the vault is taken while there is any row', async () => {
  const db = await aDatabase(1);
  expect(await countFew(only(db), { customer: 6_000, contact: 7 })).toEqual({ customer: 6_000, contact: 3 });
  await db.table('customers').clear();
  expect(await countFew(only(db), { customer: 6_000 })).toEqual({ customer: 0, contact: 3 });
  expect(await countAll(only(db))).toEqual({ customer: 0, contact: 3 });
});

test('as many rows as the vault has records are neither fewer nor more', async () => {
  const bare = only(await aDatabase(7));
  expect(await asMany(bare, ['customer', 'contact'], { customer: 7, contact: 3 })).toBe(true);
  expect(await asMany(bare, ['customer', 'contact'], { customer: 8, contact: 3 })).toBe(false);
  expect(await asMany(bare, ['customer', 'contact'], { customer: 6, contact: 3 })).toBe(false);
});

test('what cannot be counted is not there', async () => {
  const db = await aDatabase(3);
  db.close();
  expect(await asMany(bareOf(db), ['customer'], { customer: 3 })).toBe(false);
});

test('only kinds with thousands of records are many', () => {
  expect(manyOf({ customer: 5_000, issue: 5_001, contact: 3 })).toEqual(['issue']);
});
