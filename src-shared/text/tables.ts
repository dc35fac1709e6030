import { said } from './said-alike';

type Sentences = {
  filter: string;
  filterHint: string;
  columns: string;
  usualColumns: string;
  sortBy(label: string): string;
  shown(count: number, of: number): string;
  noneMatches: string;
  clearFilter: string;
  nothingYet(kind: string): string;
  loading: string;
  selectRow(name: string): string;
  selectAll: string;
  chosen(count: number): string;
};

const zh: Sentences = {
  filter: '筛选',
  filterHint: '筛选（按 / 跳到这里）',
  columns: '列',
  usualColumns: '恢复默认列',
  sortBy: (label) => `按${label}排序`,
  shown: (count, of) => (count === of ? `共 ${of} 条` : `${count} 条，共 ${of} 条`),
  noneMatches: '没有符合筛选条件的记录',
  clearFilter: '清除筛选',
  nothingYet: (kind) => `还没有${kind}`,
  loading: said.zh.reading,
  selectRow: (name) => `选中 ${name}`,
  selectAll: '全选',
  chosen: (count) => `已选 ${count} 条`,
};

const en: Sentences = {
  filter: 'Filter',
  filterHint: 'Filter (press /)',
  columns: 'Columns',
  usualColumns: 'Usual columns',
  sortBy: (label) => `Sort by ${label}`,
  shown: (count, of) => (count === of ? `${of} in all` : `${count} of ${of}`),
  noneMatches: 'Nothing matches the filter',
  clearFilter: 'Clear the filter',
  nothingYet: (kind) => `No ${kind} yet`,
  loading: said.en.reading,
  selectRow: (name) => `Select ${name}`,
  selectAll: 'Select all',
  chosen: (count) => `${count} selected`,
};

export const tables = { zh, en };
