import { HeadingLevel, Paragraph } from 'docx';
import type { Heading, Paragraph as ParagraphBlock, Title } from '../../documents/model';
import { headingNumbers, type Face } from './house-style';
import { cleanText } from '../plain-text';
import { runsOf } from './runs';
import type { Sheet } from './sheet';

export const styled = (style: string, face: Face, text: string, { language }: Sheet, keepNext = false): Paragraph =>
  new Paragraph({ style, children: runsOf(text, face, language), ...(keepNext && { keepNext }) });

export const titleParagraph = ({ text }: Title, { language }: Sheet): Paragraph =>
  new Paragraph({ heading: HeadingLevel.TITLE, children: runsOf(text, 'hei', language) });

const headings = {
  1: { heading: HeadingLevel.HEADING_1, face: 'hei' },
  2: { heading: HeadingLevel.HEADING_2, face: 'hei' },
  3: { heading: HeadingLevel.HEADING_3, face: 'song' },
  4: { heading: HeadingLevel.HEADING_4, face: 'song' },
} as const;

export function headingParagraph({ level, text }: Heading, { language }: Sheet): Paragraph {
  const { heading, face } = headings[level];
  return new Paragraph({ heading, numbering: { reference: headingNumbers, level: level - 1 }, children: runsOf(text, face, language) });
}

/**
 * In the text of the body every line is a paragraph, so that each begins two characters in and none is stretched. What is signed stays with
 * the signatures: the last line of a text before them goes to their page.
 */
export function textParagraphs({ text, style }: ParagraphBlock, sheet: Sheet, signedBelow: boolean): Paragraph[] {
  if (style === 'note') return [styled('Note', 'song', text, sheet, signedBelow)];
  const lines = cleanText(text).split('\n');
  return lines.map((line, i) => styled('BodyText', 'song', line, sheet, signedBelow && i === lines.length - 1));
}

/** A line without text: below a table, between a text and the table that belongs to it, at the end of a section, at the beginning of a page. */
export const gap = (): Paragraph => new Paragraph({ style: 'Gap' });
export const keptGap = (): Paragraph => new Paragraph({ style: 'Gap', keepNext: true });
export const sectionEnd = (): Paragraph => new Paragraph({ style: 'End' });
export const newPage = (): Paragraph => new Paragraph({ style: 'Gap', pageBreakBefore: true });
