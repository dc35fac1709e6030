import { expect, test } from 'vitest';
import { markIn } from '#shared/papers/document-mark';
import { text as words } from '#shared/text/index';
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

const styles =
  '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>' +
  '<w:style w:type="paragraph" w:styleId="own"><w:name w:val="本公司章"/><w:basedOn w:val="1"/></w:style></w:styles>';
const styled = (style: string, written: string) => `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t>${written}</w:t></w:r></w:p>`;

test.each(['zh', 'en'] as const)(
  'a finding in a template says under which heading and in which paragraph it stands (%s)',
  async (language) => {
    const body =
      paragraph('值班 13812345678') +
      styled('own', '二、{{地点}}') +
      '<w:p/>' +
      table(1, row('电话 13812345679')) +
      '<w:p><w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:r><w:t>联系</w:t></w:r></w:p>' +
      '<w:p><w:pPr><w:outlineLvl w:val="9"/></w:pPr><w:r><w:t>再打 13812345670</w:t></w:r></w:p>';
    const template = aTemplate(body, { footnotes: paragraph('或 13812345671'), more: { 'word/styles.xml': styles } });
    const { leaks } = must(
      await fillTemplate(bundle({ place: '三层' }), { name: '函', bytes: template }, { audience: 'customer', language }),
    );
    const placed = leaks.findings.map(({ text: what, places }) => [what, places.map((place) => words[language].leaks.place(place)).join()]);
    expect(Object.fromEntries(placed)).toMatchObject(
      language === 'zh'
        ? {
            '13812345678': '第 1 段',
            '13812345679': '二、三层 · 第 4 段',
            '13812345670': '联系 · 第 6 段',
            '13812345671': '脚注第 1 段',
          }
        : {
            '13812345678': 'Paragraph 1',
            '13812345679': '二、三层 · Paragraph 4',
            '13812345670': '联系 · Paragraph 6',
            '13812345671': 'Footnotes, paragraph 1',
          },
    );
  },
);

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
