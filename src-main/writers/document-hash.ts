import { createHash } from 'node:crypto';
import { cleanText } from './plain-text';
import type { Block, Paper } from '../documents/model';

function* textsOf(block: Block): Generator<string> {
  switch (block.block) {
    case 'cover':
      yield block.title;
      for (const { label, text } of block.lines) yield* [label, text];
      return;
    case 'title':
    case 'heading':
    case 'paragraph':
    case 'addressee':
      return yield block.text;
    case 'fields':
      for (const { label, text } of block.fields) yield* [label, text];
      return;
    case 'table':
      yield block.caption;
      for (const { header } of block.columns) yield header;
      if (block.rows.length === 0) yield block.empty;
      for (const [index, row] of block.rows.entries()) for (const { text } of block.columns) yield text(row, index);
      return;
    case 'photos':
      for (const { sha256, caption } of block.photos) yield* [sha256, caption];
      return;
    case 'signOff':
      for (const { heading, lines } of block.parties) yield* [heading, ...lines.map(({ label }) => label)];
      return yield block.note;
    case 'signTable':
      for (const { header } of block.columns) yield header;
      for (const row of block.rows) yield* row;
      return;
    case 'receipt':
      yield* [block.title, block.to, block.text];
      for (const { label } of block.rows.flat()) yield label;
      return;
    case 'contents':
      return yield block.title;
    case 'letterHead':
      return yield* [block.organisation, block.number];
    case 'attachmentsNote':
      return yield* block.names;
    case 'signature':
      return yield* [block.name, block.date];
    case 'pageBreak':
      return;
    default:
      // Two papers that differ in a block that nobody sums up would be taken for one.
      block satisfies never;
  }
}

/**
 * The sum of what a paper says (SHA-256, 64 hexadecimal digits): its texts, block by block, and which pictures stand in it; not how it is set.
 * Word file, page and print of one paper have the same.
 */
export function documentHashOf({ language, header, footer, sections }: Paper): string {
  const hash = createHash('sha256');
  // Of what no file can hold nothing is left, so these two can stand between.
  const add = (text: string) => hash.update(`${cleanText(text)}\u0000`);
  for (const text of [language, header, footer]) add(text);
  for (const { blocks } of sections)
    for (const block of blocks) {
      hash.update(`\u0001${block.block}`);
      for (const text of textsOf(block)) add(text);
    }
  return hash.digest('hex');
}
