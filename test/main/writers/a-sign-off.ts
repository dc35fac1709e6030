import type { Block } from '../../../src-main/documents/model';

/** 会签栏 of these departments. */
export const aCountersign = (departments: readonly string[]): Block => ({
  block: 'signTable',
  columns: [
    { header: '会签部门', width: 5, fill: 'text' },
    { header: '会签意见', width: 12, fill: 'write' },
    { header: '签字', width: 5, fill: 'write' },
    { header: '日期', width: 7, fill: 'date' },
  ],
  rows: departments.map((each) => [each]),
});

export const aReceipt: Block = {
  block: 'receipt',
  title: '回执',
  to: '某某公司',
  text: '已收悉《关于市第一医院院区专线割接的告知函》，□同意　□不同意。',
  rows: [
    [{ label: '意见', kind: 'opinion' }],
    [
      { label: '签收人', kind: 'write' },
      { label: '日期', kind: 'date' },
    ],
  ],
};
