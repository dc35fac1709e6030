import { describe, expect, test } from 'vitest';
import { definitionOf } from '#shared/records/index';
import type { Kind } from '#shared/records/kinds';
import type { Records } from '#shared/papers/for-audience';
import { leakFinder } from '#shared/papers/leaks/find-leaks';
import { knownFrom } from '#shared/papers/leaks/known';

const row = (kind: Kind, values: object) => ({
  ...Object.fromEntries(Object.entries(definitionOf(kind).fields).map(([name, { empty }]) => [name, empty])),
  ...values,
});
const records = (of: Partial<Record<Kind, object[]>>): Records =>
  Object.fromEntries(Object.entries(of).map(([kind, rows]) => [kind, rows.map((each) => row(kind as Kind, each))])) as Records;

const people = records({
  teamMember: [
    { name: '王大伟', side: 'telecom', phone: '13812341234', publicPhone: '027-87654321', email: 'wang.dw@telecom.example' },
    { name: '李明', side: 'partner' },
    { name: 'Anna Berg', side: 'integrator' },
    { name: '刘洋', side: 'customer', phone: '13700000001' },
    { name: '张静', side: 'telecom' },
  ],
  contact: [{ name: '赵主任', phone: '13900000002' }, { name: '张静' }],
  visit: [{ competitor: '某移动报价低三成，下周上门演示。' }],
  project: [{ amount: 850_000, places: [{ id: '1', order: 'V', place: '', site: null, dept: '', person: 'text:孙处长' }] }],
  issue: [{ guidance: '引导客户接受分期建设；先通主用，备用半年后再谈', escalatedTo: 'text:周总' }],
});
const find = (text: string, naming = false) =>
  leakFinder(knownFrom(people))
    .find(text, naming)
    .map(({ kind, certain, text: found }) => `${kind}${certain ? '' : '?'} ${found}`);

describe('people', () => {
  test('of our side and of partners are found in running text, however the name is spaced, and Latin names as whole words', () => {
    expect(find('请找王大伟、李　明或ANNA BERG')).toEqual(['name 王大伟', 'name 李 明', 'name ANNA BERG']);
    expect(find('Joanna Bergman 来电')).toEqual([]);
    expect(find('孙处长与周总已知')).toEqual(['name 孙处长', 'name 周总']);
  });

  test('of the customer are none, and one whose name the customer has as well is only likely', () => {
    expect(find('刘洋和赵主任在场')).toEqual([]);
    expect(find('张静在场')).toEqual(['name? 张静']);
  });

  test('are none where the text is there to name them, but their numbers are', () => {
    expect(find('网运部\n王大伟', true)).toEqual([]);
    expect(find('王大伟 13812341234', true)).toEqual(['phone 13812341234']);
  });

  test('come from beside the paper as well', () => {
    const others = records({ teamMember: [{ name: '钱多多', side: 'telecom', phone: '13600000003' }] });
    const both = leakFinder(knownFrom(people, others));
    expect(both.find('钱多多 136 0000 0003').map(({ kind, certain }) => [kind, certain])).toEqual([
      ['name', true],
      ['phone', true],
    ]);
  });
});

test('an internal number is certain however it is written, one that is for customers or the customer’s own is none, any other is likely', () => {
  expect(find('138-1234-1234')).toEqual(['phone 138-1234-1234']);
  expect(find('+86 13812341234')).toEqual(['phone +86 13812341234']);
  expect(find('值班 027-87654321，电话：87654321')).toEqual([]);
  expect(find('赵主任 13900000002，刘洋 13700000001')).toEqual([]);
  expect(find('13511112222')).toEqual(['phone? 13511112222']);
});

test('what stands in internal fields is found word for word, whole or by the sentence, and an amount also without its unit', () => {
  expect(find('听说某移动报价低三成，下周上门演示。')).toEqual(['internal 某移动报价低三成，下周上门演示。']);
  expect(find('先通主用，备用半年后再谈')).toEqual(['internal 先通主用，备用半年后再谈']);
  expect(find('WANG.DW@telecom.example')).toEqual(['internal WANG.DW@telecom.example']);
  expect(find('总额 850000')).toEqual(['internal 850000']);
  expect(find('总额 850,000')).toEqual(['internal 850,000']);
  expect(find('按85万执行')).toEqual(['internal 85万']);
  expect(find('工单 8500001、185万户')).toEqual([]);
});

test('a finding says which internal field has the same text, and the words around it in one line', () => {
  const [leak] = leakFinder(knownFrom(people)).find(`第一行\n客户要求：${'前'.repeat(30)}13812341234\n然后${'后'.repeat(30)}`);
  expect(leak).toMatchObject({ kind: 'phone', of: { kind: 'teamMember', field: 'phone' }, text: '13812341234' });
  expect(leak?.before).toBe(`…${'前'.repeat(16)}`);
  expect(leak?.after).toBe(` 然后${'后'.repeat(13)}…`);
});

test('each place is found once, by what it is most', () => {
  expect(find('13812341234元、E114.3055 N30.5928、10.20.30.1:8080')).toEqual([
    'phone 13812341234',
    'coordinates E114.3055 N30.5928',
    'ip 10.20.30.1:8080',
  ]);
});

test('an empty bundle knows nothing and finds what can be known by its look', () => {
  const empty = leakFinder(knownFrom({}));
  expect(empty.find('王大伟 10.0.0.1').map(({ kind }) => kind)).toEqual(['ip']);
  expect(empty.find('')).toEqual([]);
});
