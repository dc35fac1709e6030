import { grey } from '../layout/measures';
import { signHeights } from '../layout/sign-layout';
import { textStylesOf, type TextStyleName } from '../layout/text-styles';
import type { Paper } from '../../documents/model';
import { besideText, letterRules } from './letter';
import { declarationsOf, familiesOf, fontIn, latinFace } from './css-text';
import { pageRules } from './page-rules';

/** 一、 （一） 1. （1） in a Chinese paper, 1 1.1 1.1.1 1.1.1.1 in an English one. */
const numbers = {
  zh: [
    'counter(n1,simp-chinese-informal) "、"',
    '"（" counter(n2,simp-chinese-informal) "）"',
    'counter(n3) ". "',
    '"（" counter(n4) "）"',
  ],
  en: [1, 2, 3, 4].map((level) => `${Array.from({ length: level }, (_, i) => `counter(n${i + 1})`).join(' "." ')} "  "`),
};
const headings = (language: Paper['language']): string =>
  numbers[language]
    .map((content, i) => {
      const below = [2, 3, 4].filter((level) => level > i + 1).map((level) => `n${level}`);
      const set = below.length === 0 ? '' : `counter-set:${below.join(' ')};`;
      return `h${i + 2}{counter-increment:n${i + 1};${set}}h${i + 2}::before{content:${content}}`;
    })
    .join('');

/** What is only set in the letters of a kind of text: where it stands is for the table to say. */
const letters: readonly (readonly [string, TextStyleName])[] = [
  ['body', 'BodyText'],
  ['table', 'TableText'],
  ['.small', 'TableTextSmall'],
  ['thead th,.signOff th', 'TableHead'],
  ['.small thead th', 'TableHeadSmall'],
  ['.cover table', 'CoverLine'],
];
const texts: readonly (readonly [string, TextStyleName])[] = [
  ['h1', 'Title'],
  ['h2', 'Heading1'],
  ['h3', 'Heading2'],
  ['h4', 'Heading3'],
  ['h5', 'Heading4'],
  ['.body', 'BodyText'],
  ['.note', 'Note'],
  ['.caption', 'Caption'],
  ['.gone', 'Picture'],
  ['figcaption', 'FigureCaption'],
  ['.cover h1', 'CoverTitle'],
  ['.slipTitle', 'SlipTitle'],
  ['.contents', 'ContentsLine'],
  ['.letterName', 'LetterHead'],
  ['.letterNumber', 'LetterNumber'],
  ['.addressee', 'Addressee'],
  ['.attachment', 'Attachment'],
  ['.signed', 'Signature'],
];

/** What is neither a kind of text nor a page. */
const layout = `
:root{color-scheme:light only;print-color-adjust:exact;-webkit-print-color-adjust:exact}
*{box-sizing:border-box}
body{color:#000;counter-reset:n1 n2 n3 n4}
.body{orphans:2;widows:2}
.kept{break-after:avoid}
.cover{padding-top:160pt}
.cover h1{margin-top:0}
.cover table{width:66.6%;margin-left:16.7%;table-layout:auto}
.cover th,.cover td{border:0;padding:4pt 0;vertical-align:top;background:none}
.cover th{white-space:pre;width:1%;padding-right:7pt}
th,td{border:.5pt solid;padding:1.5pt 5.4pt;vertical-align:middle;text-align:left;font-weight:normal}
th{background:#${grey}}
thead{display:table-header-group}
thead th,.signOff th{text-align:center}
tr{break-inside:avoid}
.tall{break-inside:auto}
.small th,.small td{padding:1.5pt 3pt}
.empty td{text-align:center}
.fields th,.fields td{height:20pt}
.photos{display:flex;justify-content:center;break-inside:avoid;margin:3pt 0}
figure{margin:0;padding:0 2mm;text-align:center;break-inside:avoid}
.of1 figure{width:100%}.of2 figure{width:50%}
.of2{justify-content:flex-start}
figure img{display:block;margin:0 auto;max-width:100%}
figcaption{white-space:pre-wrap;overflow-wrap:anywhere;text-indent:0}
.gone{border:.5pt solid;padding:12pt 6pt;text-indent:0}
.signOff{break-inside:avoid;margin-top:6pt}
.signOff td,.signOff th{height:${signHeights.line + 0.1}mm}
.signOff .opinion{height:${signHeights.opinion + 0.1}mm;vertical-align:top}
.signOff .heads th{height:auto}
.receipt{border-top:.75pt dashed;margin-top:8mm;padding-top:2mm}
.receipt table{margin-top:3pt}
.contents.level2{padding-left:2em}
@media print{.seam{display:none}}
.signature{break-inside:avoid;break-before:avoid}
.landscape{page:wide}
section+section{break-before:page}
@media print{.running{display:none}.newPage{break-before:page}}`;

/** On the screen a section is a sheet of paper, as long as it needs to be. */
const onScreen = (paper: Paper): string => {
  const { right, bottom, left } = paper.style.margins;
  return `@media screen{
body{background:#d5d7db;padding:6mm 0}
section{width:210mm;min-height:297mm;margin:0 auto 6mm;padding:0 ${right}mm ${bottom}mm ${left}mm;background:#fff}
.landscape{width:297mm;min-height:210mm}
.running{font-size:9pt;text-align:center;text-indent:0;border-bottom:.5pt solid;padding-top:15mm;margin-bottom:5mm}
.newPage{height:6mm;margin:20mm -${right}mm 20mm -${left}mm;background:#d5d7db}
}`;
};

/** The style of the house as a style sheet, with header, footer and number on every printed page. */
export function styleSheet(paper: Paper): string {
  const { language } = paper;
  const families = familiesOf(paper);
  const styles = textStylesOf(paper.style);
  const beside = besideText(paper.style);
  const rules = [
    language === 'zh' ? latinFace : '',
    pageRules({ paper, styles, families }),
    'body,p,h1,h2,h3,h4,h5,th,td{margin:0}p,h1,h2,h3,h4,h5,th,td{white-space:pre-wrap;overflow-wrap:anywhere}',
    'table{width:calc(100% - 1pt);border-collapse:collapse;table-layout:fixed;margin:0 .5pt 6pt}',
    ...letters.map(([selector, name]) => `${selector}{${fontIn(styles[name], families)}}`),
    ...texts.map(([selector, name]) => `${selector}{${declarationsOf(styles[name], families)}}`),
    layout,
    letterRules(paper.style),
    `@media print{section{padding:0 ${beside.right}mm 0 ${beside.left}mm}}`,
    onScreen(paper),
    headings(language),
  ];
  return rules.join('');
}
