import { spansOfAny, type Span } from './span';

// Every repetition is bounded, so that no text takes long. What stands behind a digit is part of another number.
const start = String.raw`(?<![\dA-Za-z.+]|\d-)`;
const named = String.raw`(?:(?:tel|phone|mobile|mob)[.: ]{0,3})?`;
const mobile = new RegExp(
  String.raw`${start}${named}(?:(?:\+|00)?86[- ]?)?1[3-9]\d(?:[- ]?\d{4}[- ]?\d{4}|[- ]?\d{3}[- ]?\d{5})(?![\dA-Za-z]|-\d)`,
  'gi',
);
const area = '(?:10|2\\d|[3-9]\\d{2})';
const landline = new RegExp(
  String.raw`${start}${named}(?:(?:(?:\+|00)86[- ]?|0)${area}[- ]{1,2}|(?:(?:\+|00)86[- ]?)?\(0?${area}\)[- ]{0,2})\d{3,4}[- ]?\d{4}(?:(?:-|转| ?ext\.? ?)\d{1,6})?(?![\dA-Za-z])`,
  'gi',
);
const landlineInOne = new RegExp(String.raw`${start}${named}0${area}\d{7,8}(?:(?:-|转| ?ext\.? ?)\d{1,6})?(?![\dA-Za-z])`, 'gi');
/** A local number, or one that a system of the house shortens, is known by the word before it. */
const labelled = /(?:电话|手机|座机|联系方式|传真|phone|mobile|fax|tel)[号码为是:.( ]{0,4}\d{3,4}[- ]?\d{4}(?![\dA-Za-z])/gi;

/** Where telephone numbers stand in a plain text (`asRead`): mobile ones with or without +86, landlines with their area code, local ones behind a word such as 电话. Hotlines (400, 800) are made to be known and are none. */
export function findPhones(plain: string): Span[] {
  // Every number ends with four digits in a row.
  return /\d{4}/.test(plain) ? spansOfAny([mobile, landline, landlineInOne, labelled], plain) : [];
}

/** The digits of a number by which it is known again, however it is written: without the code of the country and the zero of an area. */
export function phoneKey(written: string): string {
  const main = written.replace(/(?:转| ?ext\.? ?).*$/i, '').replace(/(\d{7})-\d{1,6}$/, '$1');
  return main
    .replace(/\D/g, '')
    .replace(/^(?:00)?86(?=1[3-9]\d{9}$|0?\d{9,11}$)/, '')
    .replace(/^0/, '');
}
