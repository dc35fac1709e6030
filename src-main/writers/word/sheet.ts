import { fontsOf } from '#shared/papers/fonts';
import type { Paper, PaperStyle, Section } from '../../documents/model';
import { textWidth } from '../layout/measures';
import { textStylesOf, type TextStyles } from '../layout/text-styles';
import type { Fonts } from './fonts';

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
