import { addDays, addWorkingDays, dayOf, daysBetween, isWeekday, mondayOf, weekdayOf } from './days';

const named: Readonly<Record<string, number>> = {
  大前天: -3,
  前天: -2,
  昨天: -1,
  昨日: -1,
  今天: 0,
  今日: 0,
  明天: 1,
  明日: 1,
  后天: 2,
  大后天: 3,
  yesterday: -1,
  today: 0,
  tomorrow: 1,
};
/** Days after Monday. */
const weekdays: Readonly<Record<string, number>> = {
  一: 0,
  二: 1,
  三: 2,
  四: 3,
  五: 4,
  六: 5,
  日: 6,
  天: 6,
  mon: 0,
  tue: 1,
  wed: 2,
  thu: 3,
  fri: 4,
  sat: 5,
  sun: 6,
};
const weeks: Readonly<Record<string, number>> = { 上: -1, 本: 0, 这: 0, 下: 1, 下下: 2, last: -1, this: 0, next: 1 };

const farthest = 3_660;

/** `周三` is the next Wednesday, today included; `下周三` the Wednesday of the week that begins next Monday. */
function weekday(text: string, today: string): string | null {
  const zh = /^(上|本|这|下下|下)?(?:个)?(?:周|星期|礼拜)([一二三四五六日天])$/.exec(text);
  const en = /^(last|this|next)?(mon|tue|wed|thu|fri|sat|sun)(?:day|sday|nesday|rsday|urday)?$/.exec(text);
  const found = zh ?? en;
  const afterMonday = found?.[2] === undefined ? undefined : weekdays[found[2]];
  if (!found || afterMonday === undefined) return null;
  const inWeek = found[1] === undefined ? undefined : weeks[found[1]];
  if (inWeek !== undefined) return addDays(mondayOf(today), inWeek * 7 + afterMonday);
  const ahead = (afterMonday + 1 - weekdayOf(today) + 7) % 7;
  return addDays(today, ahead);
}

/** `+3`, `-2天`, `3天后`, `+1周`, `+3工作日`, `+3wd`. */
function counted(text: string, today: string, isWorkingDay: (day: string) => boolean): string | null {
  const signed = /^([+-])(\d{1,4})(?:个)?(天|日|d|days?|周|星期|w|weeks?|工作日|wd)?$/.exec(text);
  const after = /^(\d{1,4})(?:个)?(天|日|周|星期|工作日)(后|前)$/.exec(text);
  const count = Number(signed?.[2] ?? after?.[1] ?? Number.NaN) * (signed?.[1] === '-' || after?.[3] === '前' ? -1 : 1);
  if (!Number.isInteger(count) || Math.abs(count) > farthest) return null;
  const unit = signed?.[3] ?? after?.[2] ?? '天';
  if (unit === '工作日' || unit === 'wd') return addWorkingDays(today, count, isWorkingDay);
  return addDays(today, /^(周|星期|w)/.test(unit) ? count * 7 : count);
}

/** `3/5` lies in the year that brings it nearest to today. */
function withoutYear(month: number, date: number, today: string): string | null {
  const year = Number(today.slice(0, 4));
  const days = [year, year - 1, year + 1].map((each) => dayOf(each, month, date)).filter((day) => day !== null);
  return days.sort((a, b) => Math.abs(daysBetween(today, a)) - Math.abs(daysBetween(today, b)))[0] ?? null;
}

function written(text: string, today: string): string | null {
  const full = /^(\d{4}|\d{2})[-/.年](\d{1,2})[-/.月](\d{1,2})[日号]?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (full) {
    const [year, month, date] = full.slice(1).map(Number) as [number, number, number];
    return dayOf(year < 100 ? 2000 + year : year, month, date);
  }
  const short = /^(\d{1,2})(?:[-/.](\d{1,2})|月(\d{1,2})[日号]?)$/.exec(text);
  return short ? withoutYear(Number(short[1]), Number(short[2] ?? short[3]), today) : null;
}

/**
 * The calendar day that someone means who types 明天, 下周五, +3工作日, 3/5, 2026年3月5日 or tomorrow, seen from `today` (`YYYY-MM-DD`, the
 * user's own day); full-width digits and signs count as theirs. Null where no day is meant. Working days are Monday to Friday unless a
 * calendar is given.
 */
export function dayFromWords(words: string, today: string, isWorkingDay: (day: string) => boolean = isWeekday): string | null {
  const text = words.normalize('NFKC').replace(/\s+/g, '').replace(/[—–−]/g, '-').toLowerCase();
  const away = named[text];
  if (away !== undefined) return addDays(today, away);
  return weekday(text, today) ?? counted(text, today, isWorkingDay) ?? written(text, today);
}
