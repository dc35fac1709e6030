import { text } from '#shared/text/index';
import type { Paper } from '../../documents/model';
import { grey, page } from '../layout/measures';
import { cssString } from './escaped';

/** Twips as CSS measures them. */
const points = (twips: number): string => `${twips / 20}pt`;
const { top, right, bottom, left } = page.margins;
const margins = [top, right, bottom, left].map(points).join(' ');

/** What both kinds of fonts have, such as “ ” … —, is set in the Chinese font of a Chinese paper: the Latin one is only asked for letters and digits. */
const latin = `@font-face{font-family:Latin;src:local("Times New Roman"),local("Liberation Serif"),local("Nimbus Roman");unicode-range:U+20-7E,U+A0-24F}`;
const fonts = {
  zh: {
    song: 'Latin,宋体,SimSun,"Songti SC","Noto Serif CJK SC",serif',
    hei: 'Latin,黑体,SimHei,"Heiti SC","Noto Sans CJK SC",sans-serif',
  },
  en: {
    song: '"Times New Roman","Liberation Serif",宋体,SimSun,"Songti SC","Noto Serif CJK SC",serif',
    hei: '"Times New Roman","Liberation Serif",黑体,SimHei,"Heiti SC","Noto Sans CJK SC",serif',
  },
} as const;

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

/** The number of the page stands in the middle of its foot, what else belongs on every page at the right. */
function pageRules({ header, footer, language }: Paper): string {
  const [before, between, after] = text[language].papers.pages.map(cssString);
  const small = `font:9pt ${fonts[language].song};`;
  const line = header === '' ? '' : 'border-bottom:.5pt solid;';
  return (
    `@page{size:A4;margin:${margins};` +
    `@top-center{content:${cssString(header)};width:100%;vertical-align:bottom;margin-bottom:5mm;padding-bottom:1mm;${small}${line}}` +
    `@bottom-center{content:${before ?? ''} counter(page) ${between ?? ''} counter(pages) ${after ?? ''};vertical-align:top;padding-top:5mm;${small}}` +
    `@bottom-right{content:${cssString(footer)};vertical-align:top;padding-top:5mm;${small}}}` +
    `@page wide{size:A4 landscape}`
  );
}

const blocks = ({ song, hei }: (typeof fonts)['zh' | 'en']): string => `
:root{color-scheme:light only}
*{box-sizing:border-box}
body{margin:0;color:#000;font:12pt/1.5 ${song};counter-reset:n1 n2 n3 n4;print-color-adjust:exact;-webkit-print-color-adjust:exact}
p,h1,h2,h3,h4,h5,th,td{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}
h1,h2,h3,h4,h5,.caption{break-after:avoid;break-inside:avoid}
h1{font:18pt/1.5 ${hei};text-align:center;margin:6pt 0 12pt}
h2{font:14pt/1.5 ${hei};margin:12pt 0 3pt}
h3{font:12pt/1.5 ${hei};margin:8pt 0 3pt}
h4{font:bold 12pt/1.5 ${song};margin:5pt 0 3pt}
h5{font:12pt/1.5 ${song};margin:3pt 0}
.body{text-align:justify;text-indent:2em;orphans:2;widows:2}
.note{font-size:10.5pt;line-height:1.25;margin:3pt 0}
.kept{break-after:avoid}
.caption{font:10.5pt/1.3 ${hei};text-align:center;margin:6pt 0 3pt}
.cover{text-align:left;padding-top:160pt}
.cover h1{font-size:22pt;margin:0 0 120pt}
.cover table{width:66.6%;margin-left:16.7%;font-size:14pt}
.cover th,.cover td{border:0;padding:4pt 0;vertical-align:top;background:none}
.cover th{white-space:pre;width:1%;padding-right:7pt}
table{width:calc(100% - 1pt);border-collapse:collapse;table-layout:fixed;font-size:10.5pt;line-height:1.25;margin:0 .5pt 6pt}
.cover table{table-layout:auto}
th,td{border:.5pt solid;padding:1.5pt 5.4pt;vertical-align:middle;text-align:left;font-weight:normal}
th{background:#${grey}}
thead{display:table-header-group}
thead th{font-family:${hei};text-align:center}
tr{break-inside:avoid}
.tall{break-inside:auto}
.small{font-size:9pt}.small th,.small td{padding:1.5pt 3pt}
.empty td{text-align:center}
.fields th,.fields td{height:20pt}
.signOff{break-inside:avoid;margin-top:6pt}
.signOff td,.signOff th{height:12.1mm}
.signOff th{font-family:${hei};text-align:center}
.landscape{page:wide}
section+section{break-before:page}
@media print{.running{display:none}.newPage{break-before:page}}
@media screen{
body{background:#d5d7db;padding:6mm 0}
section{width:210mm;min-height:297mm;margin:0 auto 6mm;padding:0 26mm 25mm 28mm;background:#fff}
.landscape{width:297mm;min-height:210mm}
.running{font-size:9pt;text-align:center;border-bottom:.5pt solid;padding-top:15mm;margin-bottom:5mm}
.newPage{height:6mm;margin:20mm -26mm 20mm -28mm;background:#d5d7db}
}`;

/** The house's style for reports as a style sheet, with header, footer and number on every printed page. */
export const styleSheet = (paper: Paper): string => {
  const { language } = paper;
  return `${language === 'zh' ? latin : ''}${pageRules(paper)}${blocks(fonts[language])}${headings(language)}`;
};
