import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayFromWords } from '../../../src-shared/rules/day-words';
import { addDays, daysBetween, isWeekday, weekdayOf } from '../../../src-shared/rules/days';

// A Sunday: the last day of its week.
const sunday = '2026-11-22';
const tuesday = '2026-11-24';

describe('seen from Tuesday 24 November 2026', () => {
  test.each([
    ['今天', '2026-11-24'],
    ['明天', '2026-11-25'],
    ['后天', '2026-11-26'],
    ['昨天', '2026-11-23'],
    ['today', '2026-11-24'],
    ['Tomorrow', '2026-11-25'],
    ['周三', '2026-11-25'],
    ['周二', '2026-11-24'],
    ['周一', '2026-11-30'],
    ['星期天', '2026-11-29'],
    ['本周一', '2026-11-23'],
    ['下周五', '2026-12-04'],
    ['下周日', '2026-12-06'],
    ['下下周一', '2026-12-07'],
    ['上周五', '2026-11-20'],
    ['fri', '2026-11-27'],
    ['next Friday', '2026-12-04'],
    ['Wednesday', '2026-11-25'],
    ['+3', '2026-11-27'],
    ['-1', '2026-11-23'],
    ['+2周', '2026-12-08'],
    ['3天后', '2026-11-27'],
    ['+3工作日', '2026-11-27'],
    ['+4工作日', '2026-11-30'],
    ['+4wd', '2026-11-30'],
    ['10个工作日后', '2026-12-08'],
    ['-2工作日', '2026-11-20'],
    ['3/5', '2027-03-05'],
    ['11/20', '2026-11-20'],
    ['12-3', '2026-12-03'],
    ['12月3日', '2026-12-03'],
    ['2026-3-5', '2026-03-05'],
    ['2026/03/05', '2026-03-05'],
    ['2026年3月5日', '2026-03-05'],
    ['20260305', '2026-03-05'],
    ['26-3-5', '2026-03-05'],
    ['２０２６－３－５', '2026-03-05'],
    ['＋３工作日', '2026-11-27'],
    [' 下 周五 ', '2026-12-04'],
    ['2/29', '2028-02-29'],
  ])('%s is %s', (words, day) => {
    expect(dayFromWords(words, words === '2/29' ? '2027-11-24' : tuesday)).toBe(day);
  });

  test.each(['', '周', '下周', '3', '13/40', '2026-2-30', '20261301', '3/', '明', '+', '+3x', 'wd', '问题', '2026-3'])(
    '%j means no day',
    (words) => {
      expect(dayFromWords(words, tuesday)).toBeNull();
    },
  );
});

test('on a Sunday next week begins tomorrow', () => {
  expect(dayFromWords('下周二', sunday)).toBe('2026-11-24');
  expect(dayFromWords('周日', sunday)).toBe(sunday);
});

test('a calendar that knows holidays is asked for working days', () => {
  const holiday = (day: string) => isWeekday(day) && day !== '2026-11-25';
  expect(dayFromWords('+1工作日', tuesday, holiday)).toBe('2026-11-26');
});

const anyDay = fc.integer({ min: 0, max: 36_500 }).map((n) => addDays('1990-01-01', n));

test('every written form of a day gives that day back', () => {
  fc.assert(
    fc.property(anyDay, anyDay, (day, today) => {
      const [year, month, date] = day.split('-').map(Number);
      for (const words of [day, day.replaceAll('-', ''), `${year}/${month}/${date}`, `${year}年${month}月${date}日`]) {
        expect(dayFromWords(words, today)).toBe(day);
      }
    }),
  );
});

test('a day without a year is never more than half a leap cycle away, and stays that day of the year', () => {
  fc.assert(
    fc.property(anyDay, anyDay, (day, today) => {
      const [, month, date] = day.split('-').map(Number);
      fc.pre(!(month === 2 && date === 29));
      const found = dayFromWords(`${month}/${date}`, today) as string;
      expect(found.slice(5)).toBe(day.slice(5));
      expect(Math.abs(daysBetween(today, found))).toBeLessThanOrEqual(183);
    }),
  );
});

test('a weekday without a week lies within the next seven days and has its name', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 6 }), (today, n) => {
      const found = dayFromWords(`周${'日一二三四五六'[n]}`, today) as string;
      expect(weekdayOf(found)).toBe(n);
      expect(daysBetween(today, found)).toBeGreaterThanOrEqual(0);
      expect(daysBetween(today, found)).toBeLessThan(7);
    }),
  );
});
