import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { practiceSettingsId } from '#shared/records/practice-settings';
import { numbersIn } from '../../../src-renderer/data/numbers';
import { aLooseStore, create, rowOf } from './a-store';

const at = (day: number) => new Date(2026, 10, day, 23, 30).getTime();
const settings = (numberSuffix: string) => ({
  label: 'create:practiceSettings' as const,
  writes: [{ kind: 'practiceSettings' as const, id: practiceSettingsId, create: { numberSuffix } }],
});

test('a number is the letters of the kind, the local day, a counter and the suffix of the store', async () => {
  const store = await aLooseStore({ now: () => at(24) });
  await store.commit(settings('LM3'));
  const projectId = randomUUID();
  const issues = [await create(store, 'issue', { projectId }), await create(store, 'issue', { projectId })];
  const customer = await create(store, 'customer');
  expect(await rowOf(store, 'issue', issues[0])).toMatchObject({ no: 'W20261124001-LM3' });
  expect(await rowOf(store, 'issue', issues[1])).toMatchObject({ no: 'W20261124002-LM3' });
  expect(await rowOf(store, 'customer', customer)).toMatchObject({ no: 'KH20261124001-LM3' });
  expect(await rowOf(store, 'practiceSettings', practiceSettingsId)).toMatchObject({ no: 'SZ20261124001-LM3' });
});

test('records that are created at once never share a number', async () => {
  const store = await aLooseStore();
  await store.commit(settings('AB7'));
  const many = Array.from({ length: 40 }, () => ({ kind: 'customer' as const, create: {} }));
  await Promise.all([
    ...Array.from({ length: 30 }, () => create(store, 'customer')),
    store.commit({ label: 'create:customer', writes: many }),
    ...Array.from({ length: 30 }, () => create(store, 'customer')),
  ]);
  const numbers = (await store.db.of('customer').toArray()).map(({ no }) => no);
  expect(new Set(numbers).size).toBe(100);
  expect(numbers.sort().at(-1)).toMatch(/100-AB7$/);
});

test('a number that was given is not given again: neither after voiding, nor when the clock is set back', async () => {
  let day = 24;
  const store = await aLooseStore({ now: () => at(day) });
  const first = await create(store, 'customer');
  await store.commit({ label: 'void:customer', writes: [{ kind: 'customer', id: first, void: '重复' }] });
  day = 25;
  const next = await create(store, 'customer');
  day = 24;
  const back = await create(store, 'customer');
  const numbers = await Promise.all(
    [first, next, back].map(async (id) => String((await rowOf(store, 'customer', id))['no']).split('-')[0]),
  );
  expect(numbers).toEqual(['KH20261124001', 'KH20261125001', 'KH20261124002']);
});

test('a number lost with its transaction is the only one that comes again', async () => {
  const store = await aLooseStore({ now: () => at(24) });
  await expect(create(store, 'customer', { name: 1 })).rejects.toThrow();
  expect((await rowOf(store, 'customer', await create(store, 'customer')))['no']).toMatch(/^KH20261124001-/);
});

test('after a recovery the counters go on behind the highest number of the rows', () => {
  const rows = [
    { no: 'W20261124001-LM3' },
    { no: 'W20261124012-LM3' },
    { no: 'W202611241003-XY2' },
    { no: 'KH20261120002-LM3' },
    { no: '' },
  ];
  expect(numbersIn(rows)).toEqual([
    { key: 'number:W20261124', last: 1003 },
    { key: 'number:KH20261120', last: 2 },
  ]);
});
