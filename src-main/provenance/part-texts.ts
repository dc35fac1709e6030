import { SaxesParser } from 'saxes';
import { wordNames } from '../templates/xml-tree';

/** Where a text stands within its part: in which paragraph outside of tables, or in which cell of which table. All count from 1. */
export type PlaceInPart =
  | { readonly in: 'body'; readonly paragraph: number }
  | { readonly in: 'table'; readonly table: number; readonly row: number; readonly cell: number };
export type TextInPart = { readonly place: PlaceInPart; readonly text: string };

const compatibility = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
/** Namespaces whose `t` is a text: Word's own, those of formulas and of drawings. */
const withTexts = new Set([
  ...wordNames,
  'http://schemas.openxmlformats.org/officeDocument/2006/math',
  'http://purl.oclc.org/ooxml/officeDocument/math',
  'http://schemas.openxmlformats.org/drawingml/2006/main',
  'http://purl.oclc.org/ooxml/drawingml/main',
]);
/** What was taken away while changes were tracked; what was moved stands where it was moved to as well. */
const takenAway = new Set(['del', 'moveFrom']);
const spoken: Readonly<Record<string, string>> = { tab: ' ', br: ' ', cr: ' ', noBreakHyphen: '\u2011' };

/** Fields whose result depends on how the pages fall. Whatever else a field shows is a text: nobody works a date out again who only opens a file. */
const workedOut = /^\s*(?:PAGE|NUMPAGES)\b/i;

/** Elements within elements; office programs write some dozens. */
const deepest = 400;

/** Programs break and pad texts each in their own way: white space makes no difference. */
const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim();

type Field = { instruction: string; result: boolean };
type Paragraph = { line: string; readonly fields: Field[] };
type Table = { readonly number: number; row: number; cell: number; text: string };

/**
 * The texts of a part of a Word file, in the order in which they end in it. Nothing of what was deleted or moved away while changes were tracked,
 * nothing that stands for older programs (`mc:Fallback`), no page numbers. Null where it is not well-formed or nested as no office program nests.
 */
export function partTexts(xml: string): TextInPart[] | null {
  const texts: TextInPart[] = [];
  const tables: Table[] = [];
  // A text box is a paragraph within a paragraph. A field that does not end with its paragraph hides nothing beyond it.
  const paragraphs: Paragraph[] = [{ line: '', fields: [] }];
  let [counted, tablesCounted, depth, left] = [0, 0, 0, 0];
  let inside: 'text' | 'instruction' | null = null;
  const here = () => paragraphs.at(-1) as Paragraph;
  const say = (text: string) => {
    const paragraph = here();
    if (!paragraph.fields.some(({ instruction, result }) => result && workedOut.test(instruction))) paragraph.line += text;
  };
  const endParagraph = () => {
    const text = squeezed(here().line);
    if (paragraphs.length > 1) paragraphs.pop();
    const table = tables.at(-1);
    if (table) table.text = table.text && text ? `${table.text} ${text}` : table.text || text;
    else if (text !== '') texts.push({ place: { in: 'body', paragraph: ++counted }, text });
  };
  const fieldMark = (type: string | undefined) => {
    const { fields } = here();
    const field = fields.at(-1);
    if (type === 'begin') fields.push({ instruction: '', result: false });
    else if (type === 'separate' && field) field.result = true;
    else if (type === 'end') fields.pop();
  };
  const begin = (local: string, attribute: (name: string) => string | undefined) => {
    const table = tables.at(-1);
    if (local === 'p') paragraphs.push({ line: '', fields: [] });
    else if (local === 'instrText') inside = 'instruction';
    else if (local === 'fldChar') fieldMark(attribute('fldCharType'));
    else if (local === 'fldSimple') here().fields.push({ instruction: attribute('instr') ?? '', result: true });
    else if (local === 'tbl') tables.push({ number: ++tablesCounted, row: 0, cell: 0, text: '' });
    else if (local === 'tr' && table) Object.assign(table, { row: table.row + 1, cell: 0 });
    else if (local === 'tc' && table) Object.assign(table, { cell: table.cell + 1, text: '' });
    else if (Object.hasOwn(spoken, local)) say(spoken[local] ?? '');
  };
  const end = (local: string) => {
    const table = tables.at(-1);
    if (local === 'p') endParagraph();
    else if (local === 'fldSimple') here().fields.pop();
    else if (local === 'tbl') tables.pop();
    else if (local === 'tc' && table) {
      const { number, row, cell, text } = table;
      texts.push({ place: { in: 'table', table: number, row, cell }, text });
    }
  };
  const isLeft = (local: string, uri: string) =>
    (uri === compatibility && local === 'Fallback') || (wordNames.has(uri) && takenAway.has(local));

  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    if (++depth > deepest) throw new Error('nested too deep');
    if (isLeft(local, uri)) left++;
    if (left > 0) return;
    if (local === 't' && withTexts.has(uri)) inside = 'text';
    else if (wordNames.has(uri)) begin(local, (name) => Object.values(attributes).find((each) => each.local === name)?.value);
  });
  parser.on('closetag', ({ local, uri }) => {
    depth--;
    inside = null;
    if (left === 0 && wordNames.has(uri)) end(local);
    else if (left === 0 && local === 'p' && withTexts.has(uri)) say(' ');
    if (isLeft(local, uri)) left--;
  });
  const read = (text: string) => {
    if (left > 0) return;
    const field = here().fields.at(-1);
    if (inside === 'text') say(text);
    else if (inside === 'instruction' && field) field.instruction += text;
  };
  parser.on('text', read);
  parser.on('cdata', read);
  try {
    parser.write(xml).close();
  } catch {
    return null;
  }
  endParagraph();
  return texts;
}
