import type { Json } from '../changes/cells';
import { derive } from './cells';
import type { Upgrade } from './upgrade';

/** What people wrote for a unit, and how many of which unit it is. */
const units: readonly (readonly [written: RegExp, unit: string, times: number])[] = [
  [/^(min|mins|minute|minutes|分|分钟)$/, 'min', 1],
  [/^(h|hour|hours|时|小时|个小时)$/, 'hour', 1],
  [/^(d|day|days|天|日|自然日)$/, 'day', 1],
  [/^(wd|workday|workdays|working day|working days|工作日|个工作日)$/, 'workday', 1],
  [/^(w|week|weeks|周|星期|个星期)$/, 'day', 7],
  [/^(mo|month|months|月|个月)$/, 'month', 1],
];

/** A typed lead (`2wd`, `30 分钟`) as number, unit and note. What is no number with a unit stays word for word, as the note. */
function leadParts(lead: Json): [number: number | null, unit: string | null, note: string] {
  if (typeof lead !== 'string' || lead.trim() === '') return [null, null, ''];
  const [, digits, written] = /^(?:提前)?\s*(\d{1,5})\s*(\D*)$/.exec(lead.trim().toLowerCase()) ?? [];
  const unit = units.find(([words]) => words.test(written ?? ''));
  if (digits === undefined || !unit) return [null, null, lead];
  return [Number(digits) * unit[2], unit[1], ''];
}

/** The lead of a reminder was typed as one text that only its author could read; now it is a number and a unit, as the limits of a circuit are. */
export const to2: Upgrade = {
  practiceSettings: (row) => derive(row, ['reminders/*/lead'], ['reminders/*/number', 'reminders/*/unit', 'reminders/*/note'], leadParts),
};
