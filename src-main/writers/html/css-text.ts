import { fontsOf, type Face } from '#shared/papers/fonts';
import type { Paper } from '../../documents/model';
import type { TextStyle } from '../layout/text-styles';
import { cssString } from './escaped';

/** What both kinds of fonts have, such as “ ” … —, is set in the Chinese font of a Chinese paper: the Latin one is only asked for letters and digits. */
export const latinFace = `@font-face{font-family:Latin;src:local("Times New Roman"),local("Liberation Serif"),local("Nimbus Roman");unicode-range:U+20-7E,U+A0-24F}`;

export type Families = Readonly<Record<Face, string>>;

/** The fonts of each face as a `font-family`, in the order in which they stand in for each other. */
export function familiesOf({ style, language }: Paper): Families {
  const latin = language === 'zh' ? 'Latin' : '"Times New Roman","Liberation Serif"';
  const families = Object.entries(fontsOf(style)).map(([face, fonts]) => [
    face,
    [latin, ...fonts.flat().map(cssString), face === 'hei' && language === 'zh' ? 'sans-serif' : 'serif'].join(','),
  ]);
  return Object.fromEntries(families) as Families;
}

/** Single spacing, as Chinese fonts ask for it. */
const single = 1.25;
/** A line of a style, as CSS counts it. */
const lineHeight = (line: TextStyle['line']): string => ('exactly' in line ? `${line.exactly}pt` : String(Math.max(single, line.times)));

/** The letters of one kind of text, as a declaration of CSS. */
export const fontIn = ({ face, size, bold, line }: TextStyle, families: Families): string =>
  `font:${bold ? 'bold' : 'normal'} ${size}pt/${lineHeight(line)} ${families[face]}`;

/** One kind of text as declarations of CSS. */
export function declarationsOf(style: TextStyle, families: Families): string {
  const { red, align, indent, before, after, spread, kept } = style;
  return [
    fontIn(style, families),
    `margin:${before}pt 0 ${after}pt`,
    ...(align ? [`text-align:${align === 'both' ? 'justify' : align}`] : []),
    ...(indent ? [`text-indent:${indent}em`] : []),
    ...(spread ? [`letter-spacing:${spread}pt`] : []),
    ...(red ? ['color:#f00'] : []),
    ...(kept ? ['break-after:avoid;break-inside:avoid'] : []),
  ].join(';');
}
