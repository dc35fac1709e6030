import { unzipSync, strFromU8 } from 'fflate';
import { SaxesParser } from 'saxes';

export type Node = { readonly name: string; readonly attributes: Readonly<Record<string, string>>; readonly children: (Node | string)[] };

/** Throws where the text is not well-formed XML with declared namespaces. */
function parsed(xml: string): Node {
  const root: Node = { name: '', attributes: {}, children: [] };
  const open = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const values = Object.fromEntries(Object.entries(attributes).map(([key, { value }]) => [key, value]));
    const node: Node = { name, attributes: values, children: [] };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (text) => open.at(-1)?.children.push(text));
  parser.write(xml).close();
  const [first] = root.children.filter((child) => typeof child !== 'string');
  if (!first) throw new Error('no element');
  return first;
}

export const childrenOf = (node: Node): Node[] => node.children.filter((child) => typeof child !== 'string');

/** All elements of a name within another, in the order of the document. */
export function all(node: Node, name: string): Node[] {
  return childrenOf(node).flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

export function one(node: Node, name: string): Node {
  const [first] = all(node, name);
  if (!first) throw new Error(`no ${name} in ${node.name}`);
  return first;
}

/** The text directly within an element. */
export const contentOf = (node: Node): string => node.children.filter((child) => typeof child === 'string').join('');

export const has = (node: Node, name: string): boolean => all(node, name).length > 0;
export const valueOf = (node: Node, name: string): string | undefined => all(node, name)[0]?.attributes['w:val'];

/** What a reader sees of an element: its texts, with line breaks and tabs. Instructions of fields are not text. */
export function textOf(node: Node): string {
  if (node.name === 'w:br') return '\n';
  if (node.name === 'w:tab') return '\t';
  if (node.name === 'w:instrText' || node.name === 'w:pPr') return '';
  if (node.name === 'w:t') return contentOf(node);
  return childrenOf(node).map(textOf).join('');
}

export type Word = { readonly names: readonly string[]; part(name: string): Node; xml(name: string): string; readonly body: Node };

export function readWord(bytes: Uint8Array): Word {
  const files = unzipSync(bytes);
  const xml = (name: string) => {
    const file = files[name];
    if (!file) throw new Error(`no part ${name}`);
    return strFromU8(file);
  };
  const part = (name: string) => parsed(xml(name));
  return { names: Object.keys(files), part, xml, body: one(part('word/document.xml'), 'w:body') };
}

export const tablesOf = ({ body }: Word): Node[] => all(body, 'w:tbl');
export const cellTexts = (table: Node): string[][] => all(table, 'w:tr').map((row) => all(row, 'w:tc').map(textOf));
export const paragraphsOf = (word: Word, style: string): Node[] =>
  all(word.body, 'w:p').filter((paragraph) => valueOf(paragraph, 'w:pStyle') === style);
