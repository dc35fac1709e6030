import type { Bundle } from '../bundle';
import type { Audience } from './audiences';
import type { Fields } from '../records/field';
import { definitionOf, type AnyRow, type RowOf } from '../records/index';
import { isKind, kinds, type Kind } from '../records/kinds';
import { isSensitivePlace } from '../records/slots-of';
import { maskedValue } from './leaks/masked-field';

type Values = Record<string, unknown>;
export type Records = Bundle['records'];

/** Empties what is internal in records, or list items, of these fields, and masks what is sensitive where that was asked. */
function blankerOf(fields: Fields, masked: boolean): (values: Values) => Values {
  const all = Object.entries(fields);
  const sensitive = all.filter(([, { options }]) => masked && options.sensitive && !options.internal);
  const blank = Object.fromEntries(all.filter(([, { options }]) => options.internal).map(([name, { empty }]) => [name, empty]));
  const lists = all.flatMap(([name, { type, options, fields: inner = {} }]) =>
    type === 'list' && !options.internal && !(masked && options.sensitive) ? [[name, blankerOf(inner, masked)] as const] : [],
  );
  return (values) => ({
    ...values,
    ...blank,
    ...Object.fromEntries(sensitive.map(([name, field]) => [name, maskedValue(field, values[name])])),
    ...Object.fromEntries(lists.map(([name, blanked]) => [name, (values[name] as Values[]).map(blanked)])),
  });
}

/** Whether a customer edition may not know that there is such an issue. */
const isHidden = (issue: { customerVisible: boolean }): boolean => !issue.customerVisible;

/** Whether a customer edition may not know that there is such a file: it is 敏感, lies in a slot that is, or belongs to what is hidden. */
const isHiddenFile = (file: RowOf<'attachment'>, hidden: ReadonlySet<string>): boolean =>
  file.secrecy === 'sensitive' || isSensitivePlace(file) || hidden.has(file.owner?.split(':')[1] ?? '');

/** The ids of a record and of all that owns it, as far as they are there. */
function lineOf(records: Records, id: string): string[] {
  const kind = kinds.find((each) => records[each]?.some((row) => row.id === id));
  const row = kind && (records[kind] as AnyRow[]).find((each) => each.id === id);
  const { parent } = kind ? definitionOf(kind) : {};
  return row && parent ? [id, ...lineOf(records, String(row[`${parent}Id`]))] : [id];
}

/**
 * Records as an edition of a paper may know them, so that no document can print by mistake what its reader must not see. Voided ones are left
 * out (lifecycle G-3), but for the subject of the paper and what owns it. For the customer every internal field is empty, inside list items as
 * well (lifecycle G-9), and issues that are not 客户可见 are not there, nor are their notes and files. Photos and files that are 敏感 are not there either; 内部 is
 * what every record begins as and hides none. When asked for (`masked`), sensitive fields are masked as well (lifecycle G-8).
 */
export function forAudience(records: Records, subject: string, audience: Audience, masked = false): Records {
  const customer = audience === 'customer';
  const line = new Set(lineOf(records, subject));
  const hidden = new Set(customer ? (records.issue ?? []).filter(isHidden).map(({ id }) => id) : []);
  const isThere = (row: AnyRow) => (row.voided === null || line.has(row.id)) && !hidden.has(row.id) && !hidden.has(String(row['issueId']));
  const left = Object.entries(records).map(([kind, rows]) => {
    const there = (rows as AnyRow[]).filter(isThere);
    if (!customer || !isKind(kind)) return [kind, there];
    const known = kind === 'attachment' ? there.filter((row) => !isHiddenFile(row as RowOf<'attachment'>, hidden)) : there;
    return [kind, known.map(blankerOf(definitionOf(kind).fields, masked))];
  });
  return Object.fromEntries(left) as Records;
}

/** The fields that a record, as the edition knows it, lacks of those that this edition may show. */
export function missingFor(audience: Audience, kind: Kind, row: AnyRow): string[] {
  const definition = definitionOf(kind);
  return definition.missing(row).filter((name) => audience === 'internal' || !definition.fields[name]?.options.internal);
}

/** Whether a record, as the edition knows it, lacks something that this edition may show (待完善). */
export const isIncompleteFor = (audience: Audience, kind: Kind, row: AnyRow): boolean => missingFor(audience, kind, row).length > 0;
