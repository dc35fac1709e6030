import { expect, test } from 'vitest';
import { instantAt, momentFromWords, timeOf } from '../../../../src-renderer/forms/widgets/moment-from-words';

const now = new Date(2026, 10, 25, 10, 20, 30);
const moment = (words: string, current: string | null = null) => momentFromWords(words, now, current);

test.each([
  ['今天 14:30', '2026-11-25', '14:30'],
  ['今天14:30', '2026-11-25', '14:30'],
  ['明天下午3点', '2026-11-26', '15:00'],
  ['昨天 9点半', '2026-11-24', '09:30'],
  ['3/5 18:00', '2027-03-05', '18:00'],
  ['2026-3-5 8:05', '2026-03-05', '08:05'],
  ['下周五上午10点15分', '2026-12-04', '10:15'],
  ['＋3工作日 9：00', '2026-11-30', '09:00'],
  ['tomorrow 3pm', '2026-11-26', '15:00'],
  ['14:30', '2026-11-25', '14:30'],
  ['14:30:20', '2026-11-25', '14:30:20'],
  ['2026-11-29 下午2:07:20', '2026-11-29', '14:07:20'],
  ['现在', '2026-11-25', '10:20'],
])('%s is %s %s', (words, day, time) => {
  expect(moment(words)).toBe(instantAt(day, time));
});

test('a day alone keeps the time, a time alone keeps the day', () => {
  const current = instantAt('2026-11-20', '16:45');
  expect(moment('明天', current)).toBe(instantAt('2026-11-26', '16:45'));
  expect(moment('8:00', current)).toBe(instantAt('2026-11-20', '08:00'));
  expect(moment('明天')).toBe(instantAt('2026-11-26', '09:00'));
});

test.each(['', '下午', '25:00', '9:75', '9:05:75', '今天 abc', '3', '随便'])('%s means no moment', (words) => {
  expect(moment(words)).toBeNull();
});

test('what is shown of a moment can be typed again', () => {
  const at = instantAt('2026-11-20', '00:05');
  expect(moment(`2026-11-20 ${timeOf(at)}`)).toBe(at);
});
