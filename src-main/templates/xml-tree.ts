import { SaxesParser } from 'saxes';

/**
 * An element of an XML text by its places in it, so that what nobody changes stays as it was written, to the character. `start` and `end`
 * are those of the whole element, `open` the end of its first tag and `close` the beginning of its last; an element in one tag has no inside
 * and all of `open`, `close` and `end` behind it.
 */
export type XmlNode = {
  /** As it is written, with its prefix. */
  readonly name: string;
  readonly local: string;
  /** Of WordprocessingML, in either of its editions. */
  readonly isWord: boolean;
  readonly start: number;
  readonly open: number;
  close: number;
  end: number;
  readonly parent: XmlNode | null;
  readonly children: XmlNode[];
  /** By local name. */
  readonly attributes: Readonly<Record<string, string>>;
};

/** The namespace of WordprocessingML in its two editions. */
export const wordNames: ReadonlySet<string> = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
]);

/** Elements within elements; office programs write some dozens. */
const deepest = 400;

/** The root of an XML text; null where the text is not well-formed, or is nested as no office program nests. */
export function xmlTree(xml: string): XmlNode | null {
  const parser = new SaxesParser({ xmlns: true });
  let root: XmlNode | null = null;
  let here: XmlNode | null = null;
  let depth = 0;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, local, uri, attributes }) => {
    if (++depth > deepest) throw new Error('nested too deep');
    const open = parser.position;
    const node: XmlNode = {
      name,
      local,
      isWord: wordNames.has(uri),
      start: xml.lastIndexOf('<', open - 1),
      open,
      close: open,
      end: open,
      parent: here,
      children: [],
      attributes: Object.fromEntries(Object.values(attributes).map((each) => [each.local, each.value])),
    };
    here?.children.push(node);
    root ??= node;
    here = node;
  });
  parser.on('closetag', ({ isSelfClosing }) => {
    depth--;
    if (here && !isSelfClosing) {
      here.end = parser.position;
      here.close = xml.lastIndexOf('<', here.end - 1);
    }
    here = here?.parent ?? null;
  });
  try {
    parser.write(xml).close();
  } catch {
    return null;
  }
  return root;
}

/** Whether it is this element of WordprocessingML. */
export const isWord = (node: XmlNode | null, ...locals: string[]): boolean => node !== null && node.isWord && locals.includes(node.local);

/** An element and all that stands in it, in the order of the text. */
export function* within(node: XmlNode): Generator<XmlNode> {
  yield node;
  for (const child of node.children) yield* within(child);
}

/** The elements around one, the nearest first. */
export function around({ parent }: XmlNode): XmlNode[] {
  return parent ? [parent, ...around(parent)] : [];
}
