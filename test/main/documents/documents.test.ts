import { describe, expect, test, vi } from 'vitest';
import { parseBundle } from '#shared/bundle';
import { bundleText, emptyBundle, fullBundle, fullRow, internalTraces, mark, withFrame } from './a-full-bundle';
import { documents } from '../../../src-main/documents/index';
import { readWord, textOf } from '../writers/read-word';
import { editions, made, must, readable, readablePage, squeezed, textsIn } from './read-paper';
import { sampleBundles } from './sample-bundles';

vi.setConfig({ testTimeout: 30_000 });

const subjects = await sampleBundles(documents.map(({ subject }) => subject));
const cases = documents.flatMap((document) => [
  ...subjects
    .filter(({ kind }) => kind === document.subject)
    .map(({ id, text }) => ({ document, of: `the sample's ${id.slice(0, 4)}`, bundle: text })),
  { document, of: 'a subject with something in every field', bundle: fullBundle(document.subject) },
  { document, of: 'a subject of which nothing is known', bundle: emptyBundle(document.subject) },
]);
const named = cases.flatMap(({ document, ...rest }) =>
  editions.map((edition) => ({ document, edition, ...rest, ...edition, kind: document.kind })),
);

test('the sample has a subject for every document', () => {
  for (const { subject } of documents) expect(subjects.map(({ kind }) => kind)).toContain(subject);
});

describe.each(named)('$kind of $of, $audience, $language', ({ document, edition, bundle }) => {
  test('is well-formed, every label and value that it wants printed can be read in it, and nothing stands for a missing one', async () => {
    const { bytes } = await made(document.kind, bundle, edition);
    const read = readable(bytes);
    const page = readablePage((await made(document.kind, bundle, edition, 'html')).bytes);
    const texts = textsIn(document.build(must(parseBundle(bundle)), edition).paper);
    expect(texts.length).toBeGreaterThan(10);
    for (const one of [read, page]) {
      for (const text of texts) expect(one).toContain(squeezed(text));
      expect(one).not.toMatch(/undefined|\bnull\b|NaN|\[object|Invalid|text:|[0-9a-f]{8}-[0-9a-f]{4}-7/);
    }
  });
});

describe.each(documents)('$kind', ({ kind, subject }) => {
  test.each(['zh', 'en'] as const)('no customer edition has anything internal, in any part of the file (%s)', async (language) => {
    const traces = internalTraces();
    expect(traces.length).toBeGreaterThan(20);
    const bundle = fullBundle(subject);
    for (const trace of traces.filter((each) => !each.includes('年'))) expect(bundle).toContain(trace);
    expect(traces).toEqual(expect.arrayContaining([mark('project', 'places.person'), mark('teamMember', 'phone')]));
    const file = await made(kind, bundle, { audience: 'customer', language });
    const word = readWord(file.bytes);
    expect(word.names).toContain('docProps/core.xml');
    const parts = word.names.map((name) => word.xml(name)).join('\n');
    // A mark of Chinese and Latin letters stands in more than one run.
    const read = word.names.filter((name) => name.endsWith('.xml')).map((name) => textOf(word.part(name)));
    expect(read.join('')).toContain(mark('customer', 'fullName'));
    const html = await made(kind, bundle, { audience: 'customer', language }, 'html');
    const page = new TextDecoder().decode(html.bytes);
    for (const written of [parts, read.join('\n'), page, readablePage(html.bytes), file.fileName, html.fileName]) {
      for (const trace of traces) expect(written).not.toContain(trace);
      expect(written).not.toMatch(/内部资料|Internal – keep safe/);
    }
  });

  test('a record that was voided is not printed', async () => {
    const voided = (kindOf: 'issue' | 'requirement' | 'actionItem') => fullRow(kindOf, { voided: '重复', remark: '作废的' }, 50);
    const more = { issue: [voided('issue')], requirement: [voided('requirement')], actionItem: [voided('actionItem')] };
    const read = readable((await made(kind, fullBundle(subject, more), { audience: 'internal', language: 'zh' })).bytes);
    for (const each of ['issue.description', 'requirement.detail', 'actionItem.content'])
      expect(read).not.toContain(mark(each.split('.')[0] as 'issue', each.split('.')[1] as string));
  });

  test('odd texts survive, whatever they look like', async () => {
    const odd = `😀𠮷 {headings-0} <w:p/> &amp; ]]> %s \${x} ﷽ ‮rtl "quoted" 'single' \\ | ${'长'.repeat(5_000)}`;
    const customer = fullRow('customer', { fullName: odd });
    const project = fullRow('project', { name: odd, goal: odd });
    const visit = fullRow('visit', { networkState: odd });
    const bundle = fullBundle(subject, {
      customer: [customer],
      project: [project],
      visit: [visit],
      issue: [fullRow('issue', { description: odd })],
    });
    const read = readable((await made(kind, bundle, { audience: 'internal', language: 'zh' })).bytes);
    expect(read).toContain(squeezed(odd));
  });

  test('characters that XML forbids are left out and line breaks are kept', async () => {
    const bundle = fullBundle(subject, { customer: [fullRow('customer', { fullName: 'a\u0000\u0008b\uD800c\r\nd\uFFFEe' })] });
    const { bytes } = await made(kind, bundle, { audience: 'customer', language: 'zh' });
    expect(readable(bytes)).toMatch(/ab.?cd.?e/u);
    expect(readWord(bytes).xml('word/document.xml')).toContain('<w:br/>');
  });

  test('the file is called by customer, document, version and day, the day being that of the time zone; an internal edition says so', async () => {
    const records = {
      customer: [fullRow('customer', { shortName: '市一院' })],
      requirementDoc: [fullRow('requirementDoc', { version: 'V1.2', state: 'customer' })],
    };
    const name = async (timeZone: string, language: 'zh' | 'en' = 'zh', audience: 'customer' | 'internal' = 'customer') =>
      (await made(kind, withFrame(fullBundle(subject, records), { timeZone }), { audience, language })).fileName;
    const [inChina, inLondon] = [await name('Asia/Shanghai'), await name('Europe/London')];
    expect(inChina).toBe(
      {
        'requirements-document': '市一院_项目需求书_V1.2_20261125.docx',
        'issue-table': '市一院_问题管理表_工作稿_20261125.docx',
        'visit-record': '市一院_客户走访记录表_V1.0_20261125.docx',
      }[kind],
    );
    expect(inLondon).toBe(inChina.replace('20261125', '20261124'));
    expect(await name('Asia/Shanghai', 'zh', 'internal')).toBe(inChina.replace('_20261125', '_内部版_20261125'));
    expect(await name('Asia/Shanghai', 'en')).toMatch(/^市一院_[A-Za-z ]+_(V1\.[02]|Working copy)_20261125\.docx$/);
  });
});

test('a customer without a short name is called by its name', async () => {
  const bundle = bundleText('visit', { customer: [fullRow('customer', { shortName: '', name: '财政局' })], visit: [fullRow('visit')] });
  expect((await made('visit-record', bundle, { audience: 'customer', language: 'zh' })).fileName).toMatch(/^财政局_/);
});
