import { expect, test } from 'vitest';
import { shippedStyleIds } from '#shared/records/house-style';
import { practiceSettingsId } from '#shared/records/practice-settings';
import { replay } from '#shared/changes/replay';
import { writeShipped } from '../../../src-renderer/data/shipped';
import { aLooseStore, aStore, batchesIn, must, rowOf } from './a-store';

const gold = '5e7e1000-0000-4000-8000-000000000002';
const newer = (values: Record<string, unknown>) => ({ serviceLevelProfile: [{ id: gold, values }] });

test('a first run gets settings with a number suffix, the shipped service levels and house styles, all in the name of the program', async () => {
  const it = await aStore();
  await writeShipped(it.store);
  const settings = await rowOf(it.store, 'practiceSettings', practiceSettingsId);
  expect(settings).toMatchObject({
    numberSuffix: expect.stringMatching(/^[A-Z]{2}[A-Z0-9]$/) as string,
    createdBy: 'program',
    orgFullName: '',
  });
  const levels = await it.store.db.of('serviceLevelProfile').toArray();
  expect(levels.map(({ code }) => code).sort()).toEqual(['BRONZE', 'DIAMOND', 'GOLD', 'SILVER']);
  expect(levels.every(({ no }) => no.endsWith(`-${String(settings['numberSuffix'])}`))).toBe(true);
  await it.store.settled();
  expect(must(await it.desktop.lookVault({})).found?.counts).toEqual({ practiceSettings: 1, serviceLevelProfile: 4, houseStyle: 2 });
  expect(await rowOf(it.store, 'houseStyle', shippedStyleIds.letter)).toMatchObject({
    base: 'letter',
    bodyFont: '仿宋_GB2312',
    marginTop: 37,
    createdBy: 'program',
  });
  expect(await rowOf(it.store, 'houseStyle', shippedStyleIds.report)).toMatchObject({ base: 'report', levelThreeBold: true });
  expect(await it.store.undo()).toBeNull();
});

test('a second start writes nothing', async () => {
  const store = await aLooseStore();
  await writeShipped(store);
  const before = await batchesIn(store.db);
  await writeShipped(store);
  expect(await batchesIn(store.db)).toEqual(before);
});

test('a newer program changes only the fields that no person has changed', async () => {
  const store = await aLooseStore();
  await writeShipped(store);
  await store.commit({
    label: 'edit:serviceLevelProfile',
    writes: [{ kind: 'serviceLevelProfile', id: gold, update: { restoreLimitH: 5 } }],
  });
  await writeShipped(store, newer({ restoreLimitH: 7, arriveLimitH: 3, name: '金' }));
  expect(await rowOf(store, 'serviceLevelProfile', gold)).toMatchObject({ restoreLimitH: 5, arriveLimitH: 3, name: '金' });
  await writeShipped(store, newer({ restoreLimitH: 8, arriveLimitH: 4 }));
  expect(await rowOf(store, 'serviceLevelProfile', gold)).toMatchObject({ restoreLimitH: 5, arriveLimitH: 4 });
});

test('where no batch can tell who changed a field, a record that a person changed last is left alone', async () => {
  const store = await aLooseStore();
  await writeShipped(store);
  await store.commit({
    label: 'edit:serviceLevelProfile',
    writes: [{ kind: 'serviceLevelProfile', id: gold, update: { remark: '本地' } }],
  });
  await store.db.batches.clear();
  await writeShipped(store, newer({ arriveLimitH: 9 }));
  expect(await rowOf(store, 'serviceLevelProfile', gold)).toMatchObject({ arriveLimitH: 2 });
});

test('what ships is journaled like anything else', async () => {
  const store = await aLooseStore();
  await writeShipped(store);
  expect(replay(await batchesIn(store.db)).size).toBe(7);
});
