import { expect, test } from 'vitest';
import { markIn } from '#shared/papers/document-mark';
import { fillTemplate } from '../../../src-main/templates/fill-template';
import { bundleText, fullRow, idOf } from '../documents/a-full-bundle';
import { must } from '../documents/read-paper';
import { readWord } from '../writers/read-word';
import { aTemplate, paragraph, row, table } from './a-template';
import { forCustomer, internal, lines } from './filling';

const people = [fullRow('teamMember', { name: '王小明', phone: '13912345678', side: 'telecom' })];
const bundle = (visit: object = {}) =>
  bundleText('visit', { customer: [fullRow('customer')], teamMember: people, visit: [fullRow('visit', { summary: '', ...visit })] });
const bytes = aTemplate(
  paragraph('值班电话 13812345678') + paragraph('走访人：{{我方人员}}') + table(1, row('{{小结}}')) + paragraph('{{新需求}}'),
  { header: paragraph('报价 {{地点}}') },
);
const text = { summary: '请找王小明，电话 13912345678', ourPeople: [`teamMember:${idOf('teamMember')}`], needs: '', place: '98000元' };
const fill = (edition = forCustomer, asked: { passed?: string } = {}) => fillTemplate(bundle(text), { name: '函', bytes }, edition, asked);

test('a customer edition of a template is looked through as any other: what the template says and what is filled in, headers too', async () => {
  const { leaks } = must(await fill());
  const found = leaks.findings.map(({ kind, text: what }) => `${kind} ${what}`);
  expect(found).toEqual(expect.arrayContaining(['phone 13812345678', 'phone 13912345678', 'name 王小明']));
  expect(found.some((each) => each.startsWith('amount'))).toBe(true);
  const name = leaks.findings.find(({ kind }) => kind === 'name');
  // Once in the summary; where 我方人员 names him on purpose he has not slipped in.
  expect(name).toMatchObject({ count: 1, places: [{ origin: { kind: 'visit', field: 'summary' } }] });
  expect(must(await fill(internal)).leaks.total).toBe(0);
});

test('nothing is made of it while what was found is not let pass', async () => {
  const failed = await fill(forCustomer, { passed: '' });
  expect(failed).toMatchObject({ ok: false, failure: { kind: 'leaks-found' } });
  if (failed.ok || failed.failure.kind !== 'leaks-found') return;
  expect(await fill(forCustomer, { passed: failed.failure.leaks.fingerprint })).toMatchObject({ ok: true });
});

test('a masked edition masks numbers in values; what the template itself says stays', async () => {
  const paper = readWord(must(await fill({ ...forCustomer, masked: true })).bytes);
  expect(lines(paper)).toEqual(expect.arrayContaining(['值班电话 13812345678', '请找王小明，电话 139****5678']));
});

test('the file carries the mark of what it says: the same for the same data, another for others', async () => {
  const of = async (visit: object) => {
    const { bytes: file, traced } = must(await fillTemplate(bundle(visit), { name: '函', bytes }, internal));
    expect(markIn(readWord(file).xml('docProps/core.xml'))).toMatchObject({ documentHash: traced.documentHash });
    return traced.documentHash;
  };
  expect(await of({ needs: '一' })).toBe(await of({ needs: '一' }));
  expect(await of({ needs: '一' })).not.toBe(await of({ needs: '二' }));
});

test('the same template and data give the same bytes', async () => {
  const [one, other] = [must(await fill(internal)), must(await fill(internal))];
  expect(Buffer.compare(one.bytes, other.bytes)).toBe(0);
});
