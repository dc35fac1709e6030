import { cleanText } from '../plain-text';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** The one way of a text into the page. */
export const escaped = (text: string): string => cleanText(text).replace(/[&<>"']/g, (character) => entities[character] ?? '');

/** The one way of a text into the style sheet: a string of CSS in which only letters, digits and spaces stand for themselves. */
export const cssString = (text: string): string =>
  `"${Array.from(cleanText(text), (character) =>
    /[\p{L}\p{N} ]/u.test(character) ? character : `\\${character.codePointAt(0)?.toString(16) ?? ''} `,
  ).join('')}"`;
