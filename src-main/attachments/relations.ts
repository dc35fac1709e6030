/** A relationship of an Office package: what a part leads to. */
export type Relation = { type: string; target: string; external: boolean };

const attributes = `(?:\\s+[\\w:.-]+\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*`;
const element = new RegExp(`<(?:[\\w.-]+:)?Relationship(${attributes})\\s*/?>`, 'g');
const begun = /<(?:[\w.-]+:)?Relationship(?=[\s/>])/g;
const attribute = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The entities that every XML text knows, by name. */
export const namedEntities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** A text of an XML file with its entities resolved; those that it does not know stay as they are. */
export const withoutEntities = (text: string): string =>
  text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w+));/g, (whole, hex?: string, decimal?: string, name?: string) => {
    const code = hex !== undefined ? Number.parseInt(hex, 16) : Number(decimal ?? NaN);
    if (code <= 0x10ffff) return String.fromCodePoint(code);
    return namedEntities.get(name ?? '') ?? whole;
  });

/** The text of an XML part in the two encodings that packages may use; null for any other. */
export function xmlText(bytes: Buffer): string | null {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    const text = new TextDecoder(wide, { fatal: true }).decode(bytes);
    // Without its mark UTF-16 reads as UTF-8 full of zeros. Definitions of own entities could hide anything.
    return text.includes('\0') || /<!(?:DOCTYPE|ENTITY)/i.test(text) ? null : text;
  } catch {
    return null;
  }
}

/** The relationship to the document itself among those of a package (`_rels/.rels`): a name says nothing of it. */
export const mainOf = (relations: readonly Relation[]): Relation | undefined =>
  relations.find(({ type }) => type.endsWith('/officeDocument'));

/** The relationships of a `.rels` part. Null where not every one of them can be read: nothing is to be overlooked. */
export function relationsOf(bytes: Buffer): Relation[] | null {
  const text = xmlText(bytes)?.replace(/<!--[\s\S]*?-->/g, '');
  if (text === undefined) return null;
  const found = [...text.matchAll(element)].map(([, inside = '']) => {
    const values = new Map([...inside.matchAll(attribute)].map(([, name = '', a, b]) => [name, withoutEntities(a ?? b ?? '')]));
    const external = (values.get('TargetMode') ?? '').trim().toLowerCase() === 'external';
    return { type: values.get('Type') ?? '', target: values.get('Target') ?? '', external };
  });
  return found.length === [...text.matchAll(begun)].length ? found : null;
}
