import { definitionOf } from './index';
import type { Kind } from './kinds';

/**
 * The values with which a record begins that a person makes by hand: fields that begin with who works here (`author`, the id of a person) or with
 * the moment (`now`, ISO 8601 in UTC). Other fields are not named.
 */
export function begunBy(kind: Kind, author: string, now: string): Record<string, unknown> {
  const me = `teamMember:${author}`;
  return Object.fromEntries(
    Object.entries(definitionOf(kind).fields).flatMap(
      ([
        name,
        {
          type,
          options: { begins },
        },
      ]) => {
        if (begins === undefined) return [];
        return [[name, begins === 'now' ? now : type === 'refsOrText' ? [me] : me]];
      },
    ),
  );
}
