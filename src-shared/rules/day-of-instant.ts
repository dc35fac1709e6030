type Zone = { readonly clock: Intl.DateTimeFormat; readonly ahead: Map<number, number | null> };
const zones = new Map<string, Zone>();
const dayLength = 86_400_000;

function zoneOf(timeZone: string | undefined): Zone {
  const parts = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' } as const;
  const options = { ...parts, hourCycle: 'h23', ...(timeZone === undefined ? {} : { timeZone }) } as const;
  // In Sweden a moment is written as `2026-04-13 14:30:00`.
  const zone = zones.get(timeZone ?? '') ?? { clock: new Intl.DateTimeFormat('sv-SE', options), ahead: new Map<number, number | null>() };
  zones.set(timeZone ?? '', zone);
  return zone;
}

/** By how many milliseconds the clocks of a zone are ahead of UTC at a whole second. */
const aheadAt = ({ clock }: Zone, at: number): number => Date.parse(`${clock.format(at).replace(' ', 'T')}Z`) - at;

/** The same for a whole day of UTC, or null where the clocks are changed on it. */
function aheadOn(zone: Zone, day: number): number | null {
  const known = zone.ahead.get(day);
  if (known !== undefined) return known;
  const [first, last] = [aheadAt(zone, day * dayLength), aheadAt(zone, (day + 1) * dayLength)];
  const ahead = first === last ? first : null;
  zone.ahead.set(day, ahead);
  return ahead;
}

/**
 * The calendar day `YYYY-MM-DD` on which a moment (ISO 8601, UTC) lies in a time zone (IANA name); without one, in that of this machine. Asked
 * for many moments, it looks into the calendar of the zone only once for every day.
 * Throws a RangeError where there is no such moment or zone.
 */
export function dayOfInstant(instant: string, timeZone?: string): string {
  const zone = zoneOf(timeZone);
  const at = new Date(instant).getTime();
  const ahead = aheadOn(zone, Math.floor(at / dayLength)) ?? aheadAt(zone, Math.floor(at / 1_000) * 1_000);
  return new Date(at + ahead).toISOString().slice(0, 10);
}
