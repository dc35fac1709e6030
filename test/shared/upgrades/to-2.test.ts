import { expect, test } from 'vitest';
import type { Json, StoredRow } from '#shared/changes/cells';
import { apply } from '#shared/changes/patch';
import { foreignBroughtUp } from '#shared/upgrades/foreign-row';
import { broughtUp, upgradeRow } from '#shared/upgrades/index';

const id = '0190a000-0000-7000-8000-000000000001';
const settings = (lead: Json): StoredRow =>
  apply(null, {
    record: '5e771000-0000-4000-8000-000000000001',
    clock: '1',
    at: '2026-11-20T01:00:00.000Z',
    by: 'p',
    creates: true,
    patch: Object.fromEntries(
      Object.entries({ reminders: [], [`reminders/${id}`]: 'V', [`reminders/${id}/code`]: 'M-04', [`reminders/${id}/lead`]: lead }).map(
        ([path, value]) => [path, [null, value]],
      ),
    ),
  });
const reminderOf = (lead: Json) => (upgradeRow(2, 'practiceSettings', settings(lead))['reminders'] as Record<string, Json>[])[0];

test.each<[lead: Json, number: number | null, unit: string | null, note: string]>([
  ['2wd', 2, 'workday', ''],
  ['7d', 7, 'day', ''],
  ['30min', 30, 'min', ''],
  [' 5 WD ', 5, 'workday', ''],
  ['3 天', 3, 'day', ''],
  ['2个工作日', 2, 'workday', ''],
  ['提前1小时', 1, 'hour', ''],
  ['2周', 14, 'day', ''],
  ['3个月', 3, 'month', ''],
  ['', null, null, ''],
  ['  ', null, null, ''],
  [null, null, null, ''],
  ['提前一周', null, null, '提前一周'],
  ['7', null, null, '7'],
  ['2-3d', null, null, '2-3d'],
  ['2.5h', null, null, '2.5h'],
  ['1234567d', null, null, '1234567d'],
  ['每月 1 日\n再看', null, null, '每月 1 日\n再看'],
])('the lead %j becomes %j %j, with the note %j', (lead, number, unit, note) => {
  expect(reminderOf(lead)).toEqual({ id, order: 'V', code: 'M-04', number, unit, note });
});

test('rows of other kinds, and kinds that no program knows, stay the very same', () => {
  const row = settings('2wd');
  expect(upgradeRow(2, 'customer', row)).toBe(row);
  expect(upgradeRow(2, 'constructor', row)).toBe(row);
});

test('an upgrade that this program does not have is refused', () => {
  expect(() => upgradeRow(99, 'customer', settings(''))).toThrow('no upgrade to schema 99');
});

test('a row from elsewhere is brought up where it is whole; any other is left for the check to name', () => {
  const whole = settings('2wd');
  expect(foreignBroughtUp(1, 'practiceSettings', whole)).toEqual(broughtUp(1, 'practiceSettings', whole));
  const item = (whole['reminders'] as object[])[0];
  const twice = { ...whole, reminders: [item, item] };
  const hostile = JSON.parse('{"id":"a","order":"V","__proto__":{"x":1},"lead":"2wd"}') as object;
  for (const row of [
    null,
    7,
    'row',
    [],
    {},
    { ...whole, sync: null },
    { ...whole, reminders: [null] },
    twice,
    { ...whole, reminders: [hostile] },
  ]) {
    expect(foreignBroughtUp(1, 'practiceSettings', row)).toBe(row);
  }
});
