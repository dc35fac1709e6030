import { expect, test } from 'vitest';
import { records } from '#shared/records/index';
import { showInstant, showValue, type ShowWith } from '#shared/records/show-value';

const id = '5e771000-0000-4000-8000-00000000000a';
const names = new Map([
  [`contact:${id}`, '张主任'],
  [`teamMember:${id}`, '李工'],
  [`site:${id}`, '东院机房'],
]);
const zh: ShowWith = { language: 'zh', names, timeZone: 'Asia/Shanghai' };
const en: ShowWith = { ...zh, language: 'en' };
const { issue, visit, customer, circuit, practiceSettings } = records;

test('text and days are shown as they are stored, numbers with every digit', () => {
  expect(showValue(issue.fields.description, '窗口未确认\n第二行', zh)).toBe('窗口未确认\n第二行');
  expect(showValue(issue.fields.plannedOn, '2026-04-13', zh)).toBe('2026-04-13');
  expect(showValue(customer.fields.visitCycleDays, 0, zh)).toBe('0');
});

test('nothing is shown for what is empty, but a no is a value', () => {
  for (const value of ['', null, undefined, []]) expect(showValue(issue.fields.description, value, zh)).toBe('');
  expect(showValue(issue.fields.customerVisible, false, zh)).toBe('否');
  expect(showValue(issue.fields.customerVisible, true, en)).toBe('Yes');
});

test('choices are shown by their labels, a value that no definition knows as it is', () => {
  expect(showValue(issue.fields.state, 'closed', zh)).toBe('已关闭');
  expect(showValue(issue.fields.state, 'closed', en)).toBe('Closed');
  expect(showValue(visit.fields.purposes, ['routine', 'complaint'], zh)).toBe('例行、投诉');
  expect(showValue(issue.fields.state, 'retired', zh)).toBe('retired');
});

test('instants are shown in local time, midnight as 00', () => {
  expect(showInstant('2026-04-13T06:30:00.000Z', 'Asia/Shanghai')).toBe('2026-04-13 14:30');
  expect(showValue(visit.fields.startedAt, '2026-04-12T16:00:00.000Z', zh)).toBe('2026-04-13 00:00');
  expect(showInstant('no instant')).toBe('no instant');
});

test('records are shown by name, typed people without their prefix, a nameless record by its kind', () => {
  expect(showValue(issue.fields.owner, `contact:${id}`, zh)).toBe('张主任');
  expect(showValue(issue.fields.owner, 'text:信息科', zh)).toBe('信息科');
  expect(showValue(issue.fields.coOwners, [`teamMember:${id}`, 'text:物业'], en)).toBe('李工, 物业');
  expect(showValue(circuit.fields.siteA, id, zh)).toBe('东院机房');
  expect(showValue(circuit.fields.sitesZ, [id], zh)).toBe('东院机房');
  expect(showValue(issue.fields.sourceRecord, `visit:${id}`, zh)).toBe('走访(回访)');
});

test('items of a list follow each other, with the label of what is switched on', () => {
  const reminders = [
    { id, order: '1', code: 'M-04', number: 7, unit: 'day', enabled: true, note: '' },
    { id, order: '2', code: 'M-06', number: null, unit: null, enabled: false, note: '' },
  ];
  expect(showValue(practiceSettings.fields.reminders, reminders, zh)).toBe('M-04 7 天 启用；M-06');
});
