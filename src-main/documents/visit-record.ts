import { customer as customerKind } from '#shared/records/customer';
import type { RowOf } from '#shared/records/index';
import { isPlanned } from '#shared/rules/visits';
import { defineDocument } from './define';
import { dayWidth, recordTable } from './listed';
import { table, title, type Block, type Column, type FieldTable, type SignOff } from './model';
import { firstVersion } from './paper-of';
import { clockAt } from './print-value';
import type { Reader } from './reader';

type Visit = RowOf<'visit'>;

const label = { zh: '客户走访记录表', en: 'Visit record' };
/** So many empty rows stand in each table of a visit that is still to be made: the form goes along and is filled in by hand. */
const rowsByHand = 3;

/** From when to when; the day stands once where both ends lie on it. */
function timeOf(reader: Reader, { startedAt, endedAt }: Visit): string {
  if (startedAt === null) return '';
  if (endedAt === null) return reader.moment(startedAt);
  const sameDay = reader.dayOf(startedAt) === reader.dayOf(endedAt);
  return `${reader.moment(startedAt)}–${sameDay ? clockAt(endedAt, reader.timeZone) : reader.moment(endedAt)}`;
}

function occasion(reader: Reader, visit: Visit): FieldTable {
  const { words } = reader;
  const of = reader.kind('visit');
  const site = reader.find('site', visit.site)?.name ?? '';
  return {
    block: 'fields',
    perRow: 2,
    fields: [
      { label: customerKind.label[reader.edition.language], text: reader.customerName },
      { label: reader.noLabel, text: visit.no },
      { label: words.visits.time, text: timeOf(reader, visit) },
      { label: of.label('mode'), text: of.value(visit, 'mode') },
      { label: of.label('place'), text: [site, visit.place].filter(Boolean).join(words.and) },
      { label: of.label('purposes'), text: of.value(visit, 'purposes') },
      { label: words.visits.ours, text: of.value(visit, 'ourPeople') },
      { label: words.visits.theirs, text: of.value(visit, 'customerPeople') },
      ...of.pairs(visit, ['networkState', 'serviceUse']),
    ],
  };
}

/** A list of the visit; the name of the list heads its first column, as on a form. */
function listTable<R>(reader: Reader, visit: Visit, list: 'opinions' | 'inspection', rows: readonly R[], columns: Column<R>[]): Block {
  const [first, ...others] = columns;
  const header = reader.kind('visit').label(list);
  return table<R | null>({
    caption: '',
    columns: (first ? [{ ...first, header }, ...others] : []).map((column) => ({
      ...column,
      text: (row, index) => (row === null ? '' : column.text(row, index)),
    })),
    rows: rows.length === 0 && isPlanned(visit) ? Array.from({ length: rowsByHand }, () => null) : rows,
    empty: reader.words.none,
  });
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

/**
 * 《客户走访记录表》, a form of one page. Satisfaction is ticked by hand: no record holds it. Follow-up are the actions that sprang from the
 * visit, without cancelled ones. What is internal (竞争信息, 商机与建议) stands in the internal edition alone.
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
    const of = reader.kind('visit');
    const opinion = reader.items<Visit['opinions'][number]>('visit', 'opinions');
    const check = reader.items<Visit['inspection'][number]>('visit', 'inspection');
    const action = reader.kind('actionItem');
    const actions = reader.rows('actionItem').filter(({ source, state }) => source === `visit:${visit.id}` && state !== 'cancelled');
    const blocks: Block[] = [
      title(label[reader.edition.language]),
      occasion(reader, visit),
      listTable(reader, visit, 'opinions', visit.opinions, [
        ...opinion.column('text', 18),
        ...opinion.column('kind', 3, 'center'),
        ...opinion.column('answer', 17),
      ]),
      { block: 'fields', perRow: 1, fields: of.pairs(visit, ['needs', 'competitor', 'advice']) },
      listTable(reader, visit, 'inspection', visit.inspection, [
        ...check.column('item', 10),
        ...check.column('value', 8),
        ...check.column('result', 4, 'center'),
        ...check.column('note', 14),
      ]),
      { block: 'fields', perRow: 1, fields: [{ label: words.visits.satisfaction, text: words.visits.satisfactionTicks }] },
      ...recordTable(reader, 'actionItem', actions, [
        { header: words.visits.actions, width: 22, align: 'left', text: (row) => action.value(row, 'content') },
        ...action.column('owner', 6),
        ...action.column('dueOn', dayWidth),
      ]),
      signatures(reader),
    ];
    return [{ orientation: 'portrait', blocks }];
  },
});
