import { beforeEach, expect, test } from 'vitest';
import { aMain } from './a-main';
import { aPage, aWorkplace, dump, records, same, wipe, withDatabase } from './a-page';

beforeEach(wipe);

test('one table was emptied though every number agrees: until the user says so nobody takes the vault, and neither side is written to', async () => {
  const main = aMain();
  await (await aWorkplace(main)).page.close();
  await withDatabase((db) => db.table('contacts').clear());
  const [found, files] = [await dump(), await main.files()];
  const asked = new Set<string>();
  main.line.down = (channel) => {
    asked.add(channel);
    return null;
  };
  const page = aPage(main);
  expect((await page.until('recover')).why).toBe('counts-differ');
  expect([...asked].sort()).toEqual(['appInfo', 'lookVault', 'status']);
  same(await dump(), found);
  expect(await main.files()).toEqual(files);
});

test('the main process does not say who it is: neither side is written to, and the next try opens what is there', async () => {
  const main = aMain();
  await (await aWorkplace(main)).page.close();
  const [found, wanted, files] = [await dump(), await records(), await main.files()];
  main.line.down = (channel) => (channel === 'appInfo' ? { kind: 'host-gone' } : null);
  const page = aPage(main);
  const none = await page.until('no-host');
  same(await dump(), found);
  expect(await main.files()).toEqual(files);
  main.line.down = null;
  none.retry();
  await page.until('ready');
  same(await records(), wanted);
});
