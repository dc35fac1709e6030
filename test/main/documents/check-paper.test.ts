import { describe, expect, test, vi } from 'vitest';
import { parseBundle } from '#shared/bundle';
import type { Kind } from '#shared/records/kinds';
import { leakLine } from '#shared/papers/leaks/in-words';
import type { Finding, LeakKind, LeakReport } from '#shared/papers/leaks/report';
import { checkPaper } from '../../../src-main/documents/check-paper';
import { defineDocument, type DocumentKind } from '../../../src-main/documents/define';
import { documents } from '../../../src-main/documents/index';
import { recordTable } from '../../../src-main/documents/listed';
import { produceDocument } from '../../../src-main/documents/produce-document';
import { textsOf } from '../../../src-main/documents/texts-of';
import { bundleText, fullBundle, fullRow, idOf } from './a-full-bundle';
import { must, readable, readablePage, squeezed, textsIn } from './read-paper';
import { sampleBundles } from './sample-bundles';

vi.setConfig({ testTimeout: 30_000 });

type Rows = Parameters<typeof fullBundle>[1];
const customer = { audience: 'customer', language: 'zh' } as const;
const documentOf = (name: string): DocumentKind => {
  const found = documents.find(({ kind }) => kind === name);
  if (!found) throw new Error(name);
  return found;
};
const wang = fullRow('teamMember', { name: '王大伟', side: 'telecom', phone: '13812341234', publicPhone: '027-87654321' });
const zhao = fullRow('contact', { name: '赵主任', phone: '13900000002' });

function check(name: string, rows: Rows, masked = false): LeakReport {
  const document = documentOf(name);
  const bundle = must(parseBundle(fullBundle(document.subject, { teamMember: [wang], contact: [zhao], ...rows })));
  return checkPaper(document.build(bundle, { ...customer, masked }), bundle.records, {}, masked);
}
const said = ({ findings }: LeakReport) => findings.map(({ kind, text }) => `${kind} ${text}`);

/** Something of every kind in one text. */
const planted =
  '请王大伟（13812341234）联系，网关 10.20.30.1/24，机房位于 E114.3055 N30.5928，合计 12.5 万元，听说某移动报价低三成。内部资料，另见 13511112222';
const kindsOf = (one: Finding): LeakKind => one.kind;
const every: LeakKind[] = ['amount', 'coordinates', 'internal', 'ip', 'name', 'phone', 'phone', 'word'];
const visitWith = (more: object) => fullRow('visit', { competitor: '听说某移动报价低三成', ...more });

describe.each<[string, string, (text: string) => Rows, Kind, string]>([
  ['requirements-document', 'a text of the project', (goal) => ({ project: [fullRow('project', { goal })] }), 'project', 'goal'],
  [
    'requirements-document',
    'a requirement',
    (detail) => ({ requirement: [fullRow('requirement', { kind: 'network', detail })] }),
    'requirement',
    'detail',
  ],
  [
    'requirements-document',
    'a requirement for service',
    (metric) => ({ requirement: [fullRow('requirement', { kind: 'service', metric })] }),
    'requirement',
    'metric',
  ],
  ['requirements-document', 'a duty', (item) => ({ duty: [fullRow('duty', { item })] }), 'duty', 'item'],
  [
    'requirements-document',
    'what changed in a version',
    (changeNote) => ({ requirementDoc: [fullRow('requirementDoc', { changeNote })] }),
    'requirementDoc',
    'changeNote',
  ],
  ['requirements-document', 'the address of a site', (address) => ({ site: [fullRow('site', { address })] }), 'site', 'address'],
  ['issue-table', 'an issue', (description) => ({ issue: [fullRow('issue', { description, state: 'open' })] }), 'issue', 'description'],
  ['issue-table', 'the latest progress', (text) => ({ issueNote: [fullRow('issueNote', { text })] }), 'issueNote', 'text'],
  ['issue-table', 'a remark', (text) => ({ issue: [fullRow('issue', { remark: text, state: 'open' })] }), 'issue', 'remark'],
  ['visit-record', 'a text of the visit', (networkState) => ({ visit: [visitWith({ networkState })] }), 'visit', 'networkState'],
  [
    'visit-record',
    'an opinion',
    (text) => ({ visit: [visitWith({ opinions: [{ id: idOf('visit', 9), order: 'V', text, kind: 'need', answer: '', raised: null }] })] }),
    'visit',
    'opinions.text',
  ],
  [
    'visit-record',
    'an action',
    (content) => ({ actionItem: [fullRow('actionItem', { content, source: `visit:${idOf('visit')}` })] }),
    'actionItem',
    'content',
  ],
])('%s, %s', (name, _where, rows, kind, field) => {
  test('everything planted is found, with the way to its record and field, and nothing without it', () => {
    const withInternal = (text: string): Rows => {
      const own = rows(text);
      return { visit: [visitWith({})], ...own };
    };
    const report = check(name, withInternal(planted));
    expect(report.findings.map(kindsOf).sort()).toEqual(every);
    for (const { places } of report.findings) {
      expect(places[0]?.origin).toMatchObject({ kind, field });
      expect(places[0]?.part).toBe('body');
    }
    expect(check(name, withInternal('没有问题'))).toEqual({ findings: [], total: 0, fingerprint: '' });
  });
});

test('a finding says where: heading, table, row and column, or the label of a field', () => {
  const issue = (description: string, number: number) => fullRow('issue', { description, state: 'open', phase: 'requirements' }, number);
  const place = (name: string) => check(name, { issue: [issue('好', 1), issue('找王大伟', 2)] }).findings[0]?.places[0];
  expect(place('issue-table')).toMatchObject({
    heading: '问题管理表',
    table: '问题管理表',
    row: 2,
    label: '问题描述',
    before: '找',
    after: '',
  });
  expect(place('requirements-document')).toMatchObject({ heading: '待确认事项', table: '待确认事项', row: 2, label: '问题描述' });
  // What is never said is a column: it names no table.
  const found = check('issue-table', { issue: [issue('好', 1), issue('找王大伟', 2)] }).findings[0];
  expect(found && leakLine(found, 'zh')).toBe('外发检查：内部人员姓名“王大伟”：问题管理表 · 第 2 行 · 问题描述');
  const field = check('visit-record', { visit: [fullRow('visit', { needs: '找王大伟' })] }).findings[0];
  expect(field?.places[0]).toMatchObject({ label: '新需求', row: null });
  expect(field && leakLine(field, 'zh')).toBe('外发检查：内部人员姓名“王大伟”：客户走访记录表 · 新需求');
});

test('header, name and properties of the file are looked through as well', () => {
  const report = check('visit-record', {
    customer: [fullRow('customer', { shortName: '市一院王大伟' })],
    practiceSettings: [fullRow('practiceSettings', { orgFullName: '某公司 13812341234' })],
  });
  expect(report.findings.map(({ text, places }) => [text, places.map(({ part }) => part)])).toEqual([
    ['王大伟', ['header', 'fileName']],
    ['13812341234', expect.arrayContaining(['properties'])],
  ]);
});

test('people are named on purpose as owner, author and receiver, and in the columns for them', () => {
  const wangs = `teamMember:${idOf('teamMember')}`;
  const owned = { owner: wangs, ownerOrg: '网运部王大伟', state: 'open', phase: 'requirements', raisedBy: wangs };
  const rows: Rows = {
    issue: [fullRow('issue', owned)],
    projectMember: [fullRow('projectMember', { person: wangs, receivesIssueTable: true })],
    requirementDoc: [fullRow('requirementDoc', { preparedBy: wangs })],
    duty: [fullRow('duty', { owner: wangs })],
    visit: [fullRow('visit', { ourPeople: [wangs] })],
    requirement: [fullRow('requirement', { raisedBy: `contact:${idOf('contact')}` })],
    actionItem: [fullRow('actionItem', { owner: wangs, source: `visit:${idOf('visit')}` })],
    promise: [fullRow('promise', { promisedBy: wangs, source: `visit:${idOf('visit')}` })],
  };
  for (const { kind } of documents) expect(said(check(kind, rows))).toEqual([]);
  const bundle = must(parseBundle(fullBundle('project', rows)));
  const table = documentOf('issue-table').build({ ...bundle, author: { id: 'p1', name: '王大伟' } }, customer);
  expect(textsIn(table.paper).join()).toContain('王大伟');
  expect(said(checkPaper(table, bundle.records, {}, false))).toEqual([]);
});

test('people beside the data file are known to the check', () => {
  const bundle = must(parseBundle(fullBundle('visit', { visit: [fullRow('visit', { needs: '找王大伟', advice: '' })], teamMember: [] })));
  const paper = documentOf('visit-record').build(bundle, customer);
  expect(said(checkPaper(paper, bundle.records, {}, false))).toEqual([]);
  const people = must(parseBundle(fullBundle('visit', { teamMember: [wang] }))).records;
  expect(said(checkPaper(paper, bundle.records, { teamMember: people.teamMember ?? [] }, false))).toEqual(['name 王大伟']);
});

test('the same text is one finding with its count; of many the first stand in the report, and its fingerprint tells all of them', () => {
  const issues = (count: number, text: (i: number) => string) =>
    Array.from({ length: count }, (_, i) => ({
      ...fullRow('issue', { description: text(i), state: 'open' }),
      id: crypto.randomUUID(),
      no: `W${i}`,
    }));
  const same = check('issue-table', { issue: issues(40, () => '找王大伟'), issueNote: [] });
  expect(same).toMatchObject({ total: 1, findings: [{ count: 40 }] });
  expect(same.findings[0]?.places).toHaveLength(5);
  const many = check('issue-table', { issue: issues(300, (i) => `拨 1351111${String(1000 + i)}`), issueNote: [] });
  expect(many.total).toBe(300);
  expect(many.findings).toHaveLength(200);
  const other = check('issue-table', { issue: issues(300, (i) => `拨 1351111${String(1000 + (i === 299 ? 999 : i))}`), issueNote: [] });
  expect(other.fingerprint).not.toBe(many.fingerprint);
  expect(check('issue-table', { issue: issues(300, (i) => `拨 1351111${String(1000 + i)}`), issueNote: [] }).fingerprint).toBe(
    many.fingerprint,
  );
});

/** A paper that prints what is sensitive, as papers to come will: contacts with their numbers. */
const contactSheet = defineDocument({
  kind: 'contact-sheet',
  label: { zh: '联系单', en: 'Contacts' },
  subject: 'customer',
  audiences: ['customer', 'internal'],
  version: () => ({ name: 'V1.0' }),
  sections: (reader) => {
    const of = reader.kind('contact');
    return [
      {
        orientation: 'portrait',
        blocks: recordTable(reader, 'contact', reader.rows('contact'), [
          ...of.column('name', 5),
          ...of.column('phone', 9),
          ...of.column('email', 9),
        ]),
      },
    ];
  },
});

test('a sensitive field that is printed is listed unless it is masked; in an internal edition it stays as it is', () => {
  const contact = [fullRow('contact', { name: '赵主任', phone: '13900000002', email: 'zhao@hospital.example' })];
  const bundle = must(parseBundle(bundleText('customer', { customer: [fullRow('customer')], contact })));
  const texts = (masked: boolean, audience: 'customer' | 'internal' = 'customer') =>
    textsIn(contactSheet.build(bundle, { audience, language: 'zh', masked }).paper);
  const open = checkPaper(contactSheet.build(bundle, customer), bundle.records, {}, false);
  expect(open.findings.map(({ kind, text, of }) => [kind, text, of?.field])).toEqual([
    ['field', '13900000002', 'phone'],
    ['field', 'zhao@hospital.example', 'email'],
  ]);
  expect(texts(true)).toEqual(expect.arrayContaining(['139****0002', 'z***@hospital.example']));
  const masked = contactSheet.build(bundle, { ...customer, masked: true });
  expect(checkPaper(masked, bundle.records, {}, true).total).toBe(0);
  expect(texts(true, 'internal')).toEqual(expect.arrayContaining(['13900000002']));
});

test.each(documents)(
  '$kind: masked, no number and no address can be read in the Word file or the page, its name included, but what is for customers',
  async ({ kind, subject }) => {
    const numbers = '拨 13511112222 或 027-87654321，网关 10.20.30.1';
    const rows: Rows = {
      teamMember: [wang],
      customer: [fullRow('customer', { shortName: '市一院13511112222' })],
      project: [fullRow('project', { goal: numbers, name: numbers, noRequirementKinds: [] })],
      issue: [fullRow('issue', { description: numbers, state: 'open' })],
      visit: [fullRow('visit', { needs: numbers })],
    };
    const bundle = fullBundle(subject, rows);
    for (const format of ['docx', 'html'] as const) {
      const { fileName, bytes, leaks } = must(await produceDocument(bundle, { document: kind, ...customer, format, masked: true }));
      const read = format === 'docx' ? readable(bytes) : readablePage(bytes);
      expect(fileName).toContain('市一院135xxxx2222_');
      expect(read).toContain(squeezed('拨 135****2222 或 027-87654321，网关 10.*.*.*'));
      expect(read + fileName).not.toMatch(/13511112222|10\.20\.30/);
      expect(leaks.findings.filter((one) => one.kind === 'phone' || one.kind === 'ip')).toEqual([]);
    }
  },
);

test('an export with findings is held until their fingerprint comes, and again when there is more', async () => {
  const bundle = (needs: string) => fullBundle('visit', { teamMember: [wang], visit: [fullRow('visit', { needs })] });
  const ask = (needs: string, more: object = {}) =>
    produceDocument(bundle(needs), { document: 'visit-record', ...customer, format: 'docx', ...more });
  const held = await ask('找王大伟', { passed: '' });
  if (held.ok || held.failure.kind !== 'leaks-found') throw new Error('not held');
  const { fingerprint } = held.failure.leaks;
  expect(must(await ask('找王大伟', { passed: fingerprint })).leaks.fingerprint).toBe(fingerprint);
  expect(await ask('找王大伟，10.20.30.1', { passed: fingerprint })).toMatchObject({
    ok: false,
    failure: { kind: 'leaks-found', leaks: { total: 2 } },
  });
  expect(await ask('没有问题', { passed: '' })).toMatchObject({ ok: true, value: { leaks: { total: 0 } } });
  expect(await ask('找王大伟')).toMatchObject({ ok: true, value: { leaks: { total: 1 } } });
  expect(await ask('找王大伟', { passed: '', audience: 'internal' })).toMatchObject({ ok: true, value: { leaks: { total: 0 } } });
});

test('whatever a paper prints is looked through', () => {
  for (const document of documents) {
    const named = document.build(must(parseBundle(fullBundle(document.subject))), customer);
    const looked = [...textsOf(named)].map(({ text }) => text);
    const labels = new Set([...textsOf(named)].map(({ place }) => place.label));
    for (const text of textsIn(named.paper)) expect(looked.includes(text) || labels.has(text), text).toBe(true);
    expect(looked).toContain(named.fileName);
  }
});

test('nothing is found in the customer editions of the shipped sample, all its people known', async () => {
  const subjects = await sampleBundles(documents.map(({ subject }) => subject));
  for (const { kind: document, subject } of documents)
    for (const { kind, text, people } of subjects)
      for (const language of ['zh', 'en'] as const)
        if (kind === subject) {
          expect(people.length).toBeGreaterThan(3);
          const { leaks } = must(await produceDocument(text, { document, audience: 'customer', language, format: 'html', people }));
          expect(said(leaks)).toEqual([]);
        }
});
