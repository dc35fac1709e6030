import type { Paragraph } from 'docx';
import type { Block } from '../../documents/model';
import { gap, keptGap, newPage, sectionEnd } from './paragraphs';

const beginsWithTable = (block: Block): boolean =>
  block.block === 'fields' ||
  block.block === 'photos' ||
  block.block === 'signOff' ||
  block.block === 'signTable' ||
  (block.block === 'table' && block.caption === '');
const endsInTable = (block: Block): boolean =>
  block.block === 'fields' ||
  block.block === 'table' ||
  block.block === 'photos' ||
  block.block === 'signTable' ||
  (block.block === 'receipt' && block.rows.length > 0) ||
  (block.block === 'signOff' && block.note === '');
const endsInText = ({ block }: Block): boolean => block === 'paragraph' || block === 'signOff';

/**
 * What stands between two blocks: a cover has its page for itself, two tables in a row would become one, and a table right below a text would
 * touch it.
 */
export function between(before: Block | undefined, block: Block): Paragraph[] {
  if (!before) return [];
  if (block.block === 'cover' || (before.block === 'cover' && block.block !== 'pageBreak')) return [newPage()];
  if (endsInTable(before)) return [gap()];
  return endsInText(before) && beginsWithTable(block) ? [keptGap()] : [];
}

/** A section ends with a paragraph; a table is none. */
export const atEnd = (last: Block | undefined): Paragraph[] => (!last || endsInTable(last) ? [sectionEnd()] : []);
