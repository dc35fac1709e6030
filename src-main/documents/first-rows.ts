import type { PreviewedPage } from '#shared/ipc/contract';
import type { Block, Paper } from './model';

/** A paper with no more than so many rows of records in all, from its beginning on, and how many it had. All else stays as it is. */
export function firstRows(paper: Paper, most: number): { paper: Paper; rows: PreviewedPage['rows'] } {
  let [shown, total] = [0, 0];
  const cut = (block: Block): Block => {
    if (block.block !== 'table') return block;
    const rows = block.rows.slice(0, Math.max(0, most - shown));
    shown += rows.length;
    total += block.rows.length;
    return rows.length === block.rows.length ? block : { ...block, rows };
  };
  const sections = paper.sections.map((section) => ({ ...section, blocks: section.blocks.map(cut) }));
  return { paper: shown === total ? paper : { ...paper, sections }, rows: { shown, total } };
}
