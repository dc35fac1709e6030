import type { Bundle } from '#shared/bundle';
import type { Field, Fields } from '#shared/records/field';
import { definitionOf } from '#shared/records/index';
import { kinds, type Kind } from '#shared/records/kinds';
import { schema } from '#shared/upgrades/index';

type Values = Record<string, unknown>;

export const idOf = (kind: Kind, number = 1): string =>
  `0190a000-0000-7000-8000-${String(kinds.indexOf(kind) * 100 + number).padStart(12, '0')}`;
/** What stands in a text of the full bundle, so that a test can tell which field was printed. */
export const mark = (kind: Kind, path: string): string => `〖${kind}.${path}〗`;

/** A day that belongs to this field alone. */
const dayFor = (kind: Kind, path: string): string => {
  const number = Array.from(`${kind}.${path}`).reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 18_000, 7);
  return new Date(Date.UTC(2040, 0, 1 + number)).toISOString().slice(0, 10);
};

function filled(kind: Kind, path: string, field: Field): unknown {
  const refer = (to: Kind) => `${to}:${idOf(to)}`;
  const [first] = field.of ?? [];
  switch (field.type) {
    case 'text':
    case 'longText':
      return mark(kind, path);
    case 'day':
      return dayFor(kind, path);
    case 'instant':
      return `${dayFor(kind, path)}T03:04:00.000Z`;
    case 'number':
      return 900_000_000 + Number(dayFor(kind, path).replaceAll('-', '')) - 20_400_000;
    case 'bool':
      return true;
    case 'choice':
      return field.empty ?? Object.keys(field.choices ?? {})[0];
    case 'choices':
      return Object.keys(field.choices ?? {}).slice(0, 1);
    case 'ref':
      return first ? idOf(first) : null;
    case 'refs':
      return first ? [idOf(first)] : [];
    case 'refOf':
      return first ? refer(first) : null;
    case 'refOrText':
      return `text:${mark(kind, path)}`;
    case 'refsOrText':
      return [`text:${mark(kind, path)}`];
    case 'list':
      return [{ id: idOf(kind, 99), order: 'V', ...allFilled(kind, field.fields ?? {}, `${path}.`) }];
  }
}

const allFilled = (kind: Kind, fields: Fields, before = ''): Values =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, filled(kind, before + name, field)]));

/** A record with something in every field, each text naming its field. */
export function fullRow(kind: Kind, more: Values = {}, number = 1): Values {
  const { parent, fields } = definitionOf(kind);
  return {
    id: idOf(kind, number),
    no: `${kind}-${number}`,
    createdAt: '2026-11-20T01:00:00.000Z',
    createdBy: 'p1',
    updatedAt: '2026-11-20T01:00:00.000Z',
    updatedBy: 'p1',
    voided: null,
    sync: { clock: '000000001', clocks: {}, gone: {} },
    ...(parent ? { [`${parent}Id`]: idOf(parent) } : {}),
    ...allFilled(kind, fields),
    ...more,
  };
}

/** A record of which nothing is known but that it is there. */
function emptyRow(kind: Kind): Values {
  const fields = Object.entries(definitionOf(kind).fields).map(([name, field]) => [name, field.empty]);
  return { ...fullRow(kind), ...Object.fromEntries(fields) };
}

const frame = {
  format: 1 as const,
  schema,
  exportedAt: '2026-11-24T17:30:00.000Z',
  timeZone: 'Asia/Shanghai',
  author: { id: 'p1', name: '李明' },
};

/** The text of a data file about the first record of a kind. */
export const bundleText = (subject: Kind, records: Partial<Record<Kind, Values[]>>, more: Partial<Bundle> = {}): string =>
  JSON.stringify({ ...frame, subject: { kind: subject, id: idOf(subject) }, records, ...more });

/** One record of every kind with something in every field, and what the documents about it want beside that. */
export function fullBundle(subject: Kind, more: Partial<Record<Kind, Values[]>> = {}): string {
  const records = Object.fromEntries(kinds.map((kind) => [kind, [fullRow(kind)]])) as Record<Kind, Values[]>;
  const special: Partial<Record<Kind, Values[]>> = {
    project: [fullRow('project', { noRequirementKinds: [] })],
    issue: [fullRow('issue', { phase: 'requirements', state: 'open' })],
    actionItem: [fullRow('actionItem', { source: `visit:${idOf('visit')}` })],
    requirement: ['business', 'management', 'network', 'schedule', 'service'].map((kind, i) => fullRow('requirement', { kind }, i + 1)),
  };
  return bundleText(subject, { ...records, ...special, ...more });
}

/** The same data file with another moment, zone or author. */
export const withFrame = (text: string, more: Partial<Bundle>): string => JSON.stringify({ ...(JSON.parse(text) as object), ...more });

export const emptyBundle = (subject: Kind): string =>
  bundleText(subject, {
    customer: [emptyRow('customer')],
    project: [emptyRow('project')],
    requirementDoc: [emptyRow('requirementDoc')],
    visit: [emptyRow('visit')],
    practiceSettings: [emptyRow('practiceSettings')],
  });

const marked: readonly Field['type'][] = ['text', 'longText', 'refOrText', 'refsOrText'];
const printedDay = (day: string) => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};

/** Everything that stands in fields that a customer must not see: marks, numbers, and days as they are stored and printed. Choices have no text of their own. */
export function internalTraces(): string[] {
  const within = (kind: Kind, fields: Fields, before: string, inside: boolean): string[] =>
    Object.entries(fields).flatMap(([name, field]) => {
      const path = before + name;
      const internal = inside || field.options.internal === true;
      if (field.type === 'list') return within(kind, field.fields ?? {}, `${path}.`, internal);
      if (!internal) return [];
      if (marked.includes(field.type)) return [mark(kind, path)];
      if (field.type === 'number') return [String(filled(kind, path, field))];
      return field.type === 'day' ? [dayFor(kind, path), printedDay(dayFor(kind, path))] : [];
    });
  return kinds.flatMap((kind) => within(kind, definitionOf(kind).fields, '', false));
}
