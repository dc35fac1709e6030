import { spansOfAny, type Span } from './span';

const number = String.raw`\d{1,20}(?:,\d{3}){0,6}(?:\.\d{1,8})?`;
const start = String.raw`(?<![\d.,])`;
/** 五元组, 三元材料, 元旦: no money. */
const noMoney = '(?![组素件器旦宵])';

const patterns: readonly RegExp[] = [
  new RegExp(
    String.raw`(?:[¥$€]|(?<![A-Za-z])(?:RMB|CNY|USD|HKD|EUR)|人民币)[: ]{0,3}${number}(?: ?(?:[十百千万亿]{1,3}元?|元|million|k\b|m\b))?`,
    'gi',
  ),
  new RegExp(
    String.raw`${start}${number} ?[十百千万亿]{0,3} ?(?:元${noMoney}|美元|港元|欧元|日元|块钱|(?:yuan|rmb|cny|usd|dollars)(?![a-z]))`,
    'gi',
  ),
  /** In Chinese numerals, of at least two characters: 一元 and 三元 are parts of words. */
  /(?<![零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟萬億])[零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟萬億]{2,30}(?:元|圆)(?![组素件器旦宵])/g,
  /** Without a unit of money, behind a word that says what it is. */
  new RegExp(
    String.raw`(?:金额|合同额|报价|预算|造价|[总单底]价|价格|资费|月租费?|费用|收入|成本|毛利|price|cost|budget|amount)[为是约共计达: ]{0,4}(?:${number} ?[百千万亿]{1,2}|\d{3,20}(?:,\d{3}){0,6}(?:\.\d{1,8})?)(?![\d年月日号个项条次天台套人户家处%.-])`,
    'gi',
  ),
];

/** Where amounts of money stand in a plain text (`asRead`): ¥ and ￥, RMB, 元, 万元, in digits or Chinese numerals, and bare numbers behind a word such as 报价. */
export const findAmounts = (plain: string): Span[] => (/\d|[元圆]/.test(plain) ? spansOfAny(patterns, plain) : []);
