import type { TemplatePlace } from '#shared/templates/finding';
import { namedEntities } from '../attachments/relations';
import type { OpenText } from './open-template';
import { isWord, within, type XmlNode } from './xml-tree';

/** One character of a paragraph, and where it stands in the XML; breaks and tabs stand in no text of their own. */
export type Letter = { readonly letter: string; readonly text: XmlNode | null; readonly from: number; readonly to: number };
/** A paragraph as a reader sees it, whatever runs Word has cut it into. Text boxes in it are paragraphs of their own. */
export type Paragraph = { readonly node: XmlNode; readonly letters: readonly Letter[]; readonly text: string; readonly at: TemplatePlace };

const reference = /&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/y;

/** The characters of a text element, each with its place: a reference such as `&amp;` is one. */
function lettersOf(xml: string, text: XmlNode): Letter[] {
  const letters: Letter[] = [];
  let at = text.open;
  while (at < text.close) {
    reference.lastIndex = at;
    const found = xml[at] === '&' ? reference.exec(xml) : null;
    const [whole = xml[at] ?? '', hex, decimal, name = ''] = found ?? [];
    const code = hex !== undefined ? Number.parseInt(hex, 16) : Number(decimal ?? NaN);
    const letter = !found ? whole : Number.isNaN(code) ? (namedEntities.get(name) ?? whole) : String.fromCodePoint(code);
    letters.push({ letter, text, from: at, to: at + whole.length });
    at += whole.length;
  }
  return letters;
}

/** What is deleted, moved away or no text of the document. */
const unread = ['pPr', 'rPr', 'sdtPr', 'del', 'moveFrom', 'instrText', 'delText'];
const breaks: ReadonlyMap<string, string> = new Map([
  ['br', '\n'],
  ['cr', '\n'],
  ['tab', '\t'],
]);

function lettersWithin(xml: string, node: XmlNode): Letter[] {
  return node.children.flatMap((child): Letter[] => {
    if (isWord(child, 'p', ...unread)) return [];
    if (isWord(child, 't')) return child.parent && isWord(child.parent, 'r') ? lettersOf(xml, child) : [];
    const letter = child.isWord ? breaks.get(child.local) : undefined;
    if (letter !== undefined) return [{ letter, text: null, from: child.start, to: child.end }];
    return lettersWithin(xml, child);
  });
}

/** Characters of a paragraph that are told of it. */
const shown = 24;
/** A paragraph, or its beginning, in one line. */
export const excerpt = (text: string): string => {
  const line = Array.from(text.replace(/\s+/g, ' ').trim());
  return line.length > shown ? `${line.slice(0, shown).join('')}…` : line.join('');
};

/** All paragraphs of a part, in order, those in tables, text boxes and content controls included. */
export function paragraphsOf({ xml, root, part }: Pick<OpenText, 'xml' | 'root' | 'part'>): Paragraph[] {
  return [...within(root)]
    .filter((node) => isWord(node, 'p'))
    .map((node, i) => {
      const letters = lettersWithin(xml, node);
      const text = letters.map(({ letter }) => letter).join('');
      return { node, letters, text, at: { part, paragraph: i + 1, text: excerpt(text) } };
    });
}
