import { expect, test } from 'vitest';
import { table, type Block } from '../../../src-main/documents/model';
import { documentHashOf } from '../../../src-main/writers/document-hash';
import { aPaper, portrait } from './a-paper';

/** One of each: the compiler asks for a new one here. Every text differs from all others. */
const everyKind: { readonly [K in Block['block']]: Extract<Block, { block: K }> } = {
  cover: { block: 'cover', title: '封面', lines: [{ label: '客户单位', text: '市一院' }] },
  title: { block: 'title', text: '题目' },
  heading: { block: 'heading', level: 1, text: '概述' },
  paragraph: { block: 'paragraph', style: 'body', text: '正文' },
  fields: { block: 'fields', perRow: 2, fields: [{ label: '编号', text: 'P-1' }] },
  table: table({
    caption: '问题',
    columns: [{ header: '描述', width: 10, align: 'left', text: (row: { said: string }) => row.said }],
    rows: [{ said: '断电' }, { said: '漏水' }],
    empty: '没有',
  }),
  photos: { block: 'photos', columns: 2, photos: [{ sha256: 'ab'.repeat(32), caption: '机房' }] },
  signOff: { block: 'signOff', parties: [{ heading: '甲方', lines: [{ label: '签字', kind: 'write' }] }], note: '一式两份' },
  signTable: {
    block: 'signTable',
    columns: [
      { header: '单位', width: 10, fill: 'text' },
      { header: '日期', width: 10, fill: 'date' },
    ],
    rows: [['电信'], ['医院']],
  },
  receipt: { block: 'receipt', title: '回执', to: '某公司', text: '已收到', rows: [[{ label: '意见', kind: 'opinion' }]] },
  contents: { block: 'contents', title: '目录', levels: 2 },
  letterHead: { block: 'letterHead', organisation: '某电信公司', number: '电函〔2026〕1号' },
  addressee: { block: 'addressee', text: '市第一医院' },
  attachmentsNote: { block: 'attachmentsNote', names: ['清单', '照片'] },
  signature: { block: 'signature', name: '某分公司', date: '2026年11月2日', sealed: true },
  pageBreak: { block: 'pageBreak' },
};
/** Names and ways to set, which nobody reads as text; `empty` stands nowhere while there are rows. */
const unread = new Set(['block', 'style', 'kind', 'fill', 'align', 'empty']);

/** The same, with one text of it changed: each text in its turn. */
function* withOneTextChanged(value: unknown): Generator<unknown> {
  if (typeof value === 'string') yield `${value}二`;
  else if (Array.isArray(value))
    for (const [index, each] of value.entries()) for (const other of withOneTextChanged(each)) yield value.with(index, other);
  else if (typeof value === 'object' && value !== null)
    for (const [name, each] of Object.entries(value))
      if (!unread.has(name)) for (const other of withOneTextChanged(each)) yield { ...value, [name]: other };
}

const sumOf = (...blocks: Block[]) => documentHashOf(aPaper([portrait(...blocks)]));

test.each(Object.values(everyKind).map((block: Block) => [block.block, block] as const))(
  'a paper with another text in its %s has another sum',
  (kind, block) => {
    const others = [...withOneTextChanged(block)] as Block[];
    if (kind !== 'pageBreak') expect(others.length).toBeGreaterThan(0);
    const sums = [block, ...others].map((each) => sumOf(each));
    expect(new Set(sums).size).toBe(sums.length);
  },
);

test('the words that stand for no rows count where they are read', () => {
  const none = { ...everyKind.table, rows: [] };
  expect(sumOf({ ...none, empty: '无' })).not.toBe(sumOf(none));
});

test('two letters to different addressees are two papers', () => {
  const { letterHead, addressee, signature } = everyKind;
  const letter = (to: string) => sumOf(letterHead, { ...addressee, text: to }, signature);
  expect(letter('市第一医院')).not.toBe(letter('市第二医院'));
  expect(letter('市第一医院')).toBe(letter('市第一医院'));
});
