import type { Field } from '#shared/records/field';
import { showInstant, showValue, type ShowWith } from '#shared/records/show-value';
import { text, type Language } from '#shared/text/index';

export type Printing = ShowWith & { readonly timeZone: string };

/** A calendar day (`YYYY-MM-DD`) as papers write it: 2025年4月13日, without zeros before month and day. */
export const printDay = (day: string, language: Language): string =>
  text[language].documents.day(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8)));

const dayAndClock = (instant: string, timeZone: string): string[] => showInstant(instant, timeZone).split(' ');

/** `14:05`: what the clock shows at a moment (ISO 8601, UTC) in that time zone. */
export const clockAt = (instant: string, timeZone: string): string => dayAndClock(instant, timeZone)[1] ?? '';

/** A moment with its day, to the minute, in that time zone: 2025年4月13日 14:05. */
export function printMoment(instant: string, { language, timeZone }: Printing): string {
  const [day = '', clock = ''] = dayAndClock(instant, timeZone);
  return `${printDay(day, language)} ${clock}`;
}

/** A value as papers write it: like the screen, but for days and moments. */
export function printValue(field: Field, value: unknown, printing: Printing): string {
  if (typeof value === 'string' && field.type === 'day') return printDay(value, printing.language);
  if (typeof value === 'string' && field.type === 'instant') return printMoment(value, printing);
  return showValue(field, value, printing);
}
