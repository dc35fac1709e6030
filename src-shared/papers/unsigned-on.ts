import { isEmpty } from '../records/field';
import { definitionOf, type AnyRow } from '../records/index';
import type { Kind } from '../records/kinds';

/** The forms that the customer signs, by the name of the document, and of which records they are made. */
const forms: Readonly<Record<string, Kind>> = { 'visit-record': 'visit' };

/** The names of what this record holds that its form prints in the internal edition alone, because the customer signs the other; none for other documents. */
export function unsignedOn<R extends AnyRow>(document: string, row: R): (keyof R & string)[] {
  const kind = forms[document];
  const fields = kind ? definitionOf(kind).fields : {};
  const isPrintedInside = (name: string): name is keyof R & string => name in row && !isEmpty(row[name]);
  return Object.keys(fields)
    .filter((name) => fields[name]?.options.unsigned)
    .filter(isPrintedInside);
}
