import { text } from '#shared/text/index';
import type { Paper } from '../../documents/model';
import { cssString } from './escaped';

/** The margins of the text, in the order of CSS. */
export const marginsInCss = ({ style: { margins } }: Paper): string =>
  [margins.top, margins.right, margins.bottom, margins.left].map((each) => `${each}mm`).join(' ');

/** The number of the page stands in the middle of its foot, what else belongs on every page at the right. */
export function pageRules(paper: Paper, song: string): string {
  const { header, footer, language } = paper;
  const [before, between, after] = text[language].papers.pages.map(cssString);
  const small = `font:9pt ${song};`;
  const line = header === '' ? '' : 'border-bottom:.5pt solid;';
  return (
    `@page{size:A4;margin:${marginsInCss(paper)};` +
    `@top-center{content:${cssString(header)};width:100%;vertical-align:bottom;margin-bottom:5mm;padding-bottom:1mm;${small}${line}}` +
    `@bottom-center{content:${before ?? ''} counter(page) ${between ?? ''} counter(pages) ${after ?? ''};vertical-align:top;padding-top:5mm;${small}}` +
    `@bottom-right{content:${cssString(footer)};vertical-align:top;padding-top:5mm;${small}}}` +
    `@page wide{size:A4 landscape}`
  );
}
