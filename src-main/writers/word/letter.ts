import { BorderStyle, LineRuleType, Paragraph, type FileChild } from 'docx';
import { text } from '#shared/text/index';
import type { Addressee, AttachmentsNote, LetterHead, Signature } from '../../documents/model';
import { attachmentLines, inPoints, letterMeasures, nameSize, roomAroundSignature, signatureEnds } from '../layout/letter-layout';
import type { TextStyleName } from '../layout/text-styles';
import { twipsOfPoints } from './house-style';
import { styled } from './paragraphs';
import { runsOf } from './runs';
import type { Sheet } from './sheet';

/** A paragraph without text and exactly so high, in points. */
export const room = (points: number, keepNext = false): Paragraph =>
  new Paragraph({
    style: 'End',
    spacing: { before: 0, after: 0, line: twipsOfPoints(points), lineRule: LineRuleType.EXACT },
    ...(keepNext && { keepNext }),
  });

const red = 'FF0000';
/** Of both lines together, in eighths of a point. */
const lineWidth = 24;
export const lineInPoints = lineWidth / 8;

/** How far a line of 170 mm goes over the edges of the text, in twips. */
function outside({ margins }: Sheet) {
  const { lineLength, paperWidth } = letterMeasures;
  const edge = (paperWidth - lineLength) / 2;
  return { left: -twipsOfPoints(inPoints(margins.left - edge)), right: -twipsOfPoints(inPoints(margins.right - edge)) };
}

/** 发文机关标志 and below it the red double line, thick over thin. It is no box and no shape: WPS and Word place these differently. */
export function nameAndLine({ organisation }: LetterHead, sheet: Sheet): Paragraph {
  const style = sheet.styles.LetterHead;
  const size = nameSize(organisation, style);
  return new Paragraph({
    style: 'LetterHead',
    indent: outside(sheet),
    spacing: { line: twipsOfPoints(size), lineRule: LineRuleType.EXACT },
    border: {
      bottom: {
        style: BorderStyle.THICK_THIN_SMALL_GAP,
        size: lineWidth,
        color: red,
        space: Math.round(inPoints(letterMeasures.lineBelowName)),
      },
    },
    children: runsOf(organisation, style.face, sheet, { size: size * 2 }),
  });
}

/** The line at the foot of the first page, thin over thick. A lower border as the other one: of upper borders programs do not agree which line is which. */
export const lineAtFoot = (sheet: Sheet): Paragraph =>
  new Paragraph({
    style: 'End',
    indent: outside(sheet),
    border: { bottom: { style: BorderStyle.THIN_THICK_SMALL_GAP, size: lineWidth, color: red, space: 0 } },
  });

/** What of the head stands in the text: 发文字号, right below the line, and the room above the title; nothing where there is neither. */
export const letterNumber = ({ organisation, number }: LetterHead, sheet: Sheet): Paragraph[] =>
  organisation + number === '' ? [] : [styled('LetterNumber', number, sheet)];

export const addressee = ({ text: to }: Addressee, sheet: Sheet): Paragraph =>
  styled('Addressee', text[sheet.language].papers.label(to), sheet);

const characters = (count: number, style: TextStyleName, { styles }: Sheet) => twipsOfPoints(count * styles[style].size);

/** One line below the text, on the page of what is signed below it. */
export function attachments({ names }: AttachmentsNote, sheet: Sheet, signedBelow: boolean): FileChild[] {
  const style = sheet.styles.Attachment;
  const lines = attachmentLines(names, sheet.language);
  return lines.map(
    ({ text: line, first, further }, i) =>
      new Paragraph({
        style: 'Attachment',
        indent: { left: characters(further, 'Attachment', sheet), hanging: characters(further - first, 'Attachment', sheet) },
        ...(i === 0 && { spacing: { before: twipsOfPoints(roomAroundSignature(false, style).above) } }),
        ...(signedBelow && { keepNext: true }),
        keepLines: true,
        children: runsOf(line, style.face, sheet),
      }),
  );
}

/** Name and date, and the room for a seal, in one piece. */
export function signature({ name, date, sealed }: Signature, sheet: Sheet): FileChild[] {
  const style = sheet.styles.Signature;
  const ends = signatureEnds(name, date, sealed);
  const { above, below } = roomAroundSignature(sealed, style);
  const line = (content: string, end: number, keepNext: boolean) =>
    new Paragraph({
      style: 'Signature',
      indent: { right: characters(end, 'Signature', sheet) },
      keepLines: true,
      ...(keepNext && { keepNext }),
      children: runsOf(content, style.face, sheet),
    });
  return [room(above, true), line(name, ends.name, true), line(date, ends.date, below > 0), ...(below > 0 ? [room(below)] : [])];
}
