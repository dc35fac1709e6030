import { isEmpty } from '#shared/records/field';
import type { AnyDefinition } from '#shared/records/index';
import type { Values } from '../saving/field-memory';

let justMade: string | null = null;

/** Says that a button has made this record and its form opens now: the first form of it takes the focus, so that what one types at once is kept. */
export const formFollows = (id: string): void => {
  justMade = id;
};

/** Whether this record was just made by a button; true once, for the form that opened after it. */
export function takeJustMade(id: string): boolean {
  const is = justMade === id;
  if (is) justMade = null;
  return is;
}

/** The text field in which a new record begins: the first of those shown that is missing, otherwise the first empty one. */
export function firstToType(shown: readonly string[], definition: AnyDefinition, row: Values): string | undefined {
  const texts = shown.filter((name) => ['text', 'longText'].includes(definition.fields[name]?.type ?? '') && isEmpty(row[name]));
  const lacking = definition.missing(row);
  return texts.find((name) => lacking.includes(name)) ?? texts[0];
}
