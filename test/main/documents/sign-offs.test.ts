import { expect, test } from 'vitest';
import { parseBundle } from '#shared/bundle';
import { letterNumber, letterOf } from '../../../src-main/documents/letter-of';
import { paragraph } from '../../../src-main/documents/model';
import { readerOf, type Reader } from '../../../src-main/documents/reader';
import { bothParties, countersign, internalApproval, receiptFor } from '../../../src-main/documents/sign-offs';
import { fullBundle, fullRow } from './a-full-bundle';
import { must } from './read-paper';

type Settings = Record<string, unknown>;
function reader(settings: Settings = {}, customer: Record<string, unknown> = {}): Reader {
  const records = {
    practiceSettings: [{ ...fullRow('practiceSettings'), orgFullName: '某某通信有限公司某市分公司', ...settings }],
    customer: [{ ...fullRow('customer'), ...customer }],
  };
  return readerOf(must(parseBundle(fullBundle('project', records))), { audience: 'internal', language: 'zh' });
}
const letter = (of: Reader, more: Partial<Parameters<typeof letterOf>[1]> = {}) =>
  letterOf(of, {
    title: '关于割接的告知函',
    number: '',
    text: [paragraph('正文')],
    attachments: [],
    day: '2025-04-13',
    sealed: true,
    ...more,
  });

test('names are those of the settings and the full name of the customer, or its name where that is not known', () => {
  expect(bothParties(reader({}, { fullName: '某市第一人民医院', name: '市一院' }), '').parties.map(({ heading }) => heading)).toEqual([
    '某市第一人民医院（盖章）',
    '某某通信有限公司某市分公司（盖章）',
  ]);
  expect(bothParties(reader({}, { fullName: '', name: '市一院' }), '').parties[0]?.heading).toBe('市一院（盖章）');
  expect(receiptFor(reader(), '告知函')).toMatchObject({ to: '某某通信有限公司某市分公司', text: '已收悉《告知函》，□同意　□不同意。' });
  expect(internalApproval(reader({ department: '网运部' })).note).toBe('部门：网运部');
  expect(internalApproval(reader({ department: '' })).note).toBe('');
});

test('nothing that is signed by hand is printed in advance', () => {
  for (const block of [internalApproval(reader()), bothParties(reader(), '')])
    for (const { lines } of block.parties) expect(lines.every(({ kind }) => kind === 'write' || kind === 'date')).toBe(true);
});

test('four departments countersign unless a document names others', () => {
  expect(countersign(reader()).rows).toEqual([['政企部'], ['网运部'], ['网发部'], ['集成公司']]);
  expect(countersign(reader(), ['网运部']).rows).toEqual([['网运部']]);
});

test('a letter has a red head only where the settings say so', () => {
  expect(letter(reader({ letterHead: 'plain' }))[0]).toMatchObject({ block: 'letterHead', organisation: '' });
  expect(letter(reader({ letterHead: 'redHead' }))[0]).toMatchObject({ organisation: '某某通信有限公司某市分公司' });
});

test('a letter goes from our full name to the customer’s, with its day in words and attachments only where there are any', () => {
  const of = reader({}, { fullName: '某市第一人民医院' });
  expect(letter(of).map(({ block }) => block)).toEqual(['letterHead', 'title', 'addressee', 'paragraph', 'signature']);
  expect(letter(of)).toContainEqual({ block: 'addressee', text: '某市第一人民医院' });
  expect(letter(of).at(-1)).toEqual({ block: 'signature', name: '某某通信有限公司某市分公司', date: '2025年4月13日', sealed: true });
  expect(letter(of, { attachments: ['清单'] }).at(-2)).toEqual({ block: 'attachmentsNote', names: ['清单'] });
});

test('the number of a letter stands behind the code of the settings, the year in six-corner brackets', () => {
  expect(letterNumber(reader({ letterCode: '某信网运函' }), 2025, 15)).toBe('某信网运函〔2025〕15号');
});
