import { mainOf, relationsOf, xmlText } from '../attachments/relations';
import { xmlTree } from './xml-tree';

/** A part of a Word file, and what it is. */
export type PartOf<P> = { readonly name: string; readonly part: P };
/** What a part is by its content type: `header` for `….wordprocessingml.header+xml`. */
export type KindOfPart<P> = readonly [contentType: string, part: P];

type Package<P> = {
  /** Of all its parts. */
  readonly names: Iterable<string>;
  /** `[Content_Types].xml` and `_rels/.rels`. */
  readonly types: Buffer | undefined;
  readonly relations: Buffer | undefined;
  /** Which parts are looked for, in the order in which they are wanted. */
  readonly kinds: readonly KindOfPart<P>[];
};

const typeOf = (word: string) => `application/vnd.openxmlformats-officedocument.wordprocessingml.${word}+xml`;

/**
 * The parts of a Word file of these kinds, by what the list of content types says of them: a name says nothing. Null where that list cannot be
 * read, or names no `body` where the package says that its document is.
 */
export function textParts<P extends string>({ names, types, relations, kinds }: Package<P | 'body'>): PartOf<P | 'body'>[] | null {
  const root = types && xmlTree(xmlText(types) ?? '');
  if (!root) return null;
  const spelled = new Map([...names].map((name) => [name.toLowerCase(), name]));
  const found = root.children.flatMap(({ local, attributes }): PartOf<P | 'body'>[] => {
    const kind = kinds.find(([word]) => attributes['ContentType'] === typeOf(word));
    const name = spelled.get((attributes['PartName'] ?? '').replace(/^\//, '').toLowerCase());
    return local === 'Override' && kind && name !== undefined ? [{ name, part: kind[1] }] : [];
  });
  const main = mainOf((relations && relationsOf(relations)) ?? [])?.target ?? '';
  const body = main.replace(/^\//, '').toLowerCase();
  if (!found.some(({ name, part }) => part === 'body' && name.toLowerCase() === body)) return null;
  const order = kinds.map(([, part]) => part);
  return found.toSorted((a, b) => order.indexOf(a.part) - order.indexOf(b.part) || (a.name < b.name ? -1 : 1));
}
