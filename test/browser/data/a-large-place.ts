import type { OwnStore, Store } from '../../../src-renderer/data/store';
import type { AMain } from './a-main';
import { aProfile, aWorkplace, withDatabase } from './a-page';

/** More contacts than a start counts before it shows the first list. */
const manyContacts = async (store: Store) => {
  const [customer] = await store.db.of('customer').limit(1).primaryKeys();
  const create = { customerId: customer, roles: [] };
  for (let part = 0; part < 4; part++) {
    const writes = Array.from({ length: 1_500 }, (_each, n) => ({
      kind: 'contact' as const,
      create: { ...create, name: `人 ${part} ${n}` },
    }));
    await store.commit({ label: 'create:contact', writes });
  }
  await store.settled();
};

/** The place of somebody with many contacts, closed; `last` is done before that. */
export async function aLargePlace(main: AMain, last: (store: OwnStore) => Promise<unknown> = () => Promise.resolve(), memory = aProfile()) {
  const { page, store } = await aWorkplace(main, memory);
  await manyContacts(store);
  await last(store as OwnStore);
  await page.close();
}
/** Ten of them vanish, and every number stays. */
export const loseSome = () =>
  withDatabase(async (db) => {
    const ids = await db.table('contacts').orderBy('id').primaryKeys();
    await db.table('contacts').bulkDelete(ids.slice(2_000, 2_010));
  });
