import { describe, expect, test } from 'vitest';
import type { Issue } from '#shared/records/issue';
import { columnsOf } from '../../../src-renderer/grid/columns';
import { matching, searchTextIn } from '../../../src-renderer/grid/filtering';
import { rowAfter } from '../../../src-renderer/grid/moving';
import { selectedOf, withAll, withRange, withToggled } from '../../../src-renderer/grid/selecting';
import { nextSort, sortedBy } from '../../../src-renderer/grid/sorting';
import { anIssue } from './an-issue';

const columns = columnsOf<Issue>(
  'issue',
  ['no', 'title', 'owner', 'priority', 'plannedOn'].map((name) => ({ name })),
  { language: 'zh', names: new Map() },
);
const column = (name: string) => {
  const found = columns.find((each) => each.name === name);
  if (!found) throw new Error(`no column ${name}`);
  return found;
};
const titles = (rows: readonly Issue[]) => rows.map(({ title }) => title);

describe('sorting', () => {
  test('Chinese stands by sound, numbers inside a text by size', () => {
    const rows = ['张', '李', '陈', '10 楼', '9 楼'].map((title) => anIssue({ title }));
    expect(titles(sortedBy(rows, column('title'), false))).toEqual(['9 楼', '10 楼', '陈', '李', '张']);
    expect(titles(sortedBy(rows, column('title'), true))).toEqual(['张', '李', '陈', '10 楼', '9 楼']);
  });

  test('a choice stands in the order of its definition', () => {
    const rows = [anIssue({ title: '低', priority: 'low' }), anIssue({ title: '高', priority: 'high' }), anIssue({ title: '中' })];
    expect(titles(sortedBy(rows, column('priority'), false))).toEqual(['高', '中', '低']);
  });

  test.each([false, true])('nothing stands last, whether down is %s', (down) => {
    const rows = [anIssue({ title: '无' }), anIssue({ title: '有', plannedOn: '2026-11-25' })];
    expect(titles(sortedBy(rows, column('plannedOn'), down))).toEqual(['有', '无']);
  });

  test.each([false, true])('equal rows stand by number, then by id, whether down is %s', (down) => {
    const rows = [
      anIssue({ title: 'c', no: 'W2', id: 'a', owner: 'text:李' }),
      anIssue({ title: 'b', no: 'W1', id: 'b', owner: 'text:李' }),
      anIssue({ title: 'a', no: 'W1', id: 'a', owner: 'text:李' }),
    ];
    expect(titles(sortedBy(rows, column('owner'), down))).toEqual(['a', 'b', 'c']);
    expect(titles(sortedBy(rows, column('plannedOn'), down))).toEqual(['a', 'b', 'c']);
  });

  test('leaves the rows of the page as they are', () => {
    const rows = [anIssue({ title: '2' }), anIssue({ title: '1' })];
    sortedBy(rows, column('title'), false);
    expect(titles(rows)).toEqual(['2', '1']);
  });

  test('a head leads up, down, and back to the order of the page; another head begins anew', () => {
    const up = nextSort(null, 'no');
    const down = nextSort(up, 'no');
    expect([up, down, nextSort(down, 'no')]).toEqual([{ column: 'no', down: false }, { column: 'no', down: true }, null]);
    expect(nextSort(down, 'owner')).toEqual({ column: 'owner', down: false });
  });
});

describe('filtering', () => {
  const rows = [anIssue({ title: '光缆 CPE 缺口', owner: 'text:陈建设' }), anIssue({ title: '切换窗口', owner: 'text:李工' })];
  const filter = (words: string, shown = columns) => titles(matching(rows, words, searchTextIn(shown)));

  test('any part of any shown cell, in either case and width', () => {
    expect(filter('缆 cpe')).toEqual(['光缆 CPE 缺口']);
    expect(filter('ｃｐｅ')).toEqual(['光缆 CPE 缺口']);
    expect(filter(' 李工 ')).toEqual(['切换窗口']);
    expect(filter('没有')).toEqual([]);
    expect(filter('')).toEqual(['光缆 CPE 缺口', '切换窗口']);
  });

  test('not what is stored and not shown, not a column that is hidden, not across two cells', () => {
    expect(filter('text:')).toEqual([]);
    expect(filter('李工', [column('no'), column('title')])).toEqual([]);
    expect(filter('缺口陈')).toEqual([]);
  });
});

test.each([
  ['ArrowDown', -1, 0],
  ['ArrowUp', -1, 99],
  ['ArrowDown', 3, 4],
  ['ArrowDown', 99, 99],
  ['ArrowUp', 0, 0],
  ['PageDown', 3, 13],
  ['PageDown', 95, 99],
  ['PageUp', 3, 0],
  ['Home', 50, 0],
  ['End', 50, 99],
  ['x', 50, null],
] as const)('%s from row %i of 100 leads to %s', (key, from, to) => {
  expect(rowAfter(key, from, 100, 10)).toBe(to);
});

test('in an empty table no key leads anywhere', () => {
  expect(rowAfter('End', -1, 0, 10)).toBeNull();
});

describe('selecting', () => {
  const rows = ['a', 'b', 'c', 'd'].map((id) => ({ id }));

  test('one row after another', () => {
    expect([...withToggled(new Set(['a']), 'b')]).toEqual(['a', 'b']);
    expect([...withToggled(new Set(['a', 'b']), 'a')]).toEqual(['b']);
  });

  test('a range becomes what its last row becomes, in both directions', () => {
    expect([...withRange(new Set(['b']), rows, 1, 3)].sort()).toEqual(['b', 'c', 'd']);
    expect([...withRange(new Set(['d']), rows, 3, 1)].sort()).toEqual(['b', 'c', 'd']);
    expect([...withRange(new Set(['a', 'b', 'c']), rows, 0, 1)]).toEqual(['c']);
  });

  test('all that is shown, and none of it when all of it was; what the filter hides stays', () => {
    expect([...withAll(new Set(['hidden', 'b']), rows)].sort()).toEqual(['a', 'b', 'c', 'd', 'hidden']);
    expect([...withAll(new Set(['hidden', 'a', 'b', 'c', 'd']), rows)]).toEqual(['hidden']);
    expect(selectedOf(new Set(['hidden', 'b']), rows)).toBe(1);
  });
});
