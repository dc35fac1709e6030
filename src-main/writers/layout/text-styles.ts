import type { Face } from '#shared/papers/fonts';
import type { PaperStyle } from '../../documents/model';
import { textWidth } from './measures';

/** How a kind of text is set. Measures in points. */
export type TextStyle = {
  readonly face: Face;
  readonly size: number;
  readonly bold?: boolean;
  readonly red?: boolean;
  readonly align?: 'center' | 'right' | 'both';
  /** Characters by which the first line begins further in. */
  readonly indent?: number;
  readonly before: number;
  readonly after: number;
  /** From line to line: so many points exactly, or so many times what the font asks for. */
  readonly line: { readonly exactly: number } | { readonly times: number };
  /** Added to the width of every character. */
  readonly spread?: number;
  /** Stays on the page of what follows. */
  readonly kept?: boolean;
};

/** Kinds of text, by the names that Word knows them by. */
export type TextStyleName =
  | 'BodyText'
  | 'Title'
  | 'Heading1'
  | 'Heading2'
  | 'Heading3'
  | 'Heading4'
  | 'Caption'
  | 'Note'
  | 'TableText'
  | 'TableTextSmall'
  | 'TableHead'
  | 'TableHeadSmall'
  | 'FieldLabel'
  | 'Picture'
  | 'FigureCaption'
  | 'CoverTitle'
  | 'CoverLine'
  | 'Header'
  | 'Footer'
  | 'SlipTitle'
  | 'ContentsLine'
  | 'LetterHead'
  | 'LetterNumber'
  | 'Addressee'
  | 'Attachment'
  | 'Signature';
export type TextStyles = Readonly<Record<TextStyleName, TextStyle>>;

const one = { times: 1 };
const half = { times: 1.5 };
const centred = { align: 'center' } as const;

/** What letters and reports have in common: tables, covers, small print. */
const shared = {
  Note: { face: 'body', size: 10.5, before: 3, after: 3, line: { times: 1.25 } },
  TableText: { face: 'body', size: 10.5, before: 1.5, after: 1.5, line: one },
  TableTextSmall: { face: 'body', size: 9, before: 1.5, after: 1.5, line: one },
  TableHead: { face: 'hei', size: 10.5, ...centred, before: 1.5, after: 1.5, line: one, kept: true },
  TableHeadSmall: { face: 'hei', size: 9, ...centred, before: 1.5, after: 1.5, line: one, kept: true },
  FieldLabel: { face: 'body', size: 10.5, before: 1.5, after: 1.5, line: one },
  Picture: { face: 'body', size: 10.5, ...centred, before: 0, after: 0, line: one },
  CoverTitle: { face: 'title', size: 22, ...centred, before: 160, after: 120, line: one },
  CoverLine: { face: 'body', size: 14, before: 6, after: 3, line: one },
  Header: { face: 'song', size: 9, ...centred, before: 0, after: 0, line: one },
} as const satisfies Partial<TextStyles>;

/** 3号, in points, and how many such characters a line of the text has (GB/T 9704-2012, 5.2.3). */
const letterCharacter = 16;
const charactersInLine = 28;

/** Of 发文机关标志, in points: 小初, smaller where the name would need two lines. */
const nameSize = 36;

/** The lines around the text of a letter, set as the text is; `gap` is one line. */
function aroundLetters(size: number, line: TextStyle['line']) {
  const text = { face: 'body', size, before: 0, after: 0, line } as const;
  const gap = lineOf({ ...text });
  return {
    LetterHead: { face: 'title', size: nameSize, red: true, ...centred, before: 0, after: 0, line: one },
    LetterNumber: { ...text, align: 'right', before: (letterCharacter * 7) / 8, after: 2 * gap },
    Addressee: text,
    Attachment: text,
    Signature: { ...text, align: 'right' },
  } as const satisfies Partial<TextStyles>;
}

/** From line to line, in points. */
export const lineOf = ({ size, line }: Pick<TextStyle, 'size' | 'line'>): number =>
  'exactly' in line ? line.exactly : line.times * size * 1.3;

/** 企业报告版 (documents 4.0, Set B). */
function reportStyles({ levelThreeBold, lineSpacing }: PaperStyle): TextStyles {
  const line = lineSpacing === null ? half : { exactly: lineSpacing };
  return {
    ...shared,
    ...aroundLetters(12, line),
    SlipTitle: { face: 'hei', size: 14, ...centred, before: 9, after: 6, line: one, kept: true },
    ContentsLine: { face: 'body', size: 12, before: 0, after: 0, line: { times: 1.2 } },
    BodyText: { face: 'body', size: 12, align: 'both', indent: 2, before: 0, after: 0, line },
    Title: { face: 'title', size: 18, ...centred, before: 6, after: 12, line: one, kept: true },
    Heading1: { face: 'hei', size: 14, before: 12, after: 3, line: half, kept: true },
    Heading2: { face: 'second', size: 12, before: 8, after: 3, line: half, kept: true },
    Heading3: { face: 'body', size: 12, bold: levelThreeBold, before: 5, after: 3, line: half, kept: true },
    Heading4: { face: 'body', size: 12, before: 3, after: 3, line: half, kept: true },
    Caption: { face: 'hei', size: 10.5, ...centred, before: 6, after: 3, line: one, kept: true },
    FigureCaption: { face: 'hei', size: 10.5, ...centred, before: 3, after: 8, line: one },
    Footer: { face: 'song', size: 9, before: 0, after: 0, line: one },
  };
}

/** What 28 characters lack to fill a line of the text, per character: the usual page is a little too narrow for them. */
function spreadOf(style: PaperStyle): number {
  const wanted = Math.floor(textWidth('portrait', style) / charactersInLine) / 20 - letterCharacter;
  return Math.abs(wanted) <= 0.5 ? wanted : 0;
}

/** 公文版 (documents 4.0, Set A; GB/T 9704-2012). */
function letterStyles(style: PaperStyle): TextStyles {
  const line = style.lineSpacing === null ? half : { exactly: style.lineSpacing };
  const text = { face: 'body', size: letterCharacter, before: 0, after: 0, line } as const;
  const heading = { ...text, indent: 2, kept: true } as const;
  const spread = spreadOf(style);
  return {
    ...shared,
    ...aroundLetters(letterCharacter, line),
    SlipTitle: { ...text, face: 'hei', ...centred, before: 9, kept: true },
    ContentsLine: text,
    BodyText: { ...text, align: 'both', indent: 2, spread },
    Title: { face: 'title', size: 22, ...centred, before: 0, after: lineOf(text), line: { exactly: 34 }, kept: true },
    Heading1: { ...heading, face: 'hei' },
    Heading2: { ...heading, face: 'second' },
    Heading3: { ...heading, bold: style.levelThreeBold },
    Heading4: heading,
    Caption: { face: 'body', size: 12, bold: true, ...centred, before: 6, after: 3, line: one, kept: true },
    FigureCaption: { face: 'body', size: 12, bold: true, ...centred, before: 3, after: 8, line: one },
    Footer: { face: 'song', size: 14, before: 0, after: 0, line: one },
  };
}

/** How every kind of text is set in a paper of this style. */
export const textStylesOf = (style: PaperStyle): TextStyles => (style.base === 'letter' ? letterStyles(style) : reportStyles(style));
