import { BorderStyle, Footer, Header, PageOrientation, Paragraph, TabStopType, type ISectionOptions } from 'docx';
import { text, type Language } from '#shared/text/index';
import type { Paper, Section } from '../../documents/model';
import { page, textWidth } from '../layout/measures';
import { fieldRuns, runsOf } from './runs';

/** What a block has to know of the page that it stands on. */
export type Sheet = {
  readonly language: Language;
  /** Of the text, in twips. */
  readonly width: number;
};

export const sheetOf = (paper: Paper, { orientation }: Section): Sheet => ({
  language: paper.language,
  width: textWidth(orientation),
});

const headerOf = ({ header }: Paper, { language }: Sheet) =>
  new Header({
    children: [
      new Paragraph({
        style: 'Header',
        children: runsOf(header, 'song', language),
        ...(header !== '' && { border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: 'auto', space: 1 } } }),
      }),
    ],
  });

/** The page number stands in the middle, what else belongs on every page at the right. */
const footerOf = ({ footer }: Paper, { language, width }: Sheet) => {
  const [before, between, after] = text[language].papers.pages;
  const words = (value: string) => runsOf(value, 'song', language);
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
          ...fieldRuns('PAGE', language),
          ...words(between),
          ...fieldRuns('NUMPAGES', language),
          ...words(footer === '' ? after : `${after}\t${footer}`),
        ],
      }),
    ],
  });
};

/** A section without its blocks: size and direction of the paper, margins, header and footer. */
export function pageOf(paper: Paper, section: Section, sheet: Sheet): Omit<ISectionOptions, 'children'> {
  const orientation = section.orientation === 'portrait' ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE;
  return {
    properties: { page: { size: { width: page.width, height: page.height, orientation }, margin: page.margins } },
    headers: { default: headerOf(paper, sheet) },
    footers: { default: footerOf(paper, sheet) },
  };
}
