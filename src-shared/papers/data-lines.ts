import { canonical } from '../changes/canonical';
import type { Audience } from './audiences';
import { isEmpty } from '../records/field';
import { definitionOf, type AnyRow } from '../records/index';
import { kinds, type Kind } from '../records/kinds';
import { forAudience, type Records } from './for-audience';

/** In which style papers are set is nothing that they say: fields, and a whole kind, in which no data of a paper stand. */
const looks: Partial<Record<Kind, readonly string[] | 'all'>> = { houseStyle: 'all', practiceSettings: ['houseStyle'] };

/** The kinds of records with data of papers. */
export const printedKinds: readonly Kind[] = kinds.filter((kind) => looks[kind] !== 'all');

/** What papers print of a record of a kind: its number and its fields, by name, without those that only say how a paper looks. */
export const printedOf = (kind: Kind): string[] =>
  ['no', ...Object.keys(definitionOf(kind).fields)].filter((name) => !looks[kind]?.includes(name));

/** What papers can print of a record, and whose it is. A field that is empty is as one that is not there: kinds grow. */
function printed(kind: Kind, row: AnyRow): Record<string, unknown> {
  const { parent } = definitionOf(kind);
  const names = [...(parent ? [`${parent}Id`] : []), ...printedOf(kind)];
  return Object.fromEntries(names.flatMap((name) => (isEmpty(row[name]) ? [] : [[name, row[name]]])));
}

/**
 * What an edition knows of the records about a subject, a line for each, always in the same order. Neither the moment, the language and the time
 * zone of the export are in it, nor who changed a record when: the sum of these lines (`dataHash`) is the same as long as no value differs.
 */
export function* dataLines(records: Records, subject: string, audience: Audience): Generator<string> {
  const known = forAudience(records, subject, audience);
  for (const kind of printedKinds) {
    const rows = [...((known[kind] ?? []) as AnyRow[])].sort((a, b) => (a.id < b.id ? -1 : 1));
    for (const row of rows) yield `${kind}/${row.id} ${canonical(printed(kind, row))}\n`;
  }
}
