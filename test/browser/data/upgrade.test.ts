import { beforeEach, expect, test } from 'vitest';
import { schema } from '#shared/upgrades/index';
import { databaseNames } from '../../../src-renderer/data/database';
import type { DatabaseDump } from '../../fixtures/freeze-store';
import { layDatabase } from '../../fixtures/lay-database';
import { aMain } from './a-main';
import { aPage, addCustomer, aProfile, dump, names, records, same, wipe, withDatabase } from './a-page';

beforeEach(wipe);

/** The database of a frozen store; the test server unpacks the file on the way. */
const frozenDatabase = async (frozen: number): Promise<DatabaseDump> =>
  (await (await fetch(`/test/fixtures/store-v${frozen}/database.json.gz`)).json()) as DatabaseDump;
const setSchema = (its: number, name: string = databaseNames.own) =>
  withDatabase(async (db) => {
    const table = db.table('meta');
    await table.put({ ...((await table.get('db')) as object), schema: its });
  }, name);

test('a store of an older program opens without a question, brought up, and work goes on in it', async () => {
  const main = aMain();
  await main.suffer('layFrozen', 1);
  await layDatabase(databaseNames.own, await frozenDatabase(1));
  const page = aPage(main);
  const { store } = await page.until('ready');
  expect(page.shown).toEqual(['looking', 'ready']);
  expect(await store.db.storeMeta()).toMatchObject({ schema });
  await addCustomer(store, '升级之后');
  await store.settled();
  await page.close();
  const wanted = await records();

  await wipe();
  const again = aPage(main);
  await (await again.until('recover')).accept();
  await again.until('ready');
  await again.close();
  same(await records(), wanted);
});

test('its vault alone, and its database alone, give the very same records', async () => {
  const [first, second] = [aMain(), aMain()];
  await first.suffer('layFrozen', 1);
  const fromVault = aPage(first);
  await (await fromVault.until('recover')).accept();
  await fromVault.until('ready');
  await fromVault.close();
  const wanted = await records();

  await layDatabase(databaseNames.own, await frozenDatabase(1));
  const fromDatabase = aPage(second);
  await (await fromDatabase.until('offer-new-vault')).accept();
  await (await fromDatabase.until('ready')).store.settled();
  await fromDatabase.close();
  same(await records(), wanted);
  const next = aPage(second);
  await next.until('ready');
  await next.close();
});

test('only the vault is of a newer program: the page stops, and makes no database', async () => {
  const main = aMain();
  const claimed = await main.desktop.claimVault({ takeOver: false, begin: { db: crypto.randomUUID(), generation: 1, schema: 99 } });
  if (!claimed.ok) throw new Error(claimed.failure.kind);
  await main.desktop.releaseVault({ lease: claimed.value.lease });
  const files = await main.files();
  const page = aPage(main);
  expect(await page.until('stop')).toMatchObject({ why: 'newer-schema', found: null, vault: { schema: 99 } });
  expect(await names()).toEqual([]);
  expect(await main.files()).toEqual(files);
});

test('the sample of an older program is brought up; that of a newer one is left alone, and the next start goes to the own workspace', async () => {
  const main = aMain();
  const memory = aProfile();
  await layDatabase(databaseNames.sample, await frozenDatabase(1));
  const page = aPage(main, { memory });
  await (await page.until('doors')).openSample();
  expect(await (await page.until('ready')).store.db.storeMeta()).toMatchObject({ schema });
  await page.close();

  await setSchema(99, databaseNames.sample);
  const before = await dump(databaseNames.sample);
  const older = aPage(main, { memory });
  expect(await older.until('stop')).toMatchObject({ why: 'newer-schema', found: { schema: 99 } });
  await older.close();
  same(await dump(databaseNames.sample), before);
  const next = aPage(main, { memory });
  await next.until('doors');
  await next.close();
});
