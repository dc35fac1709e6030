import type { Field } from '#shared/records/field';
import { dayOfInstant } from '#shared/rules/day-of-instant';
import { text, type Language } from '#shared/text/index';

/** What printing needs to know beside the value: the language, the zone in which moments are printed, and names of records by `kind:id`. */
export type Printing = { readonly language: Language; readonly timeZone: string; nameOf(key: string): string };

const dayParts = (day: string) => day.split('-').map(Number) as [number, number, number];

/** A calendar day (`YYYY-MM-DD`) as papers write it: 2025年4月13日, without zeros before month and day. */
export const printDay = (day: string, language: Language): string => text[language].documents.day(...dayParts(day));

/** `14:05`: what the clock shows at a moment (ISO 8601, UTC) in that time zone. */
export const clockAt = (instant: string, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone, hourCycle: 'h23', hour: '2-digit', minute: '2-digit' }).format(new Date(instant));

/** A moment with its day, to the minute, in that time zone: 2025年4月13日 14:05. */
export const printMoment = (instant: string, { language, timeZone }: Pick<Printing, 'language' | 'timeZone'>): string =>
  `${printDay(dayOfInstant(instant, timeZone), language)} ${clockAt(instant, timeZone)}`;

/** A value as papers write it: choices by their label, records by name, typed names as they were typed, '' for what is empty. Lists of items are tables and have no text. */
export function printValue(field: Field, value: unknown, printing: Printing): string {
  const { language } = printing;
  const words = text[language];
  const one = (each: unknown): string => printOne(field, each, printing);
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'boolean') return value ? words.forms.yes : words.forms.no;
  if (field.type === 'list') return '';
  return Array.isArray(value) ? value.map(one).filter(Boolean).join(words.documents.and) : one(value);
}

function printOne(field: Field, value: unknown, printing: Printing): string {
  const plain = String(value);
  switch (field.type) {
    case 'day':
      return printDay(plain, printing.language);
    case 'instant':
      return printMoment(plain, printing);
    case 'choice':
    case 'choices':
      return field.choices?.[plain]?.[printing.language] ?? plain;
    case 'ref':
    case 'refs':
      return printing.nameOf(`${field.of?.[0]}:${plain}`);
    case 'refOf':
    case 'refOrText':
    case 'refsOrText':
      return plain.startsWith('text:') ? plain.slice('text:'.length) : printing.nameOf(plain);
    default:
      return plain;
  }
}
