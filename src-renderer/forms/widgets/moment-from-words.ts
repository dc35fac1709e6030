import { dayFromWords } from '#shared/rules/day-words';
import { dayOfInstant } from '#shared/rules/day-of-instant';

const pad = (n: number) => String(n).padStart(2, '0');
/** The time of day of an instant on this computer, `HH:mm`. */
export const timeOf = (instant: string): string => {
  const date = new Date(instant);
  return `${pad(date.getHours())}:${pad(date.getMinutes())}`;
};

/** The instant (ISO 8601, UTC) of a local day `YYYY-MM-DD` and time `HH:mm` or `HH:mm:ss` on this computer. */
export const instantAt = (day: string, time: string): string => new Date(`${day}T${time}`).toISOString();

/** `14:30`, `14:30:20`, `9点`, `9点半`, `下午3点15分`, `3pm`: hours and minutes, with seconds where they are given, or null. */
function timeFromWords(words: string): string | null {
  const found = /^(上午|早上|中午|下午|晚上)?(\d{1,2})(?::(\d{2})(?::([0-5]\d))?|[点时](?:(半)|(\d{1,2})分?)?)?(am|pm)?$/.exec(words);
  if (!found) return null;
  const [, part, hours, minutes, seconds, half, count, english] = found;
  if (minutes === undefined && !/[点时]/.test(words) && english === undefined) return null;
  const afternoon = part === '下午' || part === '晚上' || english === 'pm' || (part === '中午' && Number(hours) < 11);
  const morning = english === 'am' && Number(hours) === 12;
  const hour = morning ? 0 : Number(hours) + (afternoon && Number(hours) < 12 ? 12 : 0);
  const minute = half === undefined ? Number(minutes ?? count ?? 0) : 30;
  return hour < 24 && minute < 60 ? `${pad(hour)}:${pad(minute)}${seconds === undefined ? '' : `:${seconds}`}` : null;
}

/**
 * The moment (ISO 8601, UTC) that someone means who types 今天 14:30, 明天下午3点, 3/5 18:00, 14:30 or 现在, in this computer's time zone, seen from
 * `now`. A time alone is of the day of `current`, or of today; a day alone keeps the time of `current`, or is at 9:00. Null where nothing is meant.
 */
export function momentFromWords(words: string, now: Date, current: string | null): string | null {
  const text = words.normalize('NFKC').trim().toLowerCase();
  if (text === '现在' || text === 'now') return new Date(Math.floor(now.getTime() / 60_000) * 60_000).toISOString();
  const today = dayOfInstant(now.toISOString());
  const alone = timeFromWords(text.replace(/\s+/g, ''));
  if (alone !== null) return instantAt(current === null ? today : dayOfInstant(current), alone);
  const dayAlone = dayFromWords(text, today);
  if (dayAlone !== null) return instantAt(dayAlone, current === null ? '09:00' : timeOf(current));
  // The longest beginning that is a day; the rest is the time.
  for (let end = text.length - 1; end > 0; end--) {
    const day = dayFromWords(text.slice(0, end), today);
    const time = day === null ? null : timeFromWords(text.slice(end).replace(/\s+/g, ''));
    if (day !== null && time !== null) return instantAt(day, time);
  }
  return null;
}
