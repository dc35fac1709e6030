import type { TemplatePlace } from '#shared/templates/finding';
import { xmlText } from '../attachments/relations';
import { xmlTree } from './xml-tree';

/** A part of a Word file in which keys are looked for. */
export type TextPart = { readonly name: string; readonly part: TemplatePlace['part'] };

const prefix = 'application/vnd.openxmlformats-officedocument.wordprocessingml.';
const kindsOfPart: readonly (readonly [contentType: string, part: TextPart['part']])[] = [
  ['document.main+xml', 'body'],
  ['header+xml', 'header'],
  ['footer+xml', 'footer'],
  ['footnotes+xml', 'footnotes'],
  ['endnotes+xml', 'endnotes'],
];
const order = kindsOfPart.map(([, part]) => part);

/**
 * The parts of a Word file in which text stands, the body first, by what the list of content types says of them: a name says nothing. Null
 * where that list cannot be read or names no body; `main` is where the package says its document is.
 */
export function textParts(parts: ReadonlyMap<string, Buffer>, main: string): TextPart[] | null {
  const list = [...parts].find(([name]) => name.toLowerCase() === '[content_types].xml')?.[1];
  const root = list && xmlTree(xmlText(list) ?? '');
  if (!root) return null;
  const names = new Map([...parts.keys()].map((name) => [name.toLowerCase(), name]));
  const found = root.children.flatMap(({ local, attributes }): TextPart[] => {
    const kind = kindsOfPart.find(([type]) => attributes['ContentType'] === prefix + type);
    const name = names.get((attributes['PartName'] ?? '').replace(/^\//, '').toLowerCase());
    return local === 'Override' && kind && name !== undefined ? [{ name, part: kind[1] }] : [];
  });
  const body = main.replace(/^\//, '').toLowerCase();
  if (!found.some(({ name, part }) => part === 'body' && name.toLowerCase() === body)) return null;
  return found.toSorted((a, b) => order.indexOf(a.part) - order.indexOf(b.part) || (a.name < b.name ? -1 : 1));
}
