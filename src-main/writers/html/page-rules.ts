import { text } from '#shared/text/index';
import type { Paper } from '../../documents/model';
import { letterMeasures } from '../layout/letter-layout';
import type { TextStyles } from '../layout/text-styles';
import { fontIn, type Families } from './css-text';
import { cssString } from './escaped';
import { besideText, thinOverThick } from './letter';

/** The margins of the page, in the order of CSS; within them the text has room beside it where lines are longer than it. */
function marginsInCss({ style }: Paper): string {
  const { top, right, bottom, left } = style.margins;
  const beside = besideText(style);
  return [top, right - beside.right, bottom, left - beside.left].map((each) => `${each}mm`).join(' ');
}

type Setting = { readonly paper: Paper; readonly styles: TextStyles; readonly families: Families };

const boxOf = (place: string, content: string, declarations: string): string => `@${place}{content:${content};${declarations}}`;
const atFoot = 'vertical-align:top;padding-top:5mm;';

/** What stands at the top of every page, and on its paper. */
function header({ paper, styles, families }: Setting): string {
  const line = paper.header === '' ? '' : 'border-bottom:.5pt solid;';
  const { left, right } = besideText(paper.style);
  const place = `width:calc(100% - ${left + right}mm);margin-left:${left}mm;margin-right:${right}mm;vertical-align:bottom;margin-bottom:5mm;padding-bottom:1mm;${line}`;
  return `size:A4;margin:${marginsInCss(paper)};${boxOf('top-center', cssString(paper.header), `${place}${fontIn(styles.Header, families)};`)}`;
}

/** The number of the page stands in the middle of its foot, what else belongs on every page at the right. */
function reportPages(setting: Setting): string {
  const { paper, styles, families } = setting;
  const [before, between, after] = text[paper.language].papers.pages.map(cssString);
  const foot = `${atFoot}${fontIn(styles.Footer, families)};`;
  const number = boxOf('bottom-center', `${before ?? ''} counter(page) ${between ?? ''} counter(pages) ${after ?? ''}`, foot);
  return `@page{${header(setting)}${number}${boxOf('bottom-right', cssString(paper.footer), foot)}}`;
}

/** Of the number of a page, in millimetres. */
const numberLine = 6;

/** — 2 — stands at the outer edge, one character in, and not on the first page; there the second red line is. What else belongs on every page stands at the inner edge. */
function letterPages(setting: Setting): string {
  const { paper, styles, families } = setting;
  const [before, after] = text[paper.language].papers.letterPage.map(cssString);
  const { size } = styles.Footer;
  const top = `vertical-align:top;padding-top:${letterMeasures.numberBelowText - numberLine / 2}mm;`;
  const number = (side: 'left' | 'right') =>
    boxOf(
      `bottom-${side}`,
      `${before ?? ''} counter(page) ${after ?? ''}`,
      `${top}padding-${side}:calc(${besideText(paper.style)[side]}mm + ${size}pt);${fontIn(styles.Footer, families)};line-height:${numberLine}mm;`,
    );
  const beside = (side: 'left' | 'right') =>
    boxOf(
      `bottom-${side}`,
      cssString(paper.footer),
      `${atFoot}padding-${side}:${besideText(paper.style)[side]}mm;${fontIn(styles.Header, families)};`,
    );
  const redHead = paper.sections[0]?.blocks.some((block) => block.block === 'letterHead' && block.organisation !== '');
  const { margins } = paper.style;
  const above = `box-sizing:border-box;width:100%;margin-bottom:auto;height:${margins.bottom - letterMeasures.lineAtFoot}mm;text-align:left;`;
  const lines = `${above}${atFoot}padding-left:${besideText(paper.style).left}mm;${fontIn(styles.Header, families)};${thinOverThick}`;
  const first = [
    '@top-center{content:none}@bottom-right{content:none}',
    redHead
      ? `margin-top:${letterMeasures.nameAt}mm;@bottom-left{content:none}${boxOf('bottom-center', cssString(paper.footer), lines)}`
      : beside('left'),
  ];
  return (
    `@page{${header(setting)}}@page:right{${number('right')}${beside('left')}}@page:left{${number('left')}${beside('right')}}` +
    `@page:first{${first.join('')}}`
  );
}

/** Paper, margins, and what stands on every page. */
export const pageRules = (setting: Setting): string =>
  `${setting.paper.style.base === 'letter' ? letterPages(setting) : reportPages(setting)}@page wide{size:A4 landscape}`;
