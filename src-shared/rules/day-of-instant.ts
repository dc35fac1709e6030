const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * The calendar day `YYYY-MM-DD` on which a moment (ISO 8601, UTC) lies in a time zone (IANA name); without one, in that of this machine.
 * Throws a RangeError where there is no such moment or zone.
 */
export function dayOfInstant(instant: string, timeZone?: string): string {
  const key = timeZone ?? '';
  const format =
    formats.get(key) ??
    new Intl.DateTimeFormat('en-CA', {
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      ...(timeZone === undefined ? {} : { timeZone }),
    });
  formats.set(key, format);
  return format.format(new Date(instant));
}
