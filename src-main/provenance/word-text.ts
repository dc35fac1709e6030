import { entriesOf, unpacked } from '../attachments/read-zip';
import { withoutEntities, xmlText } from '../attachments/relations';

/** Where a text of a Word file stands: in which paragraph of the body outside of tables, in which cell of which table, or in a header or footer. All count from 1. */
export type Place =
  | { readonly in: 'body'; readonly paragraph: number }
  | { readonly in: 'table'; readonly table: number; readonly row: number; readonly cell: number }
  | { readonly in: 'edge' };
/** A paragraph that is not empty, or a cell of a table. */
export type PlacedText = { readonly place: Place; readonly text: string };

const token =
  /<(\/?)w:(tbl|tr|tc|p|t|tab|br|cr|noBreakHyphen|fldChar|fldSimple|instrText|txbxContent)((?:\s[^<>]*?)?)(\/?)>|<mc:(Fallback)[^<>]*>[\s\S]*?<\/mc:Fallback>|([^<]+)/g;
/** Programs break and pad texts each in their own way: white space makes no difference. */
const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Fields whose text the program that shows the file works out: page numbers, days. */
const workedOut = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES|DATE|TIME|SAVEDATE|PRINTDATE|CREATEDATE)\b/i;

type Table = { number: number; row: number; cell: number; text: string };

/** The texts of a part, in the order in which they stand in it. Nothing of what was deleted while changes were tracked, and nothing that the reader works out. */
function textsOfPart(xml: string): PlacedText[] {
  const texts: PlacedText[] = [];
  const tables: Table[] = [];
  // Fields, innermost last: what they say and whether their result goes on now.
  const fields: { instruction: string; result: boolean }[] = [];
  let [paragraphs, count] = [0, 0];
  let [inText, inInstruction] = [false, false];
  let line = '';
  const hidden = () => fields.some(({ instruction, result }) => result && workedOut.test(instruction));
  const add = (text: string) => {
    if (!hidden()) line += text;
  };
  const endParagraph = () => {
    const text = squeezed(withoutEntities(line));
    line = '';
    const table = tables.at(-1);
    if (table) {
      table.text = table.text && text ? `${table.text} ${text}` : table.text || text;
      return;
    }
    if (text === '') return;
    texts.push({ place: { in: 'body', paragraph: ++paragraphs }, text });
  };
  for (const [, closing, name, attributes = '', alone, , between] of xml.matchAll(token)) {
    if (between !== undefined) {
      if (inText) add(between);
      const field = inInstruction ? fields.at(-1) : undefined;
      if (field) field.instruction += withoutEntities(between);
      continue;
    }
    const ends = closing === '/';
    switch (name) {
      case 't':
        inText = !ends && alone !== '/';
        break;
      case 'instrText':
        inInstruction = !ends && alone !== '/';
        break;
      case 'tab':
      case 'br':
      case 'cr':
        if (!ends) add(' ');
        break;
      case 'noBreakHyphen':
        if (!ends) add('\u2011');
        break;
      case 'fldSimple':
        if (ends) fields.pop();
        else if (alone !== '/')
          fields.push({ instruction: withoutEntities(/w:instr="([^"]*)"/.exec(attributes)?.[1] ?? ''), result: true });
        break;
      case 'fldChar': {
        const type = /w:fldCharType="(\w+)"/.exec(attributes)?.[1];
        const field = fields.at(-1);
        if (type === 'begin') fields.push({ instruction: '', result: false });
        else if (type === 'separate' && field) field.result = true;
        else if (type === 'end') fields.pop();
        break;
      }
      case 'p':
        if (ends || alone === '/') endParagraph();
        break;
      case 'tbl':
        if (!ends) tables.push({ number: ++count, row: 0, cell: 0, text: '' });
        else tables.pop();
        break;
      case 'tr': {
        const table = tables.at(-1);
        if (table && !ends) Object.assign(table, { row: table.row + 1, cell: 0 });
        break;
      }
      case 'tc': {
        const table = tables.at(-1);
        if (!table) break;
        if (!ends) Object.assign(table, { cell: table.cell + 1, text: '' });
        else texts.push({ place: { in: 'table', table: table.number, row: table.row, cell: table.cell }, text: table.text });
        break;
      }
    }
  }
  return texts;
}

const edge = /^word\/(?:header|footer)\d*\.xml$/;

/**
 * Everything that a Word file says: the texts of its body, then those of its headers and footers, each of them once. Null where the package is
 * damaged, unpacks to too much, or has no body: whoever wants to know why asks `recogniseFile`.
 */
export async function wordTexts(file: Buffer): Promise<PlacedText[] | null> {
  const entries = entriesOf(file);
  if (typeof entries === 'string') return null;
  const textsIn = async (name: string): Promise<PlacedText[] | null> => {
    const entry = entries.find((each) => each.name === name);
    const bytes = entry && (await unpacked(entry));
    const xml = bytes === undefined || typeof bytes === 'string' ? null : xmlText(bytes);
    return xml === null ? null : textsOfPart(xml);
  };
  const body = await textsIn('word/document.xml');
  if (!body) return null;
  const edges = new Set<string>();
  for (const { name } of entries)
    if (edge.test(name)) {
      const texts = await textsIn(name);
      if (!texts) return null;
      for (const { text } of texts) edges.add(text);
    }
  edges.delete('');
  return [...body, ...[...edges].sort().map((text): PlacedText => ({ place: { in: 'edge' }, text }))];
}
