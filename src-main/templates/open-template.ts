import { fail, ok, type Result, type TemplateRefusal } from '#shared/result';
import type { TemplatePlace } from '#shared/templates/finding';
import { includingField } from '../attachments/fetching-field';
import { extensionOf } from '../attachments/file-names';
import { entriesOf, unpacked } from '../attachments/read-zip';
import { xmlText } from '../attachments/relations';
import { typeOf } from '../attachments/type-of';
import { textParts, type KindOfPart, type PartOf } from './text-parts';
import { wrongPart } from './wrong-part';
import { within, xmlTree, type XmlNode } from './xml-tree';

/** A Word file that may be a template: its parts in the order of the file, and those in which keys can stand. */
export type OpenTemplate = {
  readonly parts: ReadonlyMap<string, Buffer>;
  readonly texts: readonly OpenText[];
};
/** A part in which keys are looked for. */
type TextPart = PartOf<TemplatePlace['part']>;
export type OpenText = TextPart & { readonly xml: string; readonly root: XmlNode };

const kindsOfPart: readonly KindOfPart<TextPart['part']>[] = [
  ['document.main', 'body'],
  ['header', 'header'],
  ['footer', 'footer'],
  ['footnotes', 'footnotes'],
  ['endnotes', 'endnotes'],
];

/** Bytes of one part with text: far more than any letter or report has, and little enough to be held as a tree. */
const largestText = 24 * 1024 * 1024;

const refused = (why: TemplateRefusal, found = '') => fail({ kind: 'template-refused', why, found: found.slice(0, 120) });

const knownRefusals: readonly string[] = [
  'empty',
  'damaged',
  'old-office',
  'macros',
  'embedded-object',
  'active-control',
  'external',
  'inflates',
  'program',
] satisfies TemplateRefusal[];
const isRefusal = (why: string): why is TemplateRefusal => knownRefusals.includes(why);

/** What an element would fetch or run, though no relationship and no field says so. */
function wrongElement({ local, attributes, isWord }: XmlNode): [why: TemplateRefusal, found: string] | null {
  if (local === 'OLEObject') return ['embedded-object', attributes['ProgID'] ?? 'OLEObject'];
  if (isWord && local === 'altChunk') return ['embedded-object', 'altChunk'];
  if (isWord && local === 'control') return ['active-control', attributes['name'] ?? 'control'];
  const { src } = attributes;
  return src !== undefined && /^(?:[a-z][\w+.-]+:|\/\/|\\\\)/i.test(src) && !src.startsWith('data:') ? ['external', src] : null;
}

async function unpackedParts(bytes: Buffer): Promise<Result<Map<string, Buffer>>> {
  const entries = entriesOf(bytes);
  if (typeof entries === 'string') return refused(entries);
  const parts = new Map<string, Buffer>();
  for (const entry of entries) {
    if (entry.name.endsWith('/')) continue;
    const wrong = wrongPart(entry.name);
    if (wrong) return refused(wrong, entry.name);
    const part = await unpacked(entry);
    if (typeof part === 'string') return refused(part, entry.name);
    const field = /\.xml$/i.test(entry.name) ? includingField(part) : null;
    if (field) return refused('external', field);
    parts.set(entry.name, part);
  }
  return ok(parts);
}

const partNamed = (parts: ReadonlyMap<string, Buffer>, lower: string): Buffer | undefined =>
  [...parts].find(([name]) => name.toLowerCase() === lower)?.[1];

const isUtf8 = (bytes: Buffer): boolean => !(bytes[0] === 0xff && bytes[1] === 0xfe) && !(bytes[0] === 0xfe && bytes[1] === 0xff);

function openText(part: TextPart, bytes: Buffer | undefined): Result<OpenText> {
  if (!bytes) return refused('damaged', part.name);
  if (bytes.length > largestText) return refused('inflates', part.name);
  const xml = isUtf8(bytes) ? xmlText(bytes) : null;
  const root = xml === null ? null : xmlTree(xml);
  if (xml === null || root === null) return refused('damaged', part.name);
  for (const node of within(root)) {
    const wrong = wrongElement(node);
    if (wrong) return refused(...wrong);
  }
  return ok({ ...part, xml, root });
}

/**
 * Opens a Word file as a template. Refused by name: what is no docx, macros, OLE objects and other files within, ActiveX and add-ins, whatever
 * is fetched from outside (a template, a picture, a field such as INCLUDETEXT; hyperlinks may stay), own XML entities, files that unpack to
 * too much.
 */
export async function openTemplate(bytes: Buffer): Promise<Result<OpenTemplate>> {
  const typed = await typeOf(bytes);
  if ('why' in typed) return isRefusal(typed.why) ? refused(typed.why, typed.found) : refused('not-word');
  if (extensionOf[typed.mediaType] !== 'docx') return refused('not-word');
  const parts = await unpackedParts(bytes);
  if (!parts.ok) return parts;
  const listed = textParts({
    names: parts.value.keys(),
    types: partNamed(parts.value, '[content_types].xml'),
    relations: parts.value.get('_rels/.rels'),
    kinds: kindsOfPart,
  });
  if (!listed) return refused('damaged', '[Content_Types].xml');
  const texts: OpenText[] = [];
  for (const part of listed) {
    const text = openText(part, parts.value.get(part.name));
    if (!text.ok) return text;
    texts.push(text.value);
  }
  return ok({ parts: parts.value, texts });
}
