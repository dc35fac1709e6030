import { BorderStyle, Footer, Header, PageOrientation, Paragraph, TabStopType, type ISectionOptions } from 'docx';
import { fontsOf } from '#shared/papers/fonts';
import { text } from '#shared/text/index';
import type { Paper, Section } from '../../documents/model';
import { marginsOf, page, textWidth, twips } from '../layout/measures';
import { textStylesOf, type TextStyles } from '../layout/text-styles';
import type { Fonts } from './fonts';
import { fieldRuns, runsOf } from './runs';

/** What a block has to know of the page that it stands on. */
export type Sheet = Fonts & {
  readonly styles: TextStyles;
  /** Of the text, in twips. */
  readonly width: number;
};

export const sheetOf = (paper: Paper, { orientation }: Section): Sheet => ({
  language: paper.language,
  faces: fontsOf(paper.style),
  styles: textStylesOf(paper.style),
  width: textWidth(orientation, paper.style),
});

/** From the edge of the paper to what stands on every page. */
const running = twips(15);

const headerOf = ({ header }: Paper, sheet: Sheet) =>
  new Header({
    children: [
      new Paragraph({
        style: 'Header',
        children: runsOf(header, 'song', sheet),
        ...(header !== '' && { border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: 'auto', space: 1 } } }),
      }),
    ],
  });

/** The page number stands in the middle, what else belongs on every page at the right. */
const footerOf = ({ footer }: Paper, sheet: Sheet) => {
  const { language, width } = sheet;
  const [before, between, after] = text[language].papers.pages;
  const words = (value: string) => runsOf(value, 'song', sheet);
  return new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        tabStops: [
          { type: TabStopType.CENTER, position: Math.round(width / 2) },
          { type: TabStopType.RIGHT, position: width },
        ],
        children: [
          ...words(`\t${before}`),
          ...fieldRuns('PAGE', sheet),
          ...words(between),
          ...fieldRuns('NUMPAGES', sheet),
          ...words(footer === '' ? after : `${after}\t${footer}`),
        ],
      }),
    ],
  });
};

/** A section without its blocks: size and direction of the paper, margins, header and footer. */
export function pageOf(paper: Paper, section: Section, sheet: Sheet): Omit<ISectionOptions, 'children'> {
  const orientation = section.orientation === 'portrait' ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE;
  const margin = { ...marginsOf(paper.style), header: running, footer: running };
  return {
    properties: { page: { size: { width: page.width, height: page.height, orientation }, margin } },
    headers: { default: headerOf(paper, sheet) },
    footers: { default: footerOf(paper, sheet) },
  };
}
