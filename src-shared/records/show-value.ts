import { text, type Language } from '../text/index';
import { isEmpty, type Choices, type Field, type FieldType, type Fields, type Label } from './field';
import { definitionOf } from './index';
import { isKind, type Kind } from './kinds';

/** A field, or a computed column: what is needed to show a value of it. */
export type Shown = {
  readonly type: FieldType;
  readonly label: Label;
  readonly choices?: Choices;
  readonly of?: readonly Kind[];
  readonly fields?: Fields;
};

export type ShowWith = {
  readonly language: Language;
  /** `kind:id` → name. */
  readonly names: Pick<ReadonlyMap<string, string>, 'get'>;
  /** IANA name; that of this computer where none is given. */
  readonly timeZone?: string;
};

const textPrefix = 'text:';
/** What was typed in place of a record, or null where the value is a record's key. */
export const typedText = (value: string): string | null => (value.startsWith(textPrefix) ? value.slice(textPrefix.length) : null);
/** Typed text as it is stored in a field that will be matched to a record later. */
export const asTypedText = (typed: string): string => textPrefix + typed;

// Making one takes longer than a thousand uses of it.
const clocks = new Map<string, Intl.DateTimeFormat>();
function clockOf(timeZone: string | undefined): Intl.DateTimeFormat {
  const options = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const clock = clocks.get(timeZone ?? '') ?? new Intl.DateTimeFormat('en-GB', timeZone === undefined ? options : { ...options, timeZone });
  clocks.set(timeZone ?? '', clock);
  return clock;
}

/** An instant (ISO 8601) as `2026-04-13 14:30` in a time zone; what is no instant stays as it is. */
export function showInstant(at: string, timeZone?: string): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return at;
  const parts = clockOf(timeZone).formatToParts(date);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')} ${part('hour')}:${part('minute')}`;
}

/** A record by its key `kind:id`; one whose name is not known is called by its kind. */
function nameOf(key: string, { names, language }: ShowWith): string {
  const [kind = ''] = key.split(':');
  return names.get(key) ?? (isKind(kind) ? definitionOf(kind).label[language] : key);
}

function one(field: Shown, value: unknown, how: ShowWith): string {
  const raw = String(value);
  switch (field.type) {
    case 'bool':
      return value === true ? text[how.language].forms.yes : text[how.language].forms.no;
    case 'choice':
    case 'choices':
      return field.choices?.[raw]?.[how.language] ?? raw;
    case 'instant':
      return showInstant(raw, how.timeZone);
    case 'ref':
    case 'refs':
      return nameOf(`${field.of?.[0] ?? ''}:${raw}`, how);
    case 'refOf':
    case 'refOrText':
    case 'refsOrText':
      return typedText(raw) ?? nameOf(raw, how);
    case 'list':
      return item(field.fields ?? {}, value, how);
    default:
      return raw;
  }
}

const isItem = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** The filled fields of one item; a yes is told by its label, a no not at all. */
function item(fields: Fields, value: unknown, how: ShowWith): string {
  if (!isItem(value)) return '';
  return Object.entries(fields)
    .map(([name, inner]: [string, Field]) => {
      if (inner.type === 'bool') return value[name] === true ? inner.label[how.language] : '';
      return showValue(inner, value[name], how);
    })
    .filter((shown) => shown !== '')
    .join(' ');
}

/**
 * Any value of a field as text for the screen; `''` for an empty one. Days as they are stored (`2026-04-13`), instants in local time, choices
 * by their labels, records by their names, typed people without their prefix, items of a list one after the other.
 */
export function showValue(field: Shown, value: unknown, how: ShowWith): string {
  if (isEmpty(value)) return '';
  if (!Array.isArray(value)) return one(field, value, how);
  const joint = field.type === 'list' ? { zh: '；', en: '; ' } : { zh: '、', en: ', ' };
  return value.map((each: unknown) => one(field, each, how)).join(joint[how.language]);
}
