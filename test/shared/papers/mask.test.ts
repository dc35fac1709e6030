import { describe, expect, test } from 'vitest';
import { masked } from '#shared/papers/leaks/mask';
import { maskedValue } from '#shared/papers/leaks/masked-field';
import { definitionOf } from '#shared/records/index';

describe('in running text', () => {
  test.each([
    ['请联系 13812341234。', '请联系 138****1234。'],
    ['+86 138 1234 1234', '+86 138 **** 1234'],
    ['１３８１２３４１２３４', '１３８****１２３４'],
    ['值班 027-87654321', '值班 027-****4321'],
    ['电话：87654321', '电话：****4321'],
    ['网关 10.20.30.1/24 不通', '网关 10.*.*.* 不通'],
    ['202.103.24.68:8443', '202.*.*.*'],
    ['2001:db8::1', '2001:*:*'],
    ['版本 8.1.80.1，时间 12:30', '版本 8.1.80.1，时间 12:30'],
    ['没有号码', '没有号码'],
  ])('%s', (text, expected) => expect(masked(text)).toBe(expected));

  test('a number that is meant for customers stays', () => {
    expect(masked('027-87654321 或 13812341234', (key) => key === '2787654321')).toBe('027-87654321 或 138****1234');
  });
});

describe('a sensitive field', () => {
  const { fields } = definitionOf('contact');
  const text = fields['phone'];
  if (!text) throw new Error('no phone');
  test.each([
    ['13812341234', '138****1234'],
    ['13812341234 / 027-87654321', '138****1234 / 027-****4321'],
    ['8012', '***'],
    ['wang.dw@hospital.example', 'w***@hospital.example'],
    ['wx_wang', '***'],
    ['局A-光交12-局B，网关 10.20.30.1', '***'],
    ['114.3055, 30.5928', '***'],
    ['', ''],
    ['　', '　'],
  ])('%s', (value, expected) => expect(maskedValue(text, value)).toBe(expected));

  test('that is no text is left out', () => {
    const roles = fields['roles'];
    expect(roles && maskedValue(roles, ['duty'])).toEqual([]);
  });
});
