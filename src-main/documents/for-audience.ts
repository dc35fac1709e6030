import { rowsOf, type Bundle } from '#shared/bundle';
import type { Audience } from '#shared/ipc/contract';
import type { Fields } from '#shared/records/field';
import { definitionOf, type AnyRow } from '#shared/records/index';
import { isKind } from '#shared/records/kinds';

type Values = Record<string, unknown>;

function withoutInternal<V extends Values>(fields: Fields, values: V): V {
  const kept = Object.entries(fields).map(([name, field]) => {
    if (field.options.internal) return [name, field.empty];
    const value = values[name];
    return [name, field.type === 'list' ? (value as Values[]).map((item) => withoutInternal(field.fields ?? {}, item)) : value];
  });
  return { ...values, ...Object.fromEntries(kept) };
}

/**
 * The bundle as an edition may know it, so that no document can print by mistake what its reader must not see. Voided records are left out
 * (lifecycle G-3). For the customer every internal field is empty, inside list items as well (lifecycle G-9), and issues that are not
 * 客户可见 are not there, nor are their notes.
 */
export function forAudience(bundle: Bundle, audience: Audience): Bundle {
  const customer = audience === 'customer';
  const hidden = new Set(customer ? rowsOf(bundle, 'issue').flatMap((row) => (row.customerVisible ? [] : [row.id])) : []);
  const isThere = (row: AnyRow) =>
    (row.voided === null || row.id === bundle.subject.id) && !hidden.has(row.id) && !hidden.has(String(row['issueId']));
  const records = Object.entries(bundle.records).map(([kind, rows]) => {
    const there = (rows as AnyRow[]).filter(isThere);
    return [kind, customer && isKind(kind) ? there.map((row) => withoutInternal(definitionOf(kind).fields, row)) : there];
  });
  return { ...bundle, records: Object.fromEntries(records) as Bundle['records'] };
}
