import { PageOrientation, type ISectionOptions } from 'docx';
import { fontsOf } from '#shared/papers/fonts';
import type { Paper, PaperStyle, Section } from '../../documents/model';
import { marginsOf, page, textWidth } from '../layout/measures';
import { textStylesOf, type TextStyles } from '../layout/text-styles';
import type { Fonts } from './fonts';
import { twipsOfPoints } from './house-style';
import { runningOf } from './running';

/** What a block has to know of the page that it stands on. */
export type Sheet = Fonts & {
  readonly styles: TextStyles;
  /** In millimetres. */
  readonly margins: PaperStyle['margins'];
  /** Of the text, in twips. */
  readonly width: number;
};

export const sheetOf = (paper: Paper, { orientation }: Section): Sheet => ({
  language: paper.language,
  faces: fontsOf(paper.style),
  styles: textStylesOf(paper.style),
  margins: paper.style.margins,
  width: textWidth(orientation, paper.style),
});

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
