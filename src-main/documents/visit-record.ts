import { customer as customerKind } from '#shared/records/customer';
import type { RowOf } from '#shared/records/index';
import { placeOfVisit } from '#shared/papers/photo-caption';
import { sprangFrom } from '#shared/papers/rows-on-paper';
import { unsignedOn } from '#shared/papers/unsigned-on';
import { isPlanned } from '#shared/rules/visits';
import { defineDocument } from './define';
import { dayWidth, recordTable } from './listed';
import { table, title, type Block, type Column, type FieldTable, type Section, type SignOff } from './model';
import { photosIn } from './photos';
import { firstVersion } from './paper-of';
import { clockAt } from './print-value';
import type { Reader } from './reader';

type Visit = RowOf<'visit'>;

const label = { zh: '客户走访记录表', en: 'Visit record' };
/** So many empty rows stand in each table of a visit that is still to be made: the form goes along and is filled in by hand. */
const rowsByHand = 2;

/** From when to when; the day stands once where both ends lie on it. */
function timeOf(reader: Reader, { startedAt, endedAt }: Visit): string {
  if (startedAt === null) return '';
  if (endedAt === null) return reader.moment(startedAt);
  const sameDay = reader.dayOf(startedAt) === reader.dayOf(endedAt);
  return `${reader.moment(startedAt)}–${sameDay ? clockAt(endedAt, reader.timeZone) : reader.moment(endedAt)}`;
}

/** What was seen and said; before the visit there is room for two lines of each. */
const pairs = (reader: Reader, visit: Visit, names: readonly ('networkState' | 'serviceUse' | 'needs' | 'competitor' | 'advice')[]) =>
  reader
    .kind('visit')
    .pairs(visit, names)
    .map((pair) => (pair.text === '' && isPlanned(visit) ? { ...pair, text: '\n' } : pair));

function occasion(reader: Reader, visit: Visit): FieldTable {
  const { words } = reader;
  const of = reader.kind('visit');
  const site = reader.find('site', visit.site)?.name ?? '';
  const place = placeOfVisit(visit, site, reader.edition.language);
  return {
    block: 'fields',
    perRow: 2,
    fields: [
      { label: customerKind.label[reader.edition.language], text: reader.customerName },
      { label: words.visits.time, text: timeOf(reader, visit) },
      { label: of.label('place'), text: place, ...of.sourced(visit, 'place') },
      { label: of.label('mode'), text: of.value(visit, 'mode') },
      { label: words.visits.ours, text: of.value(visit, 'ourPeople'), ...of.sourced(visit, 'ourPeople') },
      { label: words.visits.theirs, text: of.value(visit, 'customerPeople'), ...of.sourced(visit, 'customerPeople') },
      { label: of.label('purposes'), text: of.value(visit, 'purposes') },
      { label: reader.noLabel, text: visit.no },
      ...pairs(reader, visit, ['networkState', 'serviceUse']),
    ],
  };
}

/** The same columns over rows that are to be filled in by hand, each with room for two lines. */
const byHand = <R>(columns: readonly Column<R>[]): Block =>
  table<null>({
    caption: '',
    columns: columns.map(({ header, width, align }, at) => ({ header, width, align, text: () => (at === 0 ? '\n' : '') })),
    rows: Array.from({ length: rowsByHand }, () => null),
    empty: '',
  });

/** A list of the visit; the name of the list heads its first column, as on a form. */
function listTable<R>(reader: Reader, visit: Visit, list: 'opinions' | 'inspection', rows: readonly R[], columns: Column<R>[]): Block {
  const header = reader.kind('visit').label(list);
  const headed = columns.map((column, at) => (at === 0 ? { ...column, header } : column));
  if (rows.length === 0 && isPlanned(visit)) return byHand(headed);
  return table<R>({ caption: '', columns: headed, rows, empty: reader.words.none });
}

function followUp(reader: Reader, visit: Visit): Block[] {
  const of = reader.kind('actionItem');
  const actions = reader.rows('actionItem').filter((action) => sprangFrom(action, visit.id));
  const columns: Column<RowOf<'actionItem'>>[] = [
    ...of.column('content', 22).map((column) => ({ ...column, header: reader.words.visits.actions })),
    ...of.column('owner', 6),
    ...of.column('dueOn', dayWidth, 'center'),
  ];
  return actions.length === 0 && isPlanned(visit) ? [byHand(columns)] : recordTable(reader, 'actionItem', actions, columns);
}

/** What was promised on the visit; a form that has none says nothing of it. */
function promises(reader: Reader, visit: Visit): Block[] {
  const of = reader.kind('promise');
  const made = reader.rows('promise').filter((promise) => sprangFrom(promise, visit.id));
  const columns = [...of.column('text', 22), ...of.column('promisedBy', 6), ...of.column('dueOn', dayWidth, 'center')];
  return made.length === 0 ? [] : recordTable(reader, 'promise', made, columns);
}

function signatures({ words }: Reader): SignOff {
  const lines = [
    { label: words.sign.signature, kind: 'write' },
    { label: words.sign.date, kind: 'date' },
  ] as const;
  return {
    block: 'signOff',
    parties: [words.visits.customerSignature, words.visits.visitorSignature].map((heading) => ({ heading, lines })),
    note: '',
  };
}

/** The pages behind the form: what no customer signs (小结), in the internal edition alone, and the photos. */
function behind(reader: Reader, visit: Visit): Section[] {
  const unsigned = reader.edition.audience === 'internal' ? unsignedOn(visitRecord.kind, visit) : [];
  const fields = reader.kind('visit').pairs(visit, unsigned);
  const photos = photosIn(reader, 'visit', visit, 'photos', 2);
  const blocks: Block[] = [
    ...(fields.length === 0 ? [] : [{ block: 'fields', perRow: 1, fields } as const]),
    ...photos.flatMap((grid) => [title(reader.words.visits.photos), grid]),
  ];
  return blocks.length === 0 ? [] : [{ orientation: 'portrait', blocks }];
}

/**
 * 《客户走访记录表》, a form of one page, with photos on pages of their own behind it. Satisfaction is ticked by hand: no record holds it. What is
 * internal (竞争信息, 商机与建议) stands in the internal edition alone.
 */
export const visitRecord = defineDocument({
  kind: 'visit-record',
  label,
  subject: 'visit',
  audiences: ['customer', 'internal'],
  version: () => ({ name: firstVersion }),
  sections: (reader) => {
    const { words } = reader;
    const visit = reader.subject('visit');
    const opinion = reader.items<Visit['opinions'][number]>('visit', visit.id, 'opinions');
    const check = reader.items<Visit['inspection'][number]>('visit', visit.id, 'inspection');
    const blocks: Block[] = [
      title(label[reader.edition.language]),
      occasion(reader, visit),
      listTable(reader, visit, 'opinions', visit.opinions, [
        ...opinion.column('text', 17),
        ...opinion.column('kind', 5, 'center'),
        ...opinion.column('answer', 16),
      ]),
      { block: 'fields', perRow: 1, fields: pairs(reader, visit, ['needs', 'competitor', 'advice']) },
      listTable(reader, visit, 'inspection', visit.inspection, [
        ...check.column('item', 10),
        ...check.column('value', 8),
        ...check.column('result', 4, 'center'),
        ...check.column('note', 14),
      ]),
      { block: 'fields', perRow: 1, fields: [{ label: words.visits.satisfaction, text: words.visits.satisfactionTicks }] },
      ...followUp(reader, visit),
      ...promises(reader, visit),
      signatures(reader),
    ];
    return [{ orientation: 'portrait', blocks }, ...behind(reader, visit)];
  },
});
