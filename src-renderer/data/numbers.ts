import { definitionOf } from '#shared/records/index';
import { practiceSettingsId } from '#shared/records/practice-settings';
import type { Kind } from '#shared/records/kinds';
import type { WorkbenchDatabase } from './database';
import type { NumberMeta } from './own-rows';

const two = (n: number) => String(n).padStart(2, '0');
/** The calendar day in the time zone of this device, `20261124`. */
export const localDay = (at: Date): string => `${at.getFullYear()}${two(at.getMonth() + 1)}${two(at.getDate())}`;

const keyOf = (lettersAndDay: string): NumberMeta['key'] => `number:${lettersAndDay}`;

/**
 * The next numbers of a kind, `W20261124001-LM3`. Called inside the transaction that creates the records, so that no two commits share
 * one; what was given once is never given again, also when a day comes twice because the device's clock was set back.
 */
export async function takeNumbers(db: WorkbenchDatabase, kind: Kind, day: string, suffix: string, count: number): Promise<string[]> {
  const letters = `${definitionOf(kind).number}${day}`;
  const key = keyOf(letters);
  const given = await db.meta.get(key);
  const last = given && 'last' in given ? given.last : 0;
  await db.meta.put({ key, last: last + count });
  return Array.from({ length: count }, (_, i) => `${letters}${String(last + 1 + i).padStart(3, '0')}-${suffix}`);
}

/** The store's suffix (编号后缀); the end of its node where none is set. */
export async function suffixOf(db: WorkbenchDatabase, node: string): Promise<string> {
  const settings = await db.of('practiceSettings').get(practiceSettingsId);
  return settings?.numberSuffix || node.slice(-3).toUpperCase();
}

/** What must count as given where only rows are left: the highest number of every letters and day. */
export function numbersIn(rows: Iterable<Record<string, unknown>>): NumberMeta[] {
  const highest = new Map<string, number>();
  for (const row of rows) {
    const [, letters, number] = /^([A-Z]+\d{8})(\d{3,})-/.exec(String(row['no'])) ?? [];
    if (letters && number) highest.set(letters, Math.max(highest.get(letters) ?? 0, Number(number)));
  }
  return [...highest].map(([letters, last]) => ({ key: keyOf(letters), last }));
}
