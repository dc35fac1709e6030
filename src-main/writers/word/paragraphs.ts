import { HeadingLevel, Paragraph } from 'docx';
import type { Heading, Paragraph as ParagraphBlock, Title } from '../../documents/model';
import type { TextStyleName } from '../layout/text-styles';
import { headingNumbers } from './house-style';
import { paragraphsIn } from '../layout/letter-layout';
import { runsOf } from './runs';
import type { Sheet } from './sheet';

export const styled = (style: TextStyleName, text: string, sheet: Sheet, keepNext = false): Paragraph =>
  new Paragraph({ style, children: runsOf(text, sheet.styles[style].face, sheet), ...(keepNext && { keepNext }) });

export const titleParagraph = ({ text }: Title, sheet: Sheet): Paragraph =>
  new Paragraph({ heading: HeadingLevel.TITLE, children: runsOf(text, sheet.styles.Title.face, sheet) });

const headings = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
} as const;

export function headingParagraph({ level, text }: Heading, sheet: Sheet): Paragraph {
  const heading = headings[level];
  const { face } = sheet.styles[heading];
  return new Paragraph({ heading, numbering: { reference: headingNumbers, level: level - 1 }, children: runsOf(text, face, sheet) });
}

/**
 * In the text of the body every line is a paragraph, so that each begins two characters in and none is stretched. So many of the last ones as
 * are kept go to the page of what follows: what is signed stays with the signatures.
 */
export function textParagraphs(block: ParagraphBlock, sheet: Sheet, kept: number): Paragraph[] {
  const lines = paragraphsIn(block);
  return lines.map((line, i) => styled(block.style === 'note' ? 'Note' : 'BodyText', line, sheet, i >= lines.length - kept));
}

/** A line without text: below a table, between a text and the table that belongs to it, at the end of a section, at the beginning of a page. */
export const gap = (): Paragraph => new Paragraph({ style: 'Gap' });
export const keptGap = (): Paragraph => new Paragraph({ style: 'Gap', keepNext: true });
export const sectionEnd = (): Paragraph => new Paragraph({ style: 'End' });
export const newPage = (): Paragraph => new Paragraph({ style: 'Gap', pageBreakBefore: true });
