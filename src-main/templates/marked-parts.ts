import { markedAnew, markIn } from '#shared/papers/document-mark';
import { relationsOf, xmlText } from '../attachments/relations';
import { customProperties, markProperty, propertyAmong } from '../writers/word/custom-properties';

type Parts = ReadonlyMap<string, Buffer>;
/** A part with properties: how the package leads to it, where it stands as a rule, and what it is. */
type PropertiesPart = { readonly relation: string; readonly usual: string; readonly contentType: string };
const core: PropertiesPart = {
  relation: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
  usual: 'docProps/core.xml',
  contentType: 'application/vnd.openxmlformats-package.core-properties+xml',
};
const custom: PropertiesPart = {
  relation: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties',
  usual: 'docProps/custom.xml',
  contentType: 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
};
const typesPart = '[Content_Types].xml';
const relationsPart = '_rels/.rels';

/** The name of a part as the package writes it, whatever case it is asked in. */
const named = (parts: Parts, asked: string): string | undefined =>
  [...parts.keys()].find((name) => name.toLowerCase() === asked.replace(/^\//, '').toLowerCase());

/** The part to which the package leads; its last segment tells what it is in either edition of the standard. */
function ledTo(parts: Parts, { relation }: PropertiesPart): string | undefined {
  const sort = relation.slice(relation.lastIndexOf('/'));
  const found = relationsOf(parts.get(relationsPart) ?? Buffer.alloc(0))?.find(({ type, external }) => !external && type.endsWith(sort));
  return found && named(parts, found.target);
}

/** Where the properties of the file stand, or will. */
export const propertiesName = (parts: Parts): string => nameOf(parts, core);
const nameOf = (parts: Parts, part: PropertiesPart): string => ledTo(parts, part) ?? named(parts, part.usual) ?? part.usual;

/** Stands before the last tag of its root, with the prefix of that; the text is as it was where there is no such tag. */
const atEnd = (xml: string, root: string, written: (prefix: string) => string): string =>
  xml.replace(new RegExp(`</((?:[\\w.-]+:)?)${root}\\s*>(?![\\s\\S]*</)`), (tag, prefix: string) => written(prefix) + tag);

/** What is written is UTF-8, whatever it was. */
const asUtf8 = (xml: string): string => xml.replace(/^(<\?xml[^>]*?encoding\s*=\s*)(?:"[^"]*"|'[^']*')/, '$1"UTF-8"');

/** The user's own properties with the mark in place of every other that a template brought along; one more where there was none. */
function withMark(xml: string, mark: string): string {
  if (markIn(xml)) return asUtf8(markedAnew(xml, mark));
  if (xml.includes(`"${markProperty}"`) || xml.includes(`'${markProperty}'`)) return xml;
  const numbers = [...xml.matchAll(/\spid\s*=\s*["'](\d+)["']/g)].map(([, pid]) => Number(pid));
  const next = numbers.reduce((a, b) => Math.max(a, b), 1) + 1;
  return asUtf8(atEnd(xml, 'Properties', () => propertyAmong(mark, next)));
}

/**
 * The parts of a filled file that say which paper it is, by name: its properties (`properties` is their text), and the user's own with its mark
 * in place of that of the paper from which the template was once made. Where a template has none they are added, with what the package says of
 * its parts. Parts that are not named stay as they are.
 */
export function markedParts(parts: Parts, properties: string, mark: string): Map<string, string> {
  const written = new Map<string, string>();
  const textOf = (name: string): string | null => {
    const bytes = parts.get(name);
    return written.get(name) ?? (bytes ? xmlText(bytes) : null);
  };
  function put(part: PropertiesPart, made: (before: string | null) => string): void {
    const led = ledTo(parts, part);
    const name = nameOf(parts, part);
    const [types, relations] = [named(parts, typesPart) ?? typesPart, textOf(relationsPart)];
    const listed = textOf(types);
    if (led === undefined) {
      if (relations === null || listed === null) return;
      const id = `mark-${name.replace(/\W+/g, '-')}`;
      const relation = (prefix: string) => `<${prefix}Relationship Id="${id}" Type="${part.relation}" Target="${name}"/>`;
      written.set(relationsPart, asUtf8(atEnd(relations, 'Relationships', relation)));
      const override = (prefix: string) => `<${prefix}Override PartName="/${name}" ContentType="${part.contentType}"/>`;
      const isListed = ['"', "'"].some((quote) => listed.toLowerCase().includes(`${quote}/${name.toLowerCase()}${quote}`));
      if (!isListed) written.set(types, asUtf8(atEnd(listed, 'Types', override)));
    }
    written.set(name, made(parts.has(name) ? textOf(name) : null));
  }
  put(core, () => properties);
  put(custom, (before) => (before === null ? customProperties(mark) : withMark(before, mark)));
  return written;
}
