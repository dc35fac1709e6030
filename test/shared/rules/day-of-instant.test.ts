import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOfInstant } from '#shared/rules/day-of-instant';

const byCalendar = (instant: string, timeZone: string) =>
  new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone }).format(new Date(instant));

// Half hours, clocks that are changed by one hour or by half of one, a day that was left out, an offset with seconds.
const zones = ['UTC', 'Asia/Shanghai', 'Asia/Kolkata', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Apia', 'Africa/Monrovia'];

describe.each(zones)('in %s', (zone) => {
  test('a moment lies on the day that the calendar there shows', () => {
    const moments = fc
      .date({ min: new Date('1960-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString());
    fc.assert(
      fc.property(moments, (moment) => {
        expect(dayOfInstant(moment, zone)).toBe(byCalendar(moment, zone));
      }),
      { numRuns: 300 },
    );
  });

  test('on every quarter of an hour of days when clocks are changed', () => {
    for (const day of ['2026-03-08', '2026-11-01', '2026-04-04', '2026-10-03', '2011-12-29', '2011-12-30', '2011-12-31'])
      for (let minute = -720; minute < 2_160; minute += 15) {
        const moment = new Date(Date.parse(`${day}T00:00:00Z`) + minute * 60_000 - 1).toISOString();
        expect(dayOfInstant(moment, zone), moment).toBe(byCalendar(moment, zone));
      }
  });
});

test('no moment and no zone is an error', () => {
  expect(() => dayOfInstant('yesterday', 'UTC')).toThrow(RangeError);
  expect(() => dayOfInstant('2026-11-24T01:00:00Z', 'Nowhere')).toThrow(RangeError);
});
