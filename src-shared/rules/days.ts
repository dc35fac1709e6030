const msPerDay = 86_400_000;
const pad = (n: number, width = 2) => String(n).padStart(width, '0');
const at = (day: string) => Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)));

/** The calendar day `YYYY-MM-DD` of these numbers (month 1–12), or null where the calendar has no such day. */
export function dayOf(year: number, month: number, date: number): string | null {
  if (year < 1900 || year > 2999) return null;
  const time = new Date(Date.UTC(year, month - 1, date));
  if (time.getUTCMonth() !== month - 1 || time.getUTCDate() !== date) return null;
  return `${pad(year, 4)}-${pad(month)}-${pad(date)}`;
}

/** The day so many days later, or earlier where `days` is negative. */
export const addDays = (day: string, days: number): string => new Date(at(day) + days * msPerDay).toISOString().slice(0, 10);

/** How many days `to` lies after `from`; negative where it lies before. */
export const daysBetween = (from: string, to: string): number => (at(to) - at(from)) / msPerDay;

/** 0 Sunday … 6 Saturday. */
export const weekdayOf = (day: string): number => new Date(at(day)).getUTCDay();

/** The Monday of the week in which the day lies: weeks run from Monday to Sunday. */
export const mondayOf = (day: string): string => addDays(day, -((weekdayOf(day) + 6) % 7));

/** Monday to Friday: the working days of a calendar that knows no holidays. */
export const isWeekday = (day: string): boolean => weekdayOf(day) % 6 !== 0;

/** The day so many working days later; a negative count goes back. The starting day itself is not counted. */
export function addWorkingDays(day: string, count: number, isWorkingDay: (day: string) => boolean = isWeekday): string {
  let reached = day;
  for (let left = Math.abs(count); left > 0;) {
    reached = addDays(reached, Math.sign(count));
    if (isWorkingDay(reached)) left -= 1;
  }
  return reached;
}
