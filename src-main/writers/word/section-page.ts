import { PageOrientation, type ISectionOptions } from 'docx';
import type { Paper, Section } from '../../documents/model';
import { marginsOf, page } from '../layout/measures';
import { twipsOfPoints } from './house-style';
import { runningOf } from './running';
import type { Sheet } from './sheet';

/** A section without its blocks: size and direction of the paper, margins, header and footer. Only the first one has a first page of a letter. */
export function pageOf(paper: Paper, section: Section, sheet: Sheet): Omit<ISectionOptions, 'children'> {
  const orientation = section.orientation === 'portrait' ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE;
  const first = section === paper.sections[0];
  const [head] = first ? section.blocks.flatMap((block) => (block.block === 'letterHead' ? [block] : [])) : [];
  const { headers, footers, header, footer } = runningOf(paper, head, sheet);
  const margin = { ...marginsOf(paper.style), header: twipsOfPoints(header), footer: twipsOfPoints(footer) };
  return {
    properties: {
      page: { size: { width: page.width, height: page.height, orientation }, margin },
      ...(first && paper.style.base === 'letter' && { titlePage: true }),
    },
    headers,
    footers,
  };
}
