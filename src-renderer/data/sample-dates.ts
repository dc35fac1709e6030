import type { Fields } from '#shared/records/field';
import { definitionOf } from '#shared/records/index';
import type { Kind } from '#shared/records/kinds';
import { addDays } from '#shared/rules/days';

const msPerDay = 86_400_000;

function shifted(fields: Fields, name: string, value: unknown, days: number): unknown {
  const field = fields[name];
  if (!field || value === null) return value;
  if (field.type === 'day' && typeof value === 'string') return addDays(value, days);
  if (field.type === 'instant' && typeof value === 'string') return new Date(Date.parse(value) + days * msPerDay).toISOString();
  if (field.type !== 'list') return value;
  const inner = field.fields ?? {};
  return (value as Record<string, unknown>[]).map((item) => shiftedAll(inner, item, days));
}

const shiftedAll = (fields: Fields, values: Record<string, unknown>, days: number) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, shifted(fields, name, value, days)]));

/** The values of a record with every day and every moment so many days later, those inside lists as well. */
export const shiftDates = (kind: Kind, values: Record<string, unknown>, days: number): Record<string, unknown> =>
  shiftedAll(definitionOf(kind).fields, values, days);
