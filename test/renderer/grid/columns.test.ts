import { describe, expect, test } from 'vitest';
import type { Issue } from '#shared/records/issue';
import { chosenColumns, columnsOf, withColumn, withGrowing } from '../../../src-renderer/grid/columns';
import type { TableColumn } from '../../../src-renderer/grid/table-column';
import { anIssue } from './an-issue';

const zh = { language: 'zh', names: new Map([['teamMember:5f1c9f0a-8a39-4f5c-9a53-0d1f3d1c7f01', '陈建设']]) } as const;
const en = { language: 'en', names: new Map<string, string>() } as const;
const one = (column: TableColumn<Issue>, shown: Parameters<typeof columnsOf>[2] = zh) => {
  const [made] = columnsOf<Issue>('issue', [column], shown);
  if (!made) throw new Error('no column');
  return made;
};

describe('a column', () => {
  test('takes its words from the definition, in the language of the device, unless the page has others', () => {
    expect(one({ name: 'owner' }).label).toBe('责任人');
    expect(one({ name: 'owner' }, en).label).toBe('Owner');
    expect(one({ name: 'owner', label: '谁' }).label).toBe('谁');
    expect(one({ name: 'overdueDays' }).label).toBe('逾期天数');
    expect(one({ name: 'no' }).label).toBe('编号');
    expect(one({ name: 'projectId' }).label).toBe('项目(商机)');
  });

  test('shows a stored value as the forms do, also where the page sorts by another', () => {
    const row = anIssue({ state: 'held', owner: 'teamMember:5f1c9f0a-8a39-4f5c-9a53-0d1f3d1c7f01', plannedOn: '2026-12-01' });
    expect(one({ name: 'state' }).textOf(row)).toBe('挂起');
    expect(one({ name: 'state' }, en).textOf(row)).toBe('On hold');
    expect(one({ name: 'owner' }).textOf(row)).toBe('陈建设');
    expect(one({ name: 'owner' }).textOf(anIssue({ owner: 'text:王经理' }))).toBe('王经理');
    expect(one({ name: 'plannedOn', value: () => 3 }).textOf(row)).toBe('2026-12-01');
    expect(one({ name: 'plannedOn', value: () => 3 }).keyOf(row)).toBe(3);
    expect(one({ name: 'plannedOn' }).textOf(anIssue())).toBe('');
  });

  test('shows what is worked out for a computed one and for a name that only the page knows', () => {
    expect(one({ name: 'overdueDays', value: () => 4 }).textOf(anIssue())).toBe('4');
    expect(one({ name: 'latestProgress', value: () => null }).textOf(anIssue())).toBe('');
    expect(one({ name: 'x', label: '进度', value: (row) => `${row.no}!` }).textOf(anIssue({ no: 'W1' }))).toBe('W1!');
  });

  test('sorts a choice by the order of its definition, a person by name, nothing as nothing', () => {
    expect(one({ name: 'priority' }).keyOf(anIssue({ priority: 'high' }))).toBe(0);
    expect(one({ name: 'priority' }).keyOf(anIssue({ priority: 'low' }))).toBe(2);
    expect(one({ name: 'owner' }).keyOf(anIssue({ owner: 'text:王经理' }))).toBe('王经理');
    expect(one({ name: 'owner' }).keyOf(anIssue())).toBeNull();
    expect(one({ name: 'needsDecision' }).keyOf(anIssue({ needsDecision: true }))).toBe(1);
  });

  test('is worked out once for each row', () => {
    let times = 0;
    const column = one({ name: 'x', label: 'x', value: () => ++times });
    const row = anIssue();
    expect([column.textOf(row), column.textOf(row)]).toEqual(['1', '1']);
    expect(column.textOf(anIssue())).toBe('2');
  });

  test('is as wide as its definition says, but never narrower than its head and its choices', () => {
    expect(one({ name: 'description' }).width).toBe(36 * 7.5 + 16);
    expect(one({ name: 'plannedOn' }, en).width).toBeGreaterThanOrEqual('Planned date'.length * 7.5);
    expect(one({ name: 'state' }, en).width).toBeGreaterThan('Commercial handling'.length * 7.5);
    expect(one({ name: 'state', width: 90 }, en).width).toBe(90);
    expect(one({ name: 'plannedOn', width: 60 }, en).width).toBe(one({ name: 'plannedOn', width: 1 }, en).width);
    expect(one({ name: 'x', label: 'Customer engineer', width: 60 }, en).width).toBeGreaterThan('Customer engineer'.length * 7.5);
  });
});

describe('which columns are shown', () => {
  const all = columnsOf<Issue>('issue', [{ name: 'no' }, { name: 'phase', hidden: true }, { name: 'description' }, { name: 'state' }], zh);
  const names = (columns: readonly { name: string }[]) => columns.map(({ name }) => name);

  test('those that the page proposes, until the device chose others in its own order', () => {
    expect(names(chosenColumns(all, undefined))).toEqual(['no', 'description', 'state']);
    expect(names(chosenColumns(all, ['state', 'phase']))).toEqual(['state', 'phase']);
  });

  test('a name that is no column any more is passed over; a choice of such names alone is none', () => {
    expect(names(chosenColumns(all, ['gone', 'no']))).toEqual(['no']);
    expect(names(chosenColumns(all, ['gone']))).toEqual(['no', 'description', 'state']);
  });

  test('one that is chosen takes its place among the others; the last one cannot be hidden', () => {
    expect(withColumn(all, ['no', 'description'], 'phase')).toEqual(['no', 'phase', 'description']);
    expect(withColumn(all, ['no', 'description'], 'state')).toEqual(['no', 'description', 'state']);
    expect(withColumn(all, ['no', 'description'], 'no')).toEqual(['description']);
    expect(withColumn(all, ['no'], 'no')).toEqual(['no']);
  });

  test('where no column takes what is left, the widest does', () => {
    expect(names(withGrowing(all).filter(({ grow }) => grow))).toEqual(['description']);
    const told = columnsOf<Issue>('issue', [{ name: 'no', grow: true }, { name: 'description' }], zh);
    expect(names(withGrowing(told).filter(({ grow }) => grow))).toEqual(['no']);
  });
});
