import { expect, test } from 'vitest';
import { parseBundle } from '#shared/bundle';
import type { Audience } from '#shared/ipc/contract';
import { visitRecord } from '../../../src-main/documents/visit-record';
import { fullBundle, fullRow, idOf, mark } from './a-full-bundle';
import { must, textsIn } from './read-paper';

type Row = Record<string, unknown>;
const paper = (visit: Row = {}, audience: Audience = 'customer', more: Parameters<typeof fullBundle>[1] = {}) =>
  visitRecord.build(must(parseBundle(fullBundle('visit', { visit: [fullRow('visit', visit)], ...more }))), { audience, language: 'zh' })
    .paper;
const texts = (...args: Parameters<typeof paper>) => textsIn(paper(...args));

test('every item of the form is there with what the record says', () => {
  const shown = texts();
  const labels = [
    '客户',
    '编号',
    '时间',
    '地点',
    '方式',
    '我方',
    '客户方',
    '目的',
    '网络运行情况',
    '业务使用情况',
    '客户意见',
    '类型',
    '现场答复',
  ];
  expect(shown).toEqual(
    expect.arrayContaining([...labels, '新需求', '现场检查', '结果', '满意度', '后续事项', '责任人', '期限', '客户签字', '走访人']),
  );
  for (const path of [
    'networkState',
    'serviceUse',
    'opinions.text',
    'opinions.answer',
    'needs',
    'inspection.item',
    'inspection.value',
    'inspection.note',
    'ourPeople',
    'customerPeople',
  ])
    expect(shown.join()).toContain(mark('visit', path));
  expect(shown.join()).toContain(mark('actionItem', 'content'));
  expect(shown).toContain(mark('customer', 'fullName'));
});

test('the head of the form has the order of the form', () => {
  const head = ['客户', '时间', '地点', '方式', '我方', '客户方', '目的', '网络运行情况', '业务使用情况'];
  expect(texts().filter((text) => head.includes(text))).toEqual(head);
});

test('competitors and opportunities stand in the internal edition alone, their labels as well', () => {
  const internal = texts({}, 'internal').join();
  for (const text of ['竞争信息', mark('visit', 'competitor'), '商机与建议', mark('visit', 'advice')]) {
    expect(internal).toContain(text);
    expect(texts({}, 'customer').join()).not.toContain(text);
  }
});

test('the time is that of the place, the day stands once, and an end on another day has its own', () => {
  expect(texts({ startedAt: '2025-01-10T01:30:00.000Z', endedAt: '2025-01-10T03:00:00.000Z' })).toContain('2025年1月10日 09:30–11:00');
  expect(texts({ startedAt: '2025-01-10T15:30:00.000Z', endedAt: '2025-01-10T16:30:00.000Z' })).toContain(
    '2025年1月10日 23:30–2025年1月11日 00:30',
  );
  expect(texts({ startedAt: '2025-01-10T01:30:00.000Z', endedAt: null })).toContain('2025年1月10日 09:30');
});

test('follow-up are the actions that sprang from this visit, without cancelled ones', () => {
  const source = `visit:${idOf('visit')}`;
  const actionItem = [
    fullRow('actionItem', { source, content: '回电话' }),
    fullRow('actionItem', { source, content: '取消的', state: 'cancelled' }, 2),
    fullRow('actionItem', { source: `visit:${idOf('visit', 7)}`, content: '别的走访的' }, 3),
  ];
  const shown = texts({}, 'internal', { actionItem }).join();
  expect(shown).toContain('回电话');
  expect(shown).not.toMatch(/取消的|别的走访的/);
});

test('what was promised on the visit stands there with who promised it and until when, without what was taken back', () => {
  const source = `visit:${idOf('visit')}`;
  const promise = [
    fullRow('promise', { source, text: '周五前加装监控', promisedBy: 'text:王工', dueOn: '2025-01-17' }),
    fullRow('promise', { source, text: '撤回的', state: 'withdrawn' }, 2),
    fullRow('promise', { source: `visit:${idOf('visit', 7)}`, text: '别的走访的' }, 3),
  ];
  const shown = texts({}, 'customer', { promise });
  expect(shown).toEqual(expect.arrayContaining(['承诺内容', '周五前加装监控', '王工', '2025年1月17日']));
  expect(shown.join()).not.toMatch(/撤回的|别的走访的/);
  expect(texts({}, 'customer', { promise: [] })).not.toContain('承诺内容');
});

test('a form that goes along to a visit has empty rows to write in; after the visit an empty list says 无', () => {
  const rows = (visit: Row) =>
    paper({ opinions: [], inspection: [], ...visit }, 'customer', { actionItem: [] }).sections[0]?.blocks.flatMap((block) =>
      block.block === 'table' ? [block.rows.length] : [],
    );
  expect(rows({ state: 'booked', startedAt: null })).toEqual([2, 2, 2]);
  expect(rows({ state: 'visited' })).toEqual([0, 0, 0]);
  expect(texts({ opinions: [], state: 'visited' })).toContain('无');
});

test('customer and visitor sign, with room for a date that nobody filled in', () => {
  const signOff = paper().sections[0]?.blocks.at(-1);
  expect(signOff).toMatchObject({
    block: 'signOff',
    parties: [
      { heading: '客户签字', lines: [{ kind: 'write' }, { kind: 'date' }] },
      { heading: '走访人', lines: [{ kind: 'write' }, { kind: 'date' }] },
    ],
  });
});

test('the site stands before the place unless the place names it already', () => {
  const site = [fullRow('site', { name: '本部院区' })];
  expect(texts({ place: '三层信息科' }, 'customer', { site })).toContain('本部院区、三层信息科');
  expect(texts({ place: '本部院区三层信息科' }, 'customer', { site })).toContain('本部院区三层信息科');
  expect(texts({ place: '' }, 'customer', { site })).toContain('本部院区');
});
