import { SaxesParser } from 'saxes';
import { markedAnew } from '#shared/papers/document-mark';
import { text, type Language } from '#shared/text/index';
import { relationsOf, withoutEntities, xmlText } from '../attachments/relations';
import type { BesideText } from '../documents/named-paper';
import { propertiesName } from './marked-parts';
import type { OpenTemplate } from './open-template';

/** `properties` is what the outgoing check calls so itself. */
type Sort = keyof (typeof text)['zh']['unseen'] | 'properties';
type Heard = (sort: Sort, written: string) => void;

/** Attributes in which text stands, by local name, and those of elements that keep it in `val` or in one of their own. */
const telling: ReadonlyMap<string, Sort> = new Map([
  ['descr', 'description'],
  ['title', 'description'],
  ['alt', 'description'],
  ['tooltip', 'description'],
  ['author', 'author'],
  ['userId', 'author'],
  ['href', 'link'],
]);
const tellingElements: ReadonlyMap<string, readonly [sort: Sort, ...attributes: string[]]> = new Map([
  ['tblCaption', ['description', 'val']],
  ['tblDescription', ['description', 'val']],
  ['docPr', ['description', 'name']],
  ['cNvPr', ['description', 'name']],
  ['alias', ['control', 'val']],
  ['tag', ['control', 'val']],
  ['listItem', ['control', 'displayText', 'value']],
  ['helpText', ['control', 'val']],
  ['statusText', ['control', 'val']],
  ['listEntry', ['control', 'val']],
  ['default', ['control', 'val']],
  ['docVar', ['control', 'name', 'val']],
  ['lvlText', ['numbering', 'val']],
  ['property', ['properties', 'name']],
]);
const isPlace = (local: string): boolean => /^(?:posOffset|pct\w+)$/.test(local);
const isBreak = (local: string): boolean => local === 'br' || local === 'cr' || local === 'tab';

/** What stands in one paragraph. */
type Paragraph = {
  whole: string;
  /** As it was before its changes: without what was put in, with what was deleted. */
  before: string;
  deleted: boolean;
  code: string;
};
const begun = (): Paragraph => ({ whole: '', before: '', deleted: false, code: '' });

/**
 * Hears an XML text. In `shown` ones what is seen is left aside, for it is heard as it is filled; of others every text is told, by the
 * paragraph or by the element, as `sort`. Throws where the text is not well-formed.
 */
function hearXml(xml: string, sort: Sort | 'shown', hear: Heard): void {
  const parser = new SaxesParser({ xmlns: true });
  const open: string[] = [];
  const paragraphs: Paragraph[] = [begun()];
  let putIn = 0;
  const here = (): Paragraph => paragraphs.at(-1) ?? begun();
  function end(): void {
    const { whole, before, deleted, code } = here();
    paragraphs[paragraphs.length - 1] = begun();
    if (sort !== 'shown') hear(sort, whole);
    if (deleted) hear('deleted', before);
    hear('fieldCode', code);
  }
  function add(local: string, written: string): void {
    const paragraph = here();
    if (local === 'instrText' || local === 'delInstrText') paragraph.code += written;
    else if (local === 'delText') {
      paragraph.deleted = true;
      // What was put in and deleted again never stood beside the rest.
      if (putIn > 0) hear('deleted', written);
      else paragraph.before += written;
    } else if (!isPlace(local)) {
      paragraph.whole += written;
      if (putIn === 0 && (local === 't' || isBreak(local))) paragraph.before += written;
    }
  }
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ local, attributes }) => {
    open.push(local);
    if (local === 'p') paragraphs.push(begun());
    if (local === 'ins' || local === 'moveTo') putIn++;
    if (isBreak(local)) add(local, ' ');
    const [of, ...names] = tellingElements.get(local) ?? [];
    for (const { local: name, value } of Object.values(attributes)) {
      const told = of && names.includes(name) ? of : telling.get(name);
      if (told) hear(told, value);
    }
  });
  const onText = (written: string) => add(open.at(-1) ?? '', written);
  parser.on('text', onText);
  parser.on('cdata', onText);
  parser.on('comment', (written) => hear('other', written));
  parser.on('closetag', ({ local }) => {
    open.pop();
    if (local === 'ins' || local === 'moveTo') putIn--;
    // Outside paragraphs each element says something of its own.
    if (local === 'p' || paragraphs.length === 1) end();
    if (local === 'p') paragraphs.pop();
  });
  parser.write(xml).close();
}

/** What a part is there for, by its name as office programs choose it. */
const sorts: readonly (readonly [name: RegExp, sort: Sort])[] = [
  [/^docprops\//, 'properties'],
  [/^customxml\//, 'customData'],
  [/\/comments\w*\.xml$/, 'comments'],
  [/\/people\.xml$/, 'author'],
  [/\/glossary\//, 'glossary'],
];
const sortOf = (name: string): Sort => sorts.find(([pattern]) => pattern.test(name.toLowerCase()))?.[1] ?? 'other';

/** Each text once, without the marks of papers, which are numbers of nobody. */
function heardBy(all: Map<string, BesideText>, language: Language): Heard {
  return (sort, written) => {
    const said = markedAnew(written, '').trim();
    if (said === '') return;
    const place =
      sort === 'properties' ? ({ part: sort, label: '' } as const) : ({ part: 'body', label: text[language].unseen[sort] } as const);
    all.set(`${sort} ${said}`, { text: said, ...place });
  };
}

/**
 * What goes out with a filled template though it is not seen on its pages: comments and who wrote them, what was deleted while changes were
 * tracked, instructions of fields, descriptions of pictures, properties, data and building blocks; each text once. For the outgoing check
 * (lifecycle G-9), which looks through what is seen as it is filled. The properties that are written anew are those of the paper and looked through with it.
 */
export function textsBesides({ parts, texts }: OpenTemplate, language: Language): BesideText[] {
  const all = new Map<string, BesideText>();
  const hear = heardBy(all, language);
  const anew = propertiesName(parts);
  const shown = new Set(texts.map(({ name }) => name));
  for (const [name, bytes] of parts) {
    if (name === anew || name.toLowerCase() === '[content_types].xml') continue;
    if (name.toLowerCase().endsWith('.rels')) {
      for (const { target, external } of relationsOf(bytes) ?? []) if (external) hear('link', target);
      continue;
    }
    const xml = xmlText(bytes) ?? bytes.toString('utf8');
    if (!/^\s*</.test(xml)) continue;
    try {
      hearXml(xml, shown.has(name) ? 'shown' : sortOf(name), hear);
    } catch {
      // No program may read it, a person can: whatever is between its tags.
      hear(sortOf(name), withoutEntities(xml.replace(/<[^<>]*>/g, ' ')));
    }
  }
  return [...all.values()];
}
