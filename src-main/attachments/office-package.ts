import type { AttachmentRefusal } from '#shared/result';
import { fetchingField } from './fetching-field';
import type { MediaType } from './file-names';
import { entriesOf, unpacked, type ZipEntry } from './read-zip';
import { mainOf, relationsOf, xmlText, type Relation } from './relations';

type Refused = { why: AttachmentRefusal; found: string };
type Found = { mediaType: MediaType } | Refused;

const refused = (why: AttachmentRefusal, found = ''): Refused => ({ why, found: found.slice(0, 120) });

const mainParts: readonly [contentType: string, mediaType: MediaType][] = [
  [
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ],
  [
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ],
];

/** What the list of content types gives away. Names of parts say nothing: any may be called anything. */
const badTypes: readonly [RegExp, AttachmentRefusal, string][] = [
  [/macroEnabled|vbaProject|ms-office\.vba/i, 'macros', 'vbaProject'],
  [/activeX/i, 'active-control', 'ActiveX'],
  [/oleObject/i, 'embedded-object', 'OLE'],
];

/** Relationships by the last word of their type. */
const badRelations: Readonly<Record<string, AttachmentRefusal>> = {
  vbaproject: 'macros',
  wordvbadata: 'macros',
  xlmacrosheet: 'macros',
  xlintlmacrosheet: 'macros',
  control: 'active-control',
  activexcontrolbinary: 'active-control',
  webextension: 'active-control',
  webextensiontaskpanes: 'active-control',
  oleobject: 'embedded-object',
  // Another document as part of this one, of whatever format (HTML too).
  afchunk: 'embedded-object',
  subdocument: 'external',
  attachedtemplate: 'external',
  externallink: 'external',
  connections: 'external',
  frame: 'external',
};

const lastWord = (type: string) => type.split('/').at(-1) ?? '';

function wrongRelation({ type, target, external }: Relation): Refused | null {
  const word = lastWord(type);
  const bad = Object.hasOwn(badRelations, word.toLowerCase()) ? badRelations[word.toLowerCase()] : undefined;
  if (bad) return refused(bad, `${word}: ${target}`);
  if (external && word.toLowerCase() !== 'hyperlink') return refused('external', `${word}: ${target}`);
  return null;
}

/** What hides in a part, by its first bytes. */
async function wrongPart(name: string, bytes: Buffer, depth: number): Promise<Refused | null> {
  const begins = bytes.toString('hex', 0, 8);
  if (begins === 'd0cf11e0a1b11ae1') return refused(/vba/i.test(name) ? 'macros' : 'embedded-object', name);
  if (begins.startsWith('4d5a') || begins.startsWith('7f454c46')) return refused('program', name);
  const field = /\.xml$/i.test(name) ? fetchingField(bytes) : null;
  if (field) return refused('external', field);
  if (!begins.startsWith('504b0304')) return null;
  // A chart brings its table as a package of its own.
  const inner = depth > 0 ? await packageType(bytes, depth - 1) : refused('embedded-object', name);
  if (!('why' in inner)) return null;
  return inner.why === 'unknown-type' ? refused('embedded-object', name) : { ...inner, found: inner.found || name };
}

/**
 * Tells a docx from an xlsx, and from everything else that is a zip. Each part is unpacked once and compared with what the package says of
 * it. Refused: macros, OLE objects, ActiveX controls, and whatever is fetched from outside but what a hyperlink leads to.
 */
export async function packageType(bytes: Buffer, depth = 1): Promise<Found> {
  const entries = entriesOf(bytes);
  if (typeof entries === 'string') return refused(entries);
  const listed = entries.find(({ name }) => name.toLowerCase() === '[content_types].xml');
  if (!listed) return refused('unknown-type');
  let types = '';
  let main: Relation | undefined;
  for (const entry of [listed, ...entries.filter((each) => each !== listed)]) {
    const part = await unpacked(entry);
    if (typeof part === 'string') return refused(part, entry.name);
    if (entry === listed) {
      types = xmlText(part) ?? '';
      const bad = badTypes.find(([pattern]) => pattern.test(types));
      if (bad) return refused(bad[1], bad[2]);
    }
    const relations = isRelations(entry) ? relationsOf(part) : [];
    if (relations === null) return refused('damaged', entry.name);
    if (entry.name === '_rels/.rels') main = mainOf(relations);
    const wrong = relations.map(wrongRelation).find((each) => each !== null) ?? (await wrongPart(entry.name, part, depth));
    if (wrong) return wrong;
  }
  const known = mainParts.find(([contentType]) => types.includes(`"${contentType}"`) || types.includes(`'${contentType}'`));
  return known && main ? { mediaType: known[1] } : refused('unknown-type');
}

const isRelations = ({ name }: ZipEntry) => name.toLowerCase().endsWith('.rels');
