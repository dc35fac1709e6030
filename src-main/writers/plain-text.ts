/** Control characters, halves of surrogate pairs, U+FFFE and U+FFFF: no XML file can hold them. */
const forbidden = /(?![\t\n\u007F-\u009F])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu;

/** The text without what XML forbids; every way of ending a line is `\n`. Nothing else changes. */
export const cleanText = (text: string): string => text.replace(/\r\n?/g, '\n').replace(forbidden, '');

/** A clean text cut at its line breaks and tabs, which stand as parts of their own. */
export const textParts = (clean: string): string[] => clean.split(/([\n\t])/).filter((part) => part !== '');

/** How much room a text takes in a line, in Chinese characters: Latin letters and digits take half of one. */
export function widthInCharacters(text: string): number {
  let halves = 0;
  for (const character of text) halves += (character.codePointAt(0) ?? 0) < 0x2e80 ? 1 : 2;
  return halves / 2;
}
