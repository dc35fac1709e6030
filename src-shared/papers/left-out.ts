import type { Audience } from '../ipc/contract';
import type { Kind } from '../records/kinds';
import { forAudience, isIncompleteFor, type Records } from './for-audience';
import { listedOn } from './rows-on-paper';

/** Of the records of one kind that a document is about, how many this edition lists, and how many it leaves out and why. */
export type LeftOut = { readonly kind: Kind; readonly listed: number; readonly hidden: number; readonly incomplete: number };

/**
 * What an edition of a document leaves out of its tables, by kind, before it is written: what its reader may not see (不是客户可见), and, in a
 * customer edition, what is incomplete. Kinds of which nothing is left out are not named.
 */
export function leftOut(document: string, records: Records, subject: string, audience: Audience): LeftOut[] {
  const known = forAudience(records, subject, audience);
  const seen = new Map(listedOn(document, known, subject).map(({ kind, rows }) => [kind, rows]));
  const all = listedOn(document, forAudience(records, subject, 'internal'), subject);
  return all
    .map(({ kind, rows }) => {
      const there = seen.get(kind) ?? [];
      const listed = audience === 'internal' ? there : there.filter((row) => !isIncompleteFor(audience, kind, row));
      return { kind, listed: listed.length, hidden: rows.length - there.length, incomplete: there.length - listed.length };
    })
    .filter(({ hidden, incomplete }) => hidden + incomplete > 0);
}
