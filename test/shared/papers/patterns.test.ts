import { describe, expect, test } from 'vitest';
import { findAmounts } from '#shared/papers/leaks/amounts';
import { asRead } from '#shared/papers/leaks/as-read';
import { findCoordinates } from '#shared/papers/leaks/coordinates';
import { findGuardedWords } from '#shared/papers/leaks/guarded-words';
import { findIpAddresses } from '#shared/papers/leaks/ip-addresses';
import { findPhones, phoneKey } from '#shared/papers/leaks/phones';
import type { Span } from '#shared/papers/leaks/span';

const found = (find: (plain: string) => Span[], text: string): string[] => {
  const { shown, plain } = asRead(text);
  return find(plain).map(({ from, to }) => shown.slice(from, to));
};

describe('telephone numbers', () => {
  test.each([
    ['请联系13812341234。', '13812341234'],
    ['手机 138 1234 1234', '138 1234 1234'],
    ['手机 138-1234-1234', '138-1234-1234'],
    ['１３８１２３４１２３４', '１３８１２３４１２３４'],
    ['138\u200B1234\u200B1234', '13812341234'],
    ['+86 13812341234', '+86 13812341234'],
    ['+8613812341234', '+8613812341234'],
    ['值班：027-87654321', '027-87654321'],
    ['值班：（027）87654321', '（027）87654321'],
    ['02787654321', '02787654321'],
    ['0431-8765432', '0431-8765432'],
    ['010-62345678-8012', '010-62345678-8012'],
    ['027-87654321转801', '027-87654321转801'],
    ['+86 27 8765 4321', '+86 27 8765 4321'],
    ['电话：87654321', '电话：87654321'],
    ['Tel: 87654321', 'Tel: 87654321'],
  ])('%s', (text, phone) => expect(found(findPhones, text)).toEqual([phone]));

  test.each([
    '热线 400-810-0000、客服 10000',
    '编号 W20261122001-LM3',
    '工单 202611220001234567',
    '1732870414000',
    '2026-11-25 10:20:30',
    '带宽 1000 Mbit/s，端口 24 个',
    '序列号 SN13812341234X',
    '87654321',
    '138****1234',
    '13812341234567',
  ])('none in %s', (text) => expect(found(findPhones, text)).toEqual([]));

  test('a number is known again however it is written', () => {
    const same = ['13812341234', '+86 138-1234-1234', '0086 138 1234 1234'];
    expect(new Set(same.map(phoneKey))).toEqual(new Set(['13812341234']));
    expect(new Set(['027-87654321', '(027) 8765 4321', '+86 27 87654321', '027-87654321转801'].map(phoneKey))).toEqual(
      new Set(['2787654321']),
    );
  });
});

describe('IP addresses', () => {
  test.each([
    ['网关 10.20.30.1，', '10.20.30.1'],
    ['网关10.20.30.1/24', '10.20.30.1/24'],
    ['10.20.30.0 255.255.255.0', '10.20.30.0 255.255.255.0'],
    ['https 202.103.24.68:8443', '202.103.24.68:8443'],
    ['１０．２０．３０．１', '１０．２０．３０．１'],
    ['DNS 是 114.114.114.114。', '114.114.114.114'],
    ['10.1.1.1 是网关', '10.1.1.1'],
    ['地址 1.2.3.4 不通', '1.2.3.4'],
    ['2001:db8::1/64', '2001:db8::1/64'],
    ['2408:8000:1010:2:0:0:0:1', '2408:8000:1010:2:0:0:0:1'],
    ['链路 fe80::1%eth0', 'fe80::1%eth0'],
  ])('%s', (text, address) => expect(found(findIpAddresses, text)).toEqual([address]));

  test.each([
    '软件版本 8.1.80.1',
    'V5.170.1.2 与 v1.2.3.4',
    'version 1.2.3.4',
    '见第1.2.3.4条、3.2.1.4 节',
    '1.2.3.4 组网要求\n  2.1.1.3、设备',
    '掩码 255.255.255.0',
    '0.0.0.0',
    '10.*.*.*',
    '10.20.x.x',
    '300.1.1.1',
    '1.2.3.4.5',
    '12:30:45',
    '00:1A:2B:3C:4D:5E',
    'std::vector a::b',
    '比例 1:2:3',
  ])('none in %s', (text) => expect(found(findIpAddresses, text)).toEqual([]));
});

describe('amounts', () => {
  test.each([
    ['报价¥12,000.50', '¥12,000.50'],
    ['￥ 3000', '￥ 3000'],
    ['￥３０００', '￥３０００'],
    ['每月3000元', '3000元'],
    ['合计 12.5 万元', '12.5 万元'],
    ['合计１２．５万元', '１２．５万元'],
    ['RMB 80,000', 'RMB 80,000'],
    ['人民币80万元整', '人民币80万元'],
    ['叁拾伍万元整', '叁拾伍万元'],
    ['三十五万元', '三十五万元'],
    ['一百二十元', '一百二十元'],
    ['预算为85万', '预算为85万'],
    ['底价：86000', '底价：86000'],
    ['US$1,000', '$1,000'],
    ['1200 yuan a month', '1200 yuan'],
    ['500美元', '500美元'],
  ])('%s', (text, amount) => expect(found(findAmounts, text)).toEqual([amount]));

  test.each([
    '3单元 2 号楼',
    '五元组、5元组、三元材料',
    '2026元旦值守',
    '金额（万元）',
    '费用 3 项',
    '投资2026年完成',
    '预算120个',
    '一元二次方程',
    '85万用户',
    '公元前',
  ])('none in %s', (text) => expect(found(findAmounts, text)).toEqual([]));
});

describe('coordinates', () => {
  test.each([
    ['位于 114.3055, 30.5928', '114.3055, 30.5928'],
    ['30.592，114.305', '30.592，114.305'],
    ['E114.3055 N30.5928', 'E114.3055 N30.5928'],
    ['114.30E, 30.59N', '114.30E, 30.59N'],
    ['114.3055°E', '114.3055°E'],
    ['东经114.3055', '东经114.3055'],
    ['北纬30度35分20秒', '北纬30度35分20秒'],
    ['114°18′20″', '114°18′20″'],
    ['30°35\'34.1"N', '30°35\'34.1"N'],
    ['经度：114.3', '经度：114.3'],
    ['１１４．３０５５，３０．５９２８', '１１４．３０５５，３０．５９２８'],
  ])('%s', (text, place) => expect(found(findCoordinates, text)).toEqual([place]));

  test.each([
    '时延 0.123, 0.456',
    '温度 22.5、23.1',
    '损耗 0.3512 0.2871',
    '版本 1.2, 3.4',
    '方位角 120°',
    '30分钟',
    'E1 2.048',
    '室温 26°',
  ])('none in %s', (text) => expect(found(findCoordinates, text)).toEqual([]));
});

test('words of internal and classified papers', () => {
  expect(found(findGuardedWords, '内部资料　注意保管；密级：机密，不得外传。Internal edition')).toEqual([
    '内部资料',
    '密级',
    '机密',
    '不得外传',
    'Internal edition',
  ]);
  expect(found(findGuardedWords, '机密性、完整性；内部网络；confidentiality')).toEqual([]);
});
