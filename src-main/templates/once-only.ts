import type { Change } from './changes';
import type { XmlNode } from './xml-tree';

/** Marks of a place in the document: two of one name cannot be. */
const places = ['bookmarkStart', 'bookmarkEnd', 'commentRangeStart', 'commentRangeEnd', 'commentReference', 'permStart', 'permEnd'];

/** What may stand once in a document and therefore not in further rows of a loop: marks of places, ids of paragraphs, pictures and controls. */
export function onceOnly(xml: string, node: XmlNode): Change[] {
  const { start, open, end, local, isWord, parent, attributes } = node;
  const gone = (from: number, to: number): Change => ({ from, to, make: (again) => (again ? [] : [xml.slice(from, to)]) });
  if (isWord && places.includes(local)) return [gone(start, end)];
  if (isWord && local === 'id' && parent?.local === 'sdtPr') return [gone(start, end)];
  const tag = xml.slice(start, open);
  if (attributes['paraId'] !== undefined || attributes['textId'] !== undefined)
    return [...tag.matchAll(/\s[\w-]+:(?:paraId|textId)\s*=\s*(?:"[^"]*"|'[^']*')/g)].map((found) =>
      gone(start + found.index, start + found.index + found[0].length),
    );
  const number = local === 'docPr' ? /\sid\s*=\s*(?:"(\d+)"|'(\d+)')/.exec(tag) : null;
  if (!number) return [];
  const from = start + number.index + number[0].length - 1 - (number[1] ?? number[2] ?? '').length;
  const to = start + number.index + number[0].length - 1;
  return [{ from, to, make: (again) => [again ? { what: 'picture-number' } : xml.slice(from, to)] }];
}
