import { expect, test } from 'vitest';
import { parseBundle } from '#shared/bundle';
import { issueTable } from '../../../src-main/documents/issue-table';
import type { Audience } from '#shared/ipc/contract';
import type { RecordTable } from '../../../src-main/documents/model';
import { fullBundle, fullRow, mark } from './a-full-bundle';
import { must, textsIn } from './read-paper';

type Row = Record<string, unknown>;
const paper = (issue: Row[], audience: Audience = 'internal', more: Parameters<typeof fullBundle>[1] = {}) =>
  issueTable.build(must(parseBundle(fullBundle('project', { issueNote: [], issue, ...more }))), { audience, language: 'zh' }).paper;
const texts = (...args: Parameters<typeof paper>) => textsIn(paper(...args));

function table(...args: Parameters<typeof paper>): { headers: string[]; cells: string[][] } {
  const found = paper(...args).sections[0]?.blocks.find((block): block is RecordTable => block.block === 'table');
  if (!found) throw new Error('no table');
  return {
    headers: found.columns.map(({ header }) => header),
    cells: found.rows.map((row, i) => found.columns.map(({ text }) => text(row, i))),
  };
}
/** An open issue that is complete; today is 2026-11-25 in Shanghai. */
const issue = (number: number, more: Row = {}) =>
  fullRow('issue', { description: `问题${number}`, state: 'open', plannedOn: '2026-12-01', closedOn: null, ...more }, number);

test('it is a landscape sheet with the ten columns, in their order', () => {
  expect(paper([]).sections.map(({ orientation }) => orientation)).toEqual(['landscape']);
  expect(table([]).headers).toEqual([
    '序号',
    '问题描述',
    '解决目标',
    '解决建议',
    '责任单位/责任人',
    '提出时间',
    '计划解决时间',
    '当前状态',
    '最新进展',
    '备注',
  ]);
});

test('a row holds what its columns say', () => {
  const note = fullRow('issueNote', { issueId: issue(1)['id'], notedAt: '2026-11-23T16:30:00.000Z', text: '已联系' });
  const older = fullRow('issueNote', { issueId: issue(1)['id'], notedAt: '2026-11-20T01:00:00.000Z', text: '旧的' }, 2);
  const { cells } = table([issue(1, { raisedAt: '2026-11-01T16:30:00.000Z' })], 'internal', { issueNote: [older, note] });
  expect(cells).toEqual([
    [
      '1',
      '问题1',
      mark('issue', 'target'),
      mark('issue', 'advice'),
      `${mark('issue', 'ownerOrg')}\n${mark('issue', 'owner')}`,
      '2026年11月2日',
      '2026年12月1日',
      '处理中',
      '2026年11月24日：已联系',
      mark('issue', 'remark'),
    ],
  ]);
});

test('overdue issues stand on top and say for how long, then the planned date decides', () => {
  const { cells } = table([
    issue(1, { plannedOn: '2026-12-09' }),
    issue(2, { plannedOn: '2026-11-24' }),
    issue(3, { plannedOn: '2026-11-20' }),
    issue(4, { plannedOn: '2026-11-01', state: 'held', heldUntilOn: '2026-12-01' }),
  ]);
  expect(cells.map(([, description]) => description)).toEqual(['问题3', '问题2', '问题4', '问题1']);
  expect(cells.map((row) => row[7])).toEqual(['处理中\n逾期 5 天', '处理中\n逾期 1 天', '挂起', '处理中']);
});

test('it is called a working copy, with the day of the export and no edition number', () => {
  const shown = texts([issue(1)]);
  expect(shown).toEqual(expect.arrayContaining(['版本', '工作稿', '导出日期', '2026年11月25日', '导出人', '李明']));
  expect(shown.join()).not.toMatch(/第\s*\d+\s*版|变更说明/);
  expect(shown.at(-1)).toBe('注：本表自发布之日起执行，计划解决时间变更须说明原因。');
});

test('the customer gets the issues that are 客户可见 and complete; the figures count exactly these, and a line says how many are incomplete', () => {
  const issues = [
    issue(1),
    issue(2, { customerVisible: false, description: '不给客户看' }),
    issue(3, { target: '', description: '没有目标' }),
    issue(4, { plannedOn: '2026-11-20' }),
    fullRow('issue', { description: '关闭了', state: 'closed', closedOn: '2026-11-10' }, 5),
  ];
  const customer = texts(issues, 'customer');
  expect(table(issues, 'customer').cells).toHaveLength(3);
  expect(customer.join()).not.toMatch(/不给客户看|没有目标/);
  expect(customer).toContain('总数 3　未关闭 2　逾期 1　本期新增 3　本期关闭 1（本期自项目开始起算）');
  expect(customer).toContain('另有 1 条内容待完善，未列入本版。');
  const internal = texts(issues, 'internal');
  expect(table(issues, 'internal').cells).toHaveLength(5);
  expect(internal).toContain('没有目标\n待完善');
  expect(internal).toContain('总数 5　未关闭 4　逾期 1　本期新增 5　本期关闭 1（本期自项目开始起算）');
  expect(internal.join()).not.toContain('未列入本版');
});

test('notes of an issue that the customer does not see are not there either', () => {
  const hidden = issue(2, { customerVisible: false });
  const note = fullRow('issueNote', { issueId: hidden['id'], text: '内部的进展' });
  expect(texts([issue(1), hidden], 'customer', { issueNote: [note] }).join()).not.toContain('内部的进展');
  expect(texts([issue(1), hidden], 'internal', { issueNote: [note] }).join()).toContain('内部的进展');
});

test('an issue or a member of another project, which the data file only refers to, is not on the table', () => {
  const other = '0190a000-0000-7000-8000-00000000aaaa';
  const foreign = issue(2, { projectId: other, description: '别的项目' });
  const projectMember = [fullRow('projectMember', { projectId: other, person: 'text:外人' })];
  expect(texts([issue(1), foreign], 'internal', { projectMember }).join()).not.toMatch(/别的项目|外人/);
});

test('members who receive the table are named', () => {
  const projectMember = [
    fullRow('projectMember', { person: 'text:张主任' }),
    fullRow('projectMember', { person: 'text:别人', receivesIssueTable: false }, 2),
  ];
  expect(texts([], 'customer', { projectMember })).toContain('发送范围：张主任');
});
