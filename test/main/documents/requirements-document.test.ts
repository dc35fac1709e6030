import { expect, test } from 'vitest';
import { parseBundle } from '#shared/bundle';
import type { Kind } from '#shared/records/kinds';
import { requirementsDocument } from '../../../src-main/documents/requirements-document';
import type { Edition } from '../../../src-main/documents/edition';
import type { Block } from '../../../src-main/documents/model';
import { fullBundle, fullRow, idOf, mark } from './a-full-bundle';
import { made, must, textsIn } from './read-paper';
import { fillTemplate } from '../../../src-main/templates/fill-template';
import { aTemplate, paragraph } from '../templates/a-template';

type Records = Parameters<typeof fullBundle>[1];
const paper = (records: Records = {}, edition: Edition = { audience: 'customer', language: 'zh' }) =>
  requirementsDocument.build(must(parseBundle(fullBundle('requirementDoc', records))), edition).paper;
const blocksOf = (...args: Parameters<typeof paper>): readonly Block[] => paper(...args).sections.flatMap(({ blocks }) => blocks);

/** The texts of a chapter, from its heading to the next of the same level. */
function under(heading: string, blocks: readonly Block[]): string[] {
  const from = blocks.findIndex((block) => block.block === 'heading' && block.text === heading);
  const level = (blocks[from] as { level: number }).level;
  const rest = blocks.slice(from + 1);
  const end = rest.findIndex((block) => block.block === 'heading' && block.level <= level);
  return textsIn({
    ...paper(),
    header: '',
    footer: '',
    sections: [{ orientation: 'portrait', blocks: rest.slice(0, end === -1 ? undefined : end) }],
  });
}
const nothing = '经与客户确认，本项目无此类需求';
const toSurvey = '尚待调研。';

test('cover first, versions and contents on page 2, then the nine chapters in their order', () => {
  const blocks = blocksOf();
  expect(blocks[0]?.block).toBe('cover');
  expect(blocks[1]).toMatchObject({ block: 'title', text: '版本记录' });
  expect(blocks[3]).toMatchObject({ block: 'contents', title: '目录' });
  expect(blocks[4]?.block).toBe('pageBreak');
  expect(blocks.flatMap((block) => (block.block === 'heading' && block.level === 1 ? [block.text] : []))).toEqual([
    '项目概况',
    '客户现状',
    '需求内容',
    '组网明细',
    '进度要求',
    '服务要求',
    '双方职责与配合事项',
    '待确认事项',
    '需求确认',
  ]);
  expect(blocks.at(-1)).toMatchObject({ block: 'signOff', seam: true });
});

test('every field of the outline is printed in its chapter', () => {
  const blocks = blocksOf();
  const expected: Record<string, string[]> = {
    项目概况: ['project.background', 'project.goal', 'project.scope', 'site.name', 'site.address', 'project.places.place', 'contact.name'],
    客户现状: ['project.customerSituation', 'project.existingNetwork', 'project.existingProblems'],
    需求内容: ['code', 'title', 'currentState', 'detail', 'metric', 'raisedBy'].map((name) => `requirement.${name}`),
    组网明细: ['site.name', 'circuit.bandwidth'],
    进度要求: ['milestone.name', 'milestone.precondition'],
    服务要求: ['requirement.title', 'requirement.metric'],
    双方职责与配合事项: ['duty.item', 'duty.owner'],
    待确认事项: ['issue.description', 'issue.target', 'issue.owner'],
  };
  for (const [chapter, fields] of Object.entries(expected)) {
    const text = under(chapter, blocks).join('\n');
    for (const field of fields) expect(text, `${field} in ${chapter}`).toContain(`〖${field}〗`);
  }
  expect(under('组网明细', blocks)).toEqual(
    expect.arrayContaining(['电路代号', mark('circuit', 'circuitCode'), '数字电路', '光口(单模)', 'AAA', '单路由', '要求开通']),
  );
});

test('cover and signatures name the project, the customer and our organisation as the records do', () => {
  const [cover] = blocksOf();
  expect(cover).toMatchObject({
    lines: [
      { label: '项目名称', text: mark('project', 'name') },
      { label: '客户单位', text: mark('customer', 'fullName') },
      { label: '编号', text: 'requirementDoc-1' },
      { label: '版本' },
      { label: '日期' },
    ],
  });
  expect(blocksOf().at(-1)).toMatchObject({
    parties: [{ heading: `${mark('customer', 'fullName')}（盖章）` }, { heading: `${mark('practiceSettings', 'orgFullName')}（盖章）` }],
  });
});

test('that the customer has no requirements of a kind is said only where the project says so; otherwise the kind is still to be surveyed', () => {
  const project = fullRow('project', { noRequirementKinds: ['management', 'service'] });
  const blocks = blocksOf({ project: [project], requirement: [fullRow('requirement', { kind: 'network' })] });
  expect(under('管理需求', blocks)).toEqual([nothing]);
  expect(under('服务需求', blocks)).toEqual([nothing]);
  expect(under('服务要求', blocks)).toEqual([nothing]);
  expect(under('进度需求', blocks)).toEqual([toSurvey]);
  expect(under('组网需求', blocks).join()).toContain(mark('requirement', 'detail'));
  // The chapter of a kind says the same as the section of that kind.
  const none = blocksOf({ project: [fullRow('project', { noRequirementKinds: ['network', 'schedule'] })], milestone: [], circuit: [] });
  for (const chapter of ['组网明细', '进度要求']) expect(under(chapter, none)).toEqual([nothing]);
  for (const chapter of ['组网明细', '进度要求']) expect(under(chapter, blocksOf({ milestone: [], circuit: [] }))).toEqual([toSurvey]);
});

test('an incomplete requirement is marked in the internal edition; the customer edition leaves it out and says how many', () => {
  const requirement = [
    fullRow('requirement', { kind: 'network', detail: '', title: '没有描述' }),
    fullRow('requirement', { kind: null, title: '没有类别' }, 2),
  ];
  const internal = blocksOf({ requirement }, { audience: 'internal', language: 'zh' });
  expect(under('组网需求', internal)).toContain('没有描述\n待完善');
  expect(under('需求类别待定', internal)).toContain('没有类别\n待完善');
  const customer = blocksOf({ requirement });
  expect(under('组网需求', customer).at(-1)).toBe('共 1 条，内容均待完善，未列入本版。');
  expect(under('组网需求', customer).join()).not.toContain('没有描述');
  const one = blocksOf({ requirement: [...requirement, fullRow('requirement', { kind: 'network' }, 3)] });
  expect(under('组网需求', one).at(-1)).toBe('另有 1 条内容待完善，未列入本版。');
});

test('a table of which all rows are left out says so and nothing else, not that there is nothing or that it was not surveyed', () => {
  const milestone = [1, 2].map((number) => fullRow('milestone', { requiredOn: null }, number));
  expect(under('进度要求', blocksOf({ milestone })).at(-1)).toBe('共 2 条，内容均待完善，未列入本版。');
  expect(under('进度要求', blocksOf({ milestone })).join()).not.toContain(toSurvey);
  expect(under('进度要求', blocksOf({ milestone: [] })).at(-1)).toBe(toSurvey);
});

test('the file of a draft says that it is one, that of a version which is with the customer does not; neither differs with a template of one’s own', async () => {
  const names = (state: string, language: 'zh' | 'en' = 'zh') => {
    const bundle = fullBundle('requirementDoc', {
      customer: [fullRow('customer', { shortName: '市一院' })],
      requirementDoc: [fullRow('requirementDoc', { version: 'V1.2', state })],
    });
    const bytes = aTemplate(paragraph('{{版本}}'));
    const edition = { audience: 'internal', language } as const;
    return Promise.all([
      made('requirements-document', bundle, edition).then(({ fileName }) => fileName),
      fillTemplate(bundle, { name: '需求函', bytes }, edition).then((file) => must(file).fileName),
    ]);
  };
  const ends = (state: string) => [
    `市一院_项目需求书_V1.2${state}_内部版_20261125.docx`,
    `市一院_需求函_V1.2${state}_内部版_20261125.docx`,
  ];
  expect(await names('draft')).toEqual(ends('_草稿'));
  expect(await names('review')).toEqual(ends('_内部审核'));
  expect(await names('customer')).toEqual(ends(''));
  expect((await names('draft', 'en'))[0]).toMatch(/_V1\.2_Draft_/);
});

test('versions up to this one are listed, a draft says that it is one, later ones are not there', () => {
  const doc = (number: number, version: string, more = {}) => fullRow('requirementDoc', { version, state: 'confirmed', ...more }, number);
  const requirementDoc = [doc(3, 'V1.10'), doc(1, 'V1.2', { state: 'draft', sentOn: null, changeNote: '增加' }), doc(2, '1.0')];
  const blocks = blocksOf({ requirementDoc });
  const table = blocks[2];
  const cells = table?.block === 'table' ? table.rows.map((row, i) => table.columns.map(({ text }) => text(row, i))) : [];
  expect(cells.map(([version]) => version)).toEqual(['V1.0', 'V1.2']);
  expect(cells[1]).toEqual(['V1.2', '2026年11月25日', mark('requirementDoc', 'preparedBy'), '增加']);
  expect(paper({ requirementDoc }).header).toBe(`${mark('customer', 'shortName')}　项目需求书　V1.2（草稿）`);
});

test('open issues of the survey that the customer may see are matters to be confirmed, in both editions', () => {
  const issue = [
    fullRow('issue', { phase: 'requirements', state: 'open', description: '可见' }),
    fullRow('issue', { phase: 'requirements', state: 'open', description: '内部的', customerVisible: false }, 2),
    fullRow('issue', { phase: 'requirements', state: 'closed', description: '已关闭的' }, 3),
    fullRow('issue', { phase: 'delivery', state: 'open', description: '别的阶段' }, 4),
  ];
  for (const audience of ['customer', 'internal'] as const) {
    const text = under('待确认事项', blocksOf({ issue }, { audience, language: 'zh' })).join();
    expect(text).toContain('可见');
    expect(text).not.toMatch(/内部的|已关闭的|别的阶段/);
  }
});

test('requirements stand in the order of their numbers, circuits that are in service and duties that are not needed are left out', () => {
  const requirement = ['FW-10', 'FW-2', ''].map((code, i) => fullRow('requirement', { kind: 'service', code }, i + 1));
  const circuit = [
    fullRow('circuit', { state: 'active', bandwidth: '在用的' }),
    fullRow('circuit', { state: 'building', bandwidth: '在建的' }, 2),
  ];
  const duty = [fullRow('duty', { state: 'dropped', item: '不再需要的' })];
  const blocks = blocksOf({ requirement, circuit, duty });
  const codes = under('服务需求', blocks).filter((text) => /^FW-|^requirement-/.test(text));
  expect(codes).toEqual(['FW-2', 'FW-10', 'requirement-3']);
  expect(under('组网明细', blocks)).toContain('在建的');
  expect(under('组网明细', blocks)).not.toContain('在用的');
  expect(under('双方职责与配合事项', blocks)).not.toContain('不再需要的');
});

test('names come from the records, and people who were only typed are printed as they were typed', () => {
  const milestone = [fullRow('milestone', { party: 'customer' })];
  const duty = [fullRow('duty', { owner: `contact:${idOf('contact')}` })];
  const blocks = blocksOf({ milestone, duty });
  expect(under('进度要求', blocks)).toContain('客户');
  expect(under('双方职责与配合事项', blocks)).toContain(mark('contact', 'name'));
});

test('what belongs to another project, and is there because something refers to it, is not printed', () => {
  const printed = (projectId: string) => {
    const of = (kind: Kind, more: object) => [fullRow(kind), fullRow(kind, { projectId, ...more }, 2)];
    return textsIn(
      paper({
        requirementDoc: [
          fullRow('requirementDoc', { version: 'V1.0' }),
          fullRow('requirementDoc', { projectId, version: 'V0.1', changeNote: '外来的版本' }, 2),
        ],
        requirement: of('requirement', { kind: 'network', detail: '外来的需求' }),
        milestone: of('milestone', { name: '外来的里程碑' }),
        duty: of('duty', { item: '外来的事项' }),
        issue: of('issue', { phase: 'requirements', state: 'open', description: '外来的问题' }),
      }),
    ).filter((text) => text.startsWith('外来的'));
  };
  expect(printed(idOf('project'))).toHaveLength(5);
  expect(printed('0190a000-0000-7000-8000-00000000aaaa')).toEqual([]);
});

test('tables of the chapters have captions for the writer to number, and the columns that the outline names', () => {
  const tables = blocksOf().flatMap((block) => (block.block === 'table' ? [block] : []));
  expect(tables.map(({ caption }) => caption)).toEqual([
    '',
    '涉及地',
    '业务与应用需求',
    '管理需求',
    '组网需求',
    '进度需求',
    '服务需求',
    '组网明细',
    '进度要求',
    '服务要求',
    '双方职责与配合事项',
    '待确认事项',
  ]);
  const headers = (caption: string) =>
    tables
      .find((table) => table.caption === caption)
      ?.columns.map(({ header }) => header)
      .join('│');
  expect(headers('涉及地')).toBe('序号│站点│地址│属地│联系人');
  expect(headers('管理需求')).toBe('编号│需求名称│现状│需求描述│量化指标│优先级│提出人');
  expect(headers('组网明细')).toBe('序号│电路代号│A端│Z端│业务类型│速率│接口│保护方式│保障等级│要求开通');
  expect(headers('进度要求')).toBe('里程碑│要求完成时间│前置条件│责任方');
  expect(headers('服务要求')).toBe('指标│要求值│标准值│是否标准');
  expect(headers('双方职责与配合事项')).toBe('事项│责任方│责任人│完成时间');
});

test('the properties of a file for the customer name the house, those of an internal one the writer', () => {
  const practiceSettings = [fullRow('practiceSettings', { orgFullName: '某市分公司' })];
  expect(paper({ practiceSettings }).author).toBe('某市分公司');
  expect(paper({ practiceSettings }, { audience: 'internal', language: 'zh' }).author).toBe('李明');
});
