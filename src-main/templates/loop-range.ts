import { endOf, startOf, type Mark } from './marks';
import type { Paragraph } from './paragraphs';
import { around, isWord, within, type XmlNode } from './xml-tree';

/** What a loop repeats, as places in the XML of its part. */
export type LoopRange = {
  /** All that the rows of the loop stand in place of. */
  readonly from: number;
  readonly to: number;
  readonly body: { readonly from: number; readonly to: number };
  /** Around each row: a run that was cut in two is closed and opened again. */
  readonly before: string;
  readonly after: string;
  /** Around all rows. */
  readonly lead: string;
  readonly tail: string;
  /** Stands where there is no row, so that what is around it stays a document. */
  readonly none: string;
  /** The table of which it repeats rows. */
  readonly table: XmlNode | null;
};

const bare = { before: '', after: '', lead: '', tail: '', none: '', table: null };

const runOf = (letter: Mark['letters'][number] | undefined): XmlNode | null => letter?.text?.parent ?? null;
const prefixOf = ({ name }: XmlNode): string => name.slice(0, name.indexOf(':') + 1);
const runEnd = (run: XmlNode): string => `</${prefixOf(run)}t></${run.name}>`;

/** The beginning of another run that looks like this one. */
function sameRun(xml: string, run: XmlNode): string {
  const properties = run.children.find((child) => isWord(child, 'rPr'));
  const look = properties ? xml.slice(properties.start, properties.end) : '';
  return `${xml.slice(run.start, run.open)}${look}<${prefixOf(run)}t xml:space="preserve">`;
}

/** Both marks in one paragraph: the text between them, with its formatting. */
function inlineRange(xml: string, begin: Mark, end: Mark): LoopRange | null {
  const [first, opening] = [runOf(begin.letters[0]), runOf(begin.letters.at(-1))];
  const [closing, last] = [runOf(end.letters[0]), runOf(end.letters.at(-1))];
  if (!first || !opening || !closing || !last) return null;
  if ([opening, closing, last].some(({ parent }) => parent !== first.parent)) return null;
  return {
    ...bare,
    from: startOf(begin),
    to: endOf(end),
    body: { from: endOf(begin), to: startOf(end) },
    lead: runEnd(first),
    before: sameRun(xml, opening),
    after: runEnd(closing),
    tail: sameRun(xml, last),
  };
}

const textOf = ({ letters }: Mark): string => letters.map(({ letter }) => letter).join('');
const isShown = (node: XmlNode): boolean =>
  ['drawing', 'pict', 'object', 'fldChar', 'sectPr', 'br', 'sym', 'footnoteReference', 'endnoteReference'].includes(node.local);
/** Whether a paragraph or row is there for its mark alone: then it goes. */
function isOnly(unit: XmlNode, mark: Mark, paragraphs: readonly Paragraph[]): boolean {
  const inside = paragraphs.filter(({ node }) => node.start >= unit.start && node.end <= unit.end);
  const text = inside.map((each) => each.text).join('');
  return text.trim() === textOf(mark).trim() && ![...within(unit)].some(isShown);
}

/** Whole rows of a table, from that of the first mark to that of the last. Where rows hold a mark alone they go. */
function rowRange(first: XmlNode, last: XmlNode, begin: Mark, end: Mark, paragraphs: readonly Paragraph[]): LoopRange {
  const from = first !== last && isOnly(first, begin, paragraphs) ? first.end : first.start;
  const to = first !== last && isOnly(last, end, paragraphs) ? last.start : last.end;
  const table = around(first).find((node) => isWord(node, 'tbl')) ?? null;
  return { ...bare, from: first.start, to: last.end, body: { from, to }, table };
}

/** Paragraphs, and the tables between them. A paragraph with a mark alone goes, unless two tables would then touch and become one. */
function blockRange(first: XmlNode, last: XmlNode, begin: Mark, end: Mark, paragraphs: readonly Paragraph[]): LoopRange {
  const siblings = first.parent?.children ?? [];
  const [at, till] = [siblings.indexOf(first), siblings.indexOf(last)];
  const beside = (i: number) => siblings[i] ?? null;
  const isTable = (node: XmlNode | null) => node !== null && !isWord(node, 'p');
  const beginGoes = isOnly(first, begin, paragraphs) && !(isTable(beside(at - 1)) && isTable(beside(at + 1)));
  const endGoes = isOnly(last, end, paragraphs) && !isTable(beside(till - 1));
  const leansOn = isWord(beside(at - 1), 'p') || isWord(beside(till + 1), 'p');
  return {
    ...bare,
    from: first.start,
    to: last.end,
    body: { from: beginGoes ? first.end : first.start, to: endGoes ? last.start : last.end },
    none: leansOn ? '' : `<${first.name}/>`,
  };
}

/**
 * What the loop between two marks repeats: the text between them in one paragraph; the rows of a table where they stand in different cells of
 * it; the paragraphs where both stand beside each other in the text, a cell, a text box. Null where nothing whole lies between them.
 */
export function loopRange(xml: string, begin: Mark, end: Mark, paragraphs: readonly Paragraph[]): LoopRange | null {
  const [a, b] = [begin.paragraph.node, end.paragraph.node];
  if (a === b) return inlineRange(xml, begin, end);
  const [above, beneath] = [[a, ...around(a)], new Set([b, ...around(b)])];
  const meeting = above.findIndex((node) => beneath.has(node));
  const container = above[meeting];
  const first = above[meeting - 1];
  const last = container?.children.find((child) => beneath.has(child));
  if (!container || !first || !last) return null;
  if (isWord(first, 'tr') && isWord(last, 'tr')) return rowRange(first, last, begin, end, paragraphs);
  if (isWord(container, 'tbl')) return null;
  const row = [container, ...around(container)].find((node) => isWord(node, 'tr', 'tc', 'p'));
  if (row && isWord(row, 'tr')) return rowRange(row, row, begin, end, paragraphs);
  return first === a && last === b ? blockRange(first, last, begin, end, paragraphs) : null;
}
