import type { Field } from '#shared/records/field';
import { definitionOf } from '#shared/records/index';
import type { Origin } from './model';

/** Whether a text comes from a field marked sensitive, or from a list marked so. */
export function isSensitive({ kind, field: path }: Origin): boolean {
  const [name = '', inner] = path.split('.');
  const field: Field | undefined = definitionOf(kind).fields[name];
  const item = inner === undefined ? undefined : field?.fields?.[inner];
  return field?.options.sensitive === true || item?.options.sensitive === true;
}
