import { text, type Language } from '#shared/text/index';
import type { Block, Paragraph } from '../../documents/model';
import { cleanText, widthInCharacters } from '../plain-text';
import { lineOf, type TextStyle } from './text-styles';

/** Where the name and the red lines of a letter stand, in millimetres (GB/T 9704-2012, 10.1). */
export const letterMeasures = {
  /** From the upper edge of the paper to the name. */
  nameAt: 30,
  /** From the name to the line below it. */
  lineBelowName: 4,
  /** From the lower edge of the paper to the line at the foot of the first page. */
  lineAtFoot: 20,
  /** The lines are longer than those of the text, and in the middle of the paper. */
  lineLength: 170,
  paperWidth: 210,
  /** From the text to the middle of the page number. */
  numberBelowText: 7,
} as const;

const pointsOfMillimetre = 72 / 25.4;
export const inPoints = (millimetres: number): number => millimetres * pointsOfMillimetre;

/** The size of 发文机关标志, in points: no larger than lets the name stand on one line. */
export const nameSize = (organisation: string, { size }: TextStyle): number =>
  Math.min(size, Math.floor(inPoints(letterMeasures.lineLength) / Math.max(1, widthInCharacters(organisation))));

/** One attachment: its text, and how many characters in its first line and all further lines begin. */
export type AttachmentLine = { readonly text: string; readonly first: number; readonly further: number };

/** 附件： two characters in; every name begins under the one above it, and so do its further lines. */
export function attachmentLines(names: readonly string[], language: Language): AttachmentLine[] {
  const words = text[language].papers;
  const numbers = 2 + widthInCharacters(words.attachments);
  return names.map((name, i) => {
    const number = words.attachmentNumber(i + 1);
    const further = numbers + widthInCharacters(number);
    return i === 0 ? { text: words.attachments + number + name, first: 2, further } : { text: number + name, first: numbers, further };
  });
}

/**
 * How many characters before the right edge name and date end. With a seal the date ends four before it and the name stands over its middle; without
 * one the name ends two before it and the date begins two characters further in than the name, or the other way round where the date is longer.
 */
export function signatureEnds(name: string, date: string, sealed: boolean): { name: number; date: number } {
  const [ofName, ofDate] = [widthInCharacters(name), widthInCharacters(date)];
  if (sealed) {
    const middle = Math.max(4 + ofDate / 2, ofName / 2);
    return { name: middle - ofName / 2, date: middle - ofDate / 2 };
  }
  const dateEnd = Math.max(2, ofName - ofDate);
  return { name: Math.max(0, dateEnd + ofDate + 2 - ofName), date: dateEnd };
}

/** What is free for a seal, in millimetres, of which name and date take two lines. */
const sealRoom = 50;

/** Room above the name and below the date, in points: for the seal, otherwise one line that parts them from the text. */
export function roomAroundSignature(sealed: boolean, style: TextStyle): { above: number; below: number } {
  const line = lineOf(style);
  if (!sealed) return { above: line, below: 0 };
  const free = Math.max(3 * line, inPoints(sealRoom) - 2 * line);
  return { above: (free * 2) / 3, below: free / 3 };
}

/** The lines of a text as the writers set them: each line of the body is a paragraph, a note is one. */
export const paragraphsIn = ({ text: content, style }: Paragraph): string[] =>
  style === 'note' ? [content] : cleanText(content).split('\n');

/** So many lines of the text go to the page of what stands below it: no signature and no seal stands on a page by itself. */
const keptAbove: Partial<Record<Block['block'], number>> = { signOff: 1, signTable: 1, signature: 2, attachmentsNote: 2 };

/** How many of the last paragraphs of the block at this place stay with what is signed below it. */
export function paragraphsKept(blocks: readonly Block[], at: number): number {
  const below = (place: number) => keptAbove[blocks[place]?.block ?? 'pageBreak'] ?? 0;
  const next = blocks[at + 1];
  return next?.block === 'paragraph' ? Math.max(0, below(at + 2) - paragraphsIn(next).length) : below(at + 1);
}
