import { cpSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { text, type Language } from '../../src-shared/text/index';
import { Host } from './a-host';
import { expect, test } from './journey';
import { lookAt, looks } from './look-at';
import type { Watch } from './watch-page';

const customer = '某市第二医院';
const contextIn = async (browser: Browser, watched: Watch, colorScheme: 'light' | 'dark', language: Language) =>
  watched.over(
    await browser.newContext({ colorScheme, locale: language === 'zh' ? 'zh-CN' : 'en-GB', viewport: { width: 1366, height: 768 } }),
  );

const speak = (page: Page, language: Language) =>
  page.addInitScript((chosen) => {
    // An empty page has no memory.
    if (location.protocol !== 'about:')
      localStorage.setItem('device-settings', JSON.stringify({ state: { language: chosen }, version: 1 }));
  }, language);

/** A first start with one customer in it. */
async function begin(page: Page, address: string, language: Language): Promise<void> {
  const words = text[language];
  await speak(page, language);
  await page.goto(address);
  await page.getByRole('button', { name: words.start.begin }).click();
  const [name, organisation] = [page.getByRole('textbox').nth(0), page.getByRole('textbox').nth(1)];
  await name.fill('李工');
  await organisation.fill('某电信某市分公司');
  await page.getByRole('button', { name: words.start.whoGo }).click();
  await page
    .getByRole('main')
    .getByRole('button', { name: /^(新建客户|New customer)/ })
    .first()
    .click();
  await page.getByRole('textbox', { name: /^(客户名称|Customer name)/ }).fill(customer);
  await safe(page);
}
const safe = (page: Page) => expect(page.getByRole('contentinfo').getByRole('button', { name: /\d\d:\d\d:\d\d/ })).toBeVisible();
const heading = (page: Page, words: string) => expect(page.getByRole('heading', { level: 1, name: words })).toBeVisible();

async function customerIsThere(page: Page): Promise<void> {
  await page.evaluate(() => {
    location.hash = '/customers';
  });
  await expect(page.getByRole('gridcell', { name: customer })).toBeVisible();
}

// A browser without a code is not let in.
test.use({ excused: [/status of 401/] });

for (const [language, scheme] of looks)
  test(`whatever is found at the start, the screen says it and leads on: ${language}, ${scheme}`, async ({ browser, host, watched }) => {
    test.setTimeout(240_000);
    const words = text[language].start;
    const look = (page: Page, name: string) => lookAt(page, `start-${name}-${language}-${scheme}`);
    const context = await contextIn(browser, watched, scheme, language);
    const page = await context.newPage();
    await begin(page, await host.start(), language);
    const vault = join(host.data, 'browser/vault');

    await test.step('a second tab waits until it is asked to go on', async () => {
      const second = await context.newPage();
      await speak(second, language);
      await second.goto(new URL('/', page.url()).href);
      await heading(second, words.elsewhere);
      await look(second, 'elsewhere');
      await second.getByRole('button', { name: words.continueHere }).click();
      await customerIsThere(second);
      await heading(page, words.elsewhere);
      await page.getByRole('button', { name: words.continueHere }).click();
      await customerIsThere(page);
      await second.close();
    });

    await test.step('another browser without a code is not let in; with one it may take over, and the first stops writing', async () => {
      const other = await contextIn(browser, watched, scheme, language);
      const guest = await other.newPage();
      await speak(guest, language);
      await guest.goto(new URL('/', page.url()).href);
      await heading(guest, words.forbidden);
      await look(guest, 'forbidden');
      await guest.goto('about:blank');
      await guest.goto(await host.anotherAddress());
      await heading(guest, words.held);
      await look(guest, 'held');
      await guest.getByRole('button', { name: words.continueHere }).click();
      await heading(guest, words.recover);
      await guest.getByRole('button', { name: words.recoverGo }).click();
      await customerIsThere(guest);
      await expect(page.getByRole('alert').filter({ hasText: text[language].frame.frozenTitle })).toBeVisible();
      await look(page, 'frozen');
      await other.close();
    });

    await test.step('a database that is gone is made again from the journal', async () => {
      await page.goto('about:blank');
      const session = await context.newCDPSession(page);
      const origin = new URL(await host.anotherAddress()).origin;
      await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
      await page.goto(await host.anotherAddress());
      const held = page.getByRole('button', { name: words.continueHere });
      await held
        .or(page.getByRole('heading', { name: words.recover }))
        .first()
        .waitFor();
      if (await held.isVisible()) await held.click();
      await heading(page, words.recover);
      await look(page, 'recover');
      await page.getByRole('button', { name: words.recoverGo }).click();
      await customerIsThere(page);
    });

    await test.step('a journal that is gone is written again from the database', async () => {
      await page.goto('about:blank');
      await host.stop();
      renameSync(vault, `${vault}-away`);
      await page.goto(await host.start());
      await heading(page, words.newVault);
      await look(page, 'new-vault');
      await page.getByRole('button', { name: words.newVaultGo }).click();
      await customerIsThere(page);
    });

    await test.step('a journal of somebody else stops the start, and nothing is written', async () => {
      const stranger = new Host();
      const theirs = await contextIn(browser, watched, scheme, language);
      try {
        await begin(await theirs.newPage(), await stranger.start(), language);
        await theirs.close();
        await stranger.stop();
        await page.goto('about:blank');
        await host.stop();
        renameSync(vault, `${vault}-mine`);
        cpSync(join(stranger.data, 'browser/vault'), vault, { recursive: true });
        await page.goto(await host.start());
        await heading(page, words.stop);
        await look(page, 'stop');
        await page.goto('about:blank');
        await host.stop();
        rmSync(vault, { recursive: true });
        renameSync(`${vault}-mine`, vault);
        await page.goto(await host.start());
        await customerIsThere(page);
      } finally {
        await stranger.remove();
      }
    });
    await context.close();
  });
