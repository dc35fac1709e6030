import { beforeEach, expect, test } from 'vitest';
import { aLargePlace, loseSome } from './a-large-place';
import { aMain } from './a-main';
import { addCustomer, aPage, aProfile, dump, records, same, wipe, withDatabase } from './a-page';

beforeEach(wipe);

test('what is stored at once after a start with many records is stored when they are counted, and is in both places', async () => {
  const main = aMain();
  await aLargePlace(main);
  const page = aPage(main);
  const { store } = await page.until('ready');
  await (
    await addCustomer(store, '马上保存')
  ).safe;
  await page.close();
  expect(JSON.stringify((await dump())['customers'])).toContain('马上保存');
  const next = aPage(main);
  const again = await next.until('ready');
  expect(await again.store.db.of('customer').count()).toBe(4);
});

test('a few of many records are missing though every number agrees: nothing is written until the user has been told, and all come back', async () => {
  const main = aMain();
  await aLargePlace(main);
  const wanted = await records();
  await loseSome();
  const found = await dump();
  const memory = aProfile();
  const page = aPage(main, { memory });
  const { store } = await page.until('ready');
  await expect(addCustomer(store, '不该写入')).rejects.toThrow('not in the database');
  const offer = await page.until('recover');
  expect(offer).toMatchObject({ why: 'counts-differ', found: { counts: { contact: 5_994 } }, vault: { counts: { contact: 6_004 } } });
  same(await dump(), found);
  await offer.accept();
  const { store: whole } = await page.until('ready');
  await (
    await addCustomer(whole, '之后保存')
  ).safe;
  await page.close();
  const { customer = [], ...rest } = await records();
  const { customer: before = [], ...others } = wanted;
  same(rest, others);
  expect(customer).toHaveLength(before.length + 1);
});

test('where nobody stores anything, the missing ones of many records are met all the same', async () => {
  const main = aMain();
  await aLargePlace(main);
  await loseSome();
  const page = aPage(main);
  await page.until('ready');
  expect((await page.until('recover')).why).toBe('counts-differ');
});

test('all of many records are gone: no list is shown without them', async () => {
  const main = aMain();
  await aLargePlace(main);
  await withDatabase((db) => db.table('contacts').clear());
  const page = aPage(main);
  expect(await page.until('recover')).toMatchObject({ why: 'counts-differ', found: { counts: { contact: 0 } } });
  expect(page.shown).not.toContain('ready');
});

test('the journal lacks the last change and the database some of many records: all are counted before anything is sent', async () => {
  const main = aMain();
  await aLargePlace(main, async (store) => {
    main.line.down = (channel) => (channel === 'appendBatches' ? { kind: 'host-gone' } : null);
    await addCustomer(store, '还没有写入流水');
  });
  main.line.down = null;
  await loseSome();
  const page = aPage(main);
  expect((await page.until('recover')).why).toBe('counts-differ');
  expect(page.shown).not.toContain('ready');
});
