import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { isOnPage, pageText } from '#shared/changes/row-pages';
import { kinds } from '#shared/records/kinds';
import type { WorkbenchDatabase } from '../../../src-renderer/data/database';
import { hashRows, type HashedRows } from '../../../src-renderer/data/hash-rows';
import { aStore, create } from './a-store';

/** A store with more contacts than one page holds. */
async function aFullStore(contacts = 2_300) {
  const it = await aStore();
  const customerId = await create(it.store, 'customer', { name: '甲' });
  const writes = Array.from({ length: contacts }, (_each, i) => ({ kind: 'contact' as const, create: { customerId, name: `人 ${i}` } }));
  const { ids } = await it.store.commit({ label: 'create:contact', writes });
  return { ...it, customerId, ids };
}
/** What the pages should be, worked out in one go by another hand. */
async function expected(db: WorkbenchDatabase, { pages }: HashedRows) {
  return Promise.all(
    pages.map(async (page) => {
      const rows = (
        await db
          .rowsOf(page.kind as 'contact')
          .orderBy('id')
          .toArray()
      ).filter((row) => isOnPage(page, row.id));
      return { ...page, count: rows.length, sha256: createHash('sha256').update(pageText(rows)).digest('hex') };
    }),
  );
}

test('every row of every kind is on one page, with the hash that anybody else would make of it', async () => {
  const { store } = await aFullStore();
  const seen: [number, number][] = [];
  const hashed = await hashRows(store.db, { progress: (done, total) => seen.push([done, total]) });
  expect(hashed.pages).toEqual(await expected(store.db, hashed));
  expect(hashed.pages.filter(({ kind }) => kind === 'contact').map(({ count }) => count)).toEqual([1_000, 1_000, 300]);
  expect(new Set(hashed.pages.map(({ kind }) => kind))).toEqual(new Set(kinds));
  expect(hashed.seqBefore).toBe((await store.db.storeMeta()).lastSeq);
  expect(hashed.seqAfter).toBe(hashed.seqBefore);
  expect(seen.at(-1)).toEqual([2_301, 2_301]);
});

test('a row that differs in one letter changes the hash of its page and of no other', async () => {
  const { store, ids } = await aFullStore();
  const before = await hashRows(store.db);
  const row = await store.db.rowsOf('contact').get(ids[5] ?? '');
  await store.db.rowsOf('contact').put({ ...row, name: '别人' } as never);
  const after = await hashRows(store.db);
  const differ = after.pages.filter((page, i) => page.sha256 !== before.pages[i]?.sha256);
  expect(differ).toHaveLength(1);
  expect(differ.every((page) => page.kind === 'contact' && isOnPage(page, ids[5] ?? ''))).toBe(true);
});

test('what is written while the rows are read is in the hashes: all pages are of one moment', async () => {
  const { store, ids, customerId } = await aFullStore();
  let writes = 0;
  const hashed = await hashRows(store.db, {
    progress: () => {
      if (writes++ > 3) return;
      void store.commit({ label: 'edit:contact', writes: [{ kind: 'contact', id: ids[0] ?? '', update: { name: `改 ${writes}` } }] });
      void store.commit({ label: 'create:contact', writes: [{ kind: 'contact', create: { customerId, name: '新来的' } }] });
    },
  });
  expect(writes).toBeGreaterThan(2);
  expect(hashed.seqBefore).toBe(hashed.seqAfter);
  expect(hashed.seqAfter).toBe((await store.db.storeMeta()).lastSeq);
  expect(hashed.pages).toEqual(await expected(store.db, hashed));
});

test('hashing stops when it is told to', async () => {
  const { store } = await aFullStore();
  const stop = new AbortController();
  await expect(hashRows(store.db, { progress: () => stop.abort(), signal: stop.signal })).rejects.toThrow('abort');
});
