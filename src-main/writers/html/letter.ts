import { text } from '#shared/text/index';
import type { Addressee, AttachmentsNote, LetterHead, PaperStyle, Signature } from '../../documents/model';
import { attachmentLines, letterMeasures, nameSize, roomAroundSignature, signatureEnds } from '../layout/letter-layout';
import { escaped } from './escaped';
import type { Page } from './page';

/** 发文机关标志 with the red double line below it, and 发文字号; nothing where the letter has none of them. */
export function letterHead({ organisation, number }: LetterHead, { styles, classOf }: Page): string {
  const size = nameSize(organisation, styles.LetterHead);
  const name = `<p class="letterName ${classOf(`font-size:${size}pt;line-height:1`)}">${escaped(organisation)}</p><div class="redLines"></div>`;
  const head = organisation === '' ? '' : `<div class="letterHead">${name}</div>`;
  return organisation + number === '' ? '' : `${head}<p class="letterNumber">${escaped(number)}</p>`;
}

export const addressee = ({ text: to }: Addressee, { language }: Page): string =>
  `<p class="addressee">${escaped(text[language].papers.label(to))}</p>`;

/** One line below the text, on the page of what is signed below it. */
export function attachments({ names }: AttachmentsNote, { language, styles, classOf }: Page, signedBelow: boolean): string {
  const { above } = roomAroundSignature(false, styles.Attachment);
  const lines = attachmentLines(names, language).map(({ text: line, first, further }, i) => {
    const place = classOf(`padding-left:${further}em;text-indent:${first - further}em${i === 0 ? `;margin-top:${above}pt` : ''}`);
    return `<p class="attachment ${place}${signedBelow ? ' kept' : ''}">${escaped(line)}</p>`;
  });
  return lines.join('');
}

/** Name and date, and the room for a seal, in one piece. */
export function signature({ name, date, sealed }: Signature, { styles, classOf }: Page): string {
  const ends = signatureEnds(name, date, sealed);
  const { above, below } = roomAroundSignature(sealed, styles.Signature);
  const line = (content: string, end: number) => `<p class="signed ${classOf(`padding-right:${end}em`)}">${escaped(content)}</p>`;
  return `<div class="signature ${classOf(`padding:${above}pt 0 ${below}pt`)}">${line(name, ends.name)}${line(date, ends.date)}</div>`;
}

/** A red double line in the lower edge of a box: one line is its border, the other is painted above it. */
const redLines = (upper: number, lower: number): string =>
  `border:0 solid #f00;border-bottom-width:${lower}px;background:linear-gradient(#f00,#f00) no-repeat 0 calc(100% - 2px)/100% ${upper}px;`;
const thickOverThin = `height:6px;${redLines(3, 1)}`;
export const thinOverThick = redLines(1, 3);

/** How far the text stands from both sides of the page, in millimetres, where the page of Chromium is as wide as the lines: it cuts off what goes over its edges. */
const insideLines = ({ base, margins }: PaperStyle, side: 'left' | 'right'): number =>
  base === 'letter' ? Math.max(0, margins[side] - (letterMeasures.paperWidth - letterMeasures.lineLength) / 2) : 0;
export const besideText = (style: PaperStyle) => ({ left: insideLines(style, 'left'), right: insideLines(style, 'right') });

/** What the head of a letter needs beside its kinds of text. */
export const letterRules = (style: PaperStyle): string => `
.letterHead{margin:0 -${besideText(style).right}mm 0 -${besideText(style).left}mm}
.letterName{margin-bottom:${letterMeasures.lineBelowName}mm}
.redLines{${thickOverThin}}
@media screen{
section:first-of-type:has(.letterNumber){position:relative;padding-top:${style.margins.top}mm}
section:first-of-type:has(.letterHead){padding-top:${letterMeasures.nameAt}mm}
section:first-of-type:has(.letterNumber)>.running:first-child{display:none}
section:first-of-type:has(.letterHead)::after{content:"";position:absolute;bottom:${letterMeasures.lineAtFoot}mm;left:${(letterMeasures.paperWidth - letterMeasures.lineLength) / 2}mm;width:${letterMeasures.lineLength}mm;height:6px;${thinOverThick}}
}`;
