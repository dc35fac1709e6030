import Dexie from 'dexie';
import { afterEach, expect, test } from 'vitest';
import { definitionOf } from '#shared/records/index';
import type { Kind } from '#shared/records/kinds';
import { practiceSettingsId } from '#shared/records/practice-settings';
import { addDays, daysBetween, mondayOf, weekdayOf } from '#shared/rules/days';
import { databaseNames } from '../../../src-renderer/data/database';
import { deleteSample, openSample } from '../../../src-renderer/data/sample';
import { shiftDates } from '../../../src-renderer/data/sample-dates';
import sampleText from '../../../resources/sample/sample.json?raw';

type InFile = { kind: Kind; id: string; values: Record<string, unknown> };
const sampleFile = JSON.parse(sampleText) as { today: string; records: InFile[] };

const now = () => new Date(2027, 4, 12, 15).getTime();
const open = () => openSample({ undoneCreation: () => '撤销新建', now });

afterEach(() => deleteSample());

test('the sample opens filled, as a workspace of its own without a vault, and everything in it fits its definition', async () => {
  const store = await open();
  for (const { kind, id } of sampleFile.records) {
    const record = kind === 'practiceSettings' ? practiceSettingsId : id;
    const row = await store.db.rowsOf(kind).get(record);
    expect(definitionOf(kind).stored.safeParse(row).success, `${kind} ${id}`).toBe(true);
  }
  expect(await store.db.of('serviceLevelProfile').count()).toBe(4);
  expect(await store.db.of('teamMember').get(store.author)).toMatchObject({ name: '李明' });
  expect(store.db.name).toBe(databaseNames.sample);
  await store.close();
});

test('its days are moved by whole weeks, so that its today falls into this week and weekdays stay', async () => {
  const store = await open();
  const days = daysBetween(mondayOf(sampleFile.today), '2027-05-10');
  expect(days % 7).toBe(0);
  for (const { kind, id, values } of sampleFile.records) {
    const plannedOn = values['plannedOn'];
    if (kind !== 'issue' || typeof plannedOn !== 'string') continue;
    const row = await store.db.of('issue').get(id);
    expect(row?.plannedOn).toBe(addDays(plannedOn, days));
    expect(weekdayOf(row?.plannedOn ?? '')).toBe(weekdayOf(plannedOn));
  }
  await store.close();
});

test('days and moments are moved, inside lists as well; text that looks like a day is not', () => {
  const values = {
    dueOn: '2025-01-10',
    startedAt: '2025-01-10T01:30:00.000Z',
    summary: '2025-01-10',
    endedAt: null,
    postponements: [{ id: 'x', order: 'V', fromOn: '2025-01-31', toOn: '2025-02-28', reason: '2025-01-01' }],
  };
  expect(shiftDates('visit', values, 14)).toEqual({
    dueOn: '2025-01-24',
    startedAt: '2025-01-24T01:30:00.000Z',
    summary: '2025-01-10',
    endedAt: null,
    postponements: [{ id: 'x', order: 'V', fromOn: '2025-02-14', toOn: '2025-03-14', reason: '2025-01-01' }],
  });
});

test('what was changed in the sample is there when it is opened again, and gone when it was left', async () => {
  const store = await open();
  await store.commit({ label: 'create:customer', writes: [{ kind: 'customer', create: { name: '试试' } }] });
  const count = await store.db.of('customer').count();
  await store.close();
  const again = await open();
  expect(await again.db.of('customer').count()).toBe(count);
  await again.close();
  await deleteSample();
  expect(await Dexie.exists(databaseNames.sample)).toBe(false);
  const fresh = await open();
  expect(await fresh.db.of('customer').count()).toBe(count - 1);
  await fresh.close();
});

test('a sample that was only half begun is filled anew', async () => {
  const store = await open();
  const meta = await store.db.storeMeta();
  await store.db.of('issue').clear();
  await store.db.meta.put({ ...meta, lastSeq: 0 });
  await store.close();
  const again = await open();
  expect(await again.db.of('issue').count()).toBe(sampleFile.records.filter(({ kind }) => kind === 'issue').length);
  await again.close();
});

test('filling it is no step to undo, and no journal line leaves the page', async () => {
  const store = await open();
  expect(await store.undo()).toBeNull();
  await store.settled();
  await store.close();
});
