import { definitionOf } from '#shared/records/index';
import type { Kind } from '#shared/records/kinds';
import type { StoredRow } from '#shared/changes/cells';
import type { Store } from './store';

/** The customer to whom a record belongs, or null for one that belongs to none. */
async function customerOf({ db }: Pick<Store, 'db'>, kind: Kind, id: string): Promise<string | null> {
  if (kind === 'customer') return id;
  const { parent } = definitionOf(kind);
  const row = await db.rowsOf(kind).get(id);
  return parent && row ? customerOf({ db }, parent, String(row[`${parent}Id`])) : null;
}

/**
 * Whom the outgoing check of a paper about this record is to know (lifecycle G-9): everybody of our side, whether or not the paper has to do
 * with them, and the customer's own contacts, whose numbers are no leak.
 */
export async function peopleKnown(store: Store, { kind, id }: { kind: Kind; id: string }): Promise<{ kind: Kind; row: StoredRow }[]> {
  const customer = await customerOf(store, kind, id);
  const ours = await store.db.rowsOf('teamMember').toArray();
  const theirs = customer === null ? [] : await store.db.rowsOf('contact').where('customerId').equals(customer).toArray();
  const as = (of: Kind, rows: StoredRow[]) => rows.map((row) => ({ kind: of, row }));
  return [...as('teamMember', ours), ...as('contact', theirs)];
}
