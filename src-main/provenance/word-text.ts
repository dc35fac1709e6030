import { entriesOf, unpacked } from '../attachments/read-zip';
import { xmlText } from '../attachments/relations';
import { textParts, type KindOfPart } from '../templates/text-parts';
import { partTexts, type PlaceInPart } from './part-texts';

/** What stands outside of the body, and is only told as standing there: in a header or footer, a note or a comment. */
type Elsewhere = 'edge' | 'footnotes' | 'endnotes' | 'comments';
/** Where a text of a Word file stands. */
export type Place = PlaceInPart | { readonly in: Elsewhere };
/** A paragraph that is not empty, or a cell of a table. */
export type PlacedText = { readonly place: Place; readonly text: string };

const kindsOfPart: readonly KindOfPart<'body' | Elsewhere>[] = [
  ['document.main', 'body'],
  ['footnotes', 'footnotes'],
  ['endnotes', 'endnotes'],
  ['comments', 'comments'],
  ['header', 'edge'],
  ['footer', 'edge'],
];

/**
 * Everything that a Word file says: the texts of its body, those of its notes and comments, then those of its headers and footers, each of these
 * once. Null where the package is damaged, unpacks to too much, or has no body: whoever wants to know why asks `recogniseFile`.
 */
export async function wordTexts(file: Buffer): Promise<PlacedText[] | null> {
  const entries = entriesOf(file);
  if (typeof entries === 'string') return null;
  const part = async (name: string): Promise<Buffer | undefined> => {
    const entry = entries.find((each) => each.name.toLowerCase() === name);
    const bytes = entry && (await unpacked(entry));
    return typeof bytes === 'string' ? undefined : bytes;
  };
  const [types, relations] = [await part('[content_types].xml'), await part('_rels/.rels')];
  const parts = textParts({ names: entries.map(({ name }) => name), types, relations, kinds: kindsOfPart });
  if (!parts) return null;
  const texts: PlacedText[] = [];
  const edges = new Set<string>();
  for (const { name, part: kind } of parts) {
    const bytes = await part(name.toLowerCase());
    const xml = bytes ? xmlText(bytes) : null;
    const found = xml === null ? null : partTexts(xml);
    if (!found) return null;
    for (const { place, text } of found)
      if (kind === 'body') texts.push({ place, text });
      else if (kind === 'edge') edges.add(text);
      else if (text !== '') texts.push({ place: { in: kind }, text });
  }
  // Programs write the same header once for each section, or once for all.
  edges.delete('');
  return [...texts, ...[...edges].sort().map((text): PlacedText => ({ place: { in: 'edge' }, text }))];
}
