import { createHash } from 'node:crypto';
import type { Traced } from '#shared/ipc/provenance-work';
import { kindName } from '#shared/records/kind-name';
import type { Kind } from '#shared/records/kinds';
import { loopLookup, subjectLookup, writtenAs, type Lookup } from '#shared/templates/lookup';
import type { LoopKey, ValueKey } from '#shared/templates/targets';
import { fieldsOf, rowKeys, subjectKeys } from '#shared/templates/vocabulary';
import { text, type Language } from '#shared/text/index';
import { shippedStyle } from '../documents/house-style-of';
import { heading, paragraph, table, title, type Block, type Paper } from '../documents/model';
import { documentHashOf } from '../writers/document-hash';
import { writeWord } from '../writers/word/write-word';

const mostFields = 14;
const mostLoops = 8;
const mostColumns = 5;

const braced = (written: string): string => `{{${written}}}`;
const written = (key: ValueKey, lookup: Lookup, language: Language): string => braced(writtenAs(key, language, lookup.value));

/** Whether a key is a plain field that everybody may read: what a sample shows first. */
function isPlain({ target, internal }: ValueKey): boolean {
  if (internal || target.from !== 'record' || target.through !== null) return false;
  const field = fieldsOf(target.holder)[target.field];
  return field !== undefined && field.type !== 'list' && !['remark', 'secrecy'].includes(target.field);
}

const isRequired = ({ target }: ValueKey): boolean =>
  target.from === 'record' && fieldsOf(target.holder)[target.field]?.options.required === true;

const row = (language: Language): string => braced(text[language].templates.keys.row);

/** A table whose one row repeats: the loop begins in its first cell and ends in its last. */
function loopTable(loop: LoopKey, outside: Lookup, language: Language): Block[] {
  const name = writtenAs(loop, language, outside.loop);
  const own = rowKeys(loop);
  const inside = loopLookup(loop, own);
  const plain = own.filter(isPlain);
  const keys = [...plain.filter(isRequired), ...plain.filter((key) => !isRequired(key))].slice(0, mostColumns);
  const columns = [
    { header: text[language].templates.keys.row, width: 4, align: 'center' as const, text: () => braced(`#${name}`) + row(language) },
    ...keys.map((key, i) => ({
      header: key.spelled[language],
      width: 10,
      align: 'left' as const,
      text: () => written(key, inside, language) + (i === keys.length - 1 ? braced(`/${name}`) : ''),
    })),
  ];
  const nothing = paragraph(braced(`^${name}`) + text[language].documents.none + braced(`/${name}`), 'note');
  return keys.length === 0 ? [] : [heading(1, loop.spelled[language]), table({ caption: '', columns, rows: [null], empty: '' }), nothing];
}

/** A template that shows what one can hold, for a kind of record, made from its definition: fields, what stands above it, and its loops. */
function samplePaper(subject: Kind, language: Language): Paper {
  const groups = subjectKeys(subject);
  const lookup = subjectLookup(subject, groups);
  const words = text[language].templates.sample;
  const name = words.title(kindName(subject, language));
  const of = (sort: string, field: string) =>
    groups.filter((group) => group.of === sort).flatMap(({ keys }) => keys.filter(({ spelled }) => spelled.name === field));
  const fact = (field: string) =>
    of('export', field)
      .map((key) => written(key, lookup, language))
      .join('');
  const customer = [...of('owner', 'customer.fullName'), ...of('owner', 'customer.am'), ...of('settings', 'practiceSettings.orgFullName')];
  const own = (groups[0]?.keys ?? []).filter(isPlain).slice(0, mostFields);
  const blocks: Block[] = [
    title(name),
    paragraph(words.explained, 'note'),
    {
      block: 'fields',
      perRow: 2,
      fields: [...own, ...customer].map((key) => ({ label: key.spelled[language], text: written(key, lookup, language) })),
    },
    ...lookup.loops
      .filter(({ internal }) => !internal)
      .slice(0, mostLoops)
      .flatMap((loop) => loopTable(loop, lookup, language)),
    paragraph(`${fact('exportedOn')}　${fact('exportedBy')}`),
  ];
  return {
    title: name,
    header: `${name}　${fact('edition')}`,
    footer: '',
    language,
    author: '',
    // Every sample is the same, whenever it is saved.
    madeAt: '2025-01-01T00:00:00.000Z',
    style: shippedStyle('report'),
    sections: [{ orientation: 'portrait', blocks }],
  };
}

/** A Word file to begin an own template with: it passes the check, and what it prints is what stands in it. */
export async function sampleTemplate(subject: Kind, language: Language): Promise<{ fileName: string; bytes: Uint8Array; traced: Traced }> {
  const paper = samplePaper(subject, language);
  // It knows nothing of any record.
  const dataHash = createHash('sha256').digest('hex');
  const traced = { documentHash: documentHashOf(paper), dataHash, version: '', madeAt: paper.madeAt };
  return { fileName: `${paper.title}.docx`, bytes: await writeWord(paper), traced };
}
