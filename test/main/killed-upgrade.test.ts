import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { Host } from '../e2e/a-host';
import { ABrowser } from '../fixtures/a-browser';
import type { Built } from '../fixtures/built-for-node';
import { builtHost } from '../fixtures/built-host';
import { builtPage } from '../fixtures/built-page';
import { chromiumPath } from '../fixtures/chromium-path.mjs';
import { frozenDatabase, layVault } from '../fixtures/frozen-store';
import type { UpgradingPage } from '../fixtures/upgrading-page';
import { schema } from '#shared/upgrades/index';
import { readJournal } from '../../src-main/vault/journal';
import { journalBytes } from '../../src-main/vault/read-journal-file';
import { journalsOf } from '../../src-main/vault/vault-files';

let built: Built;
beforeAll(async () => {
  built = await builtHost();
  await builtPage('test/fixtures/upgrading-page.ts', built.folder);
}, 120_000);
afterAll(() => built.remove());

const pause = (ms: number) => new Promise((later) => setTimeout(later, ms));
const inPage = <T>(page: Page, ask: (page: UpgradingPage) => T | Promise<T>): Promise<T> =>
  page.evaluate(`(${ask.toString()})(window.upgrading)`) as Promise<T>;

/** Does what the page offers, as long as it is a recovery or the vault held by a page that is dead, until it can be worked with. */
async function ready(page: Page): Promise<void> {
  const seen: string[] = [];
  await expect
    .poll(
      async () => {
        const shown = await inPage(page, (of) => of.shown());
        if (shown !== seen.at(-1)) {
          seen.push(shown);
          if (shown === 'recover' || shown === 'held') await inPage(page, (of) => of.goOn());
        }
        return shown;
      },
      { timeout: 20_000, interval: 20 },
    )
    .toBe('ready');
  expect(['nothing', 'looking', 'held', 'recover', 'ready']).toEqual(expect.arrayContaining(seen));
}

/** How often the journals of this data folder say that the rows are now of schema 2. */
async function upgradesIn(data: string): Promise<number> {
  let found = 0;
  for (const file of await journalsOf(join(data, 'browser', 'vault'))) {
    found += readJournal(await journalBytes(file)).batches.filter(({ migrate }) => migrate === 2).length;
  }
  return found;
}

const halves = ['both halves', 'the vault alone'] as const;
const victims = ['browser', 'both', 'host'] as const;

test.skipIf(!chromiumPath)(
  'an upgrade that is killed at whatever moment is finished by the next start, once, in database and vault alike',
  { timeout: 240_000 },
  async () => {
    const host = new Host(built.file);
    const profiles = mkdtempSync(join(tmpdir(), 'profiles-'));
    const browsers: ABrowser[] = [];
    onTestFinished(async () => {
      for (const browser of browsers) await browser.kill();
      await host.remove();
      rmSync(profiles, { recursive: true, force: true, maxRetries: 5 });
    });
    const aBrowser = (profile: string) => {
      const browser = new ABrowser(profile);
      browsers.push(browser);
      return browser;
    };
    const opened = async (browser: ABrowser, address: string) => {
      const page = await (await browser.start()).newPage();
      await page.goto(address);
      return page;
    };
    let wanted: string | null = null;

    for (let round = -1; round < 7; round++) {
      const there = halves[Math.abs(round) % 2] as (typeof halves)[number];
      const victim = victims[Math.abs(round) % victims.length] as (typeof victims)[number];
      // The first round of all is not cut short: what comes of it is what must come of every other.
      const cut = round < 0 ? null : Math.round(Math.random() * 900);
      const context = `round ${round}: ${there}, ${victim} killed after ${cut} ms`;

      rmSync(join(host.data, 'browser'), { recursive: true, force: true });
      layVault(1, join(host.data, 'browser'));
      const browser = aBrowser(mkdtempSync(join(profiles, 'p')));
      let page = await opened(browser, await host.start());
      if (there === 'both halves') await page.evaluate(`window.upgrading.lay(${JSON.stringify(frozenDatabase(1))})`);
      if (cut !== null) {
        await inPage(page, (of) => of.open());
        if (there === 'the vault alone') {
          await expect.poll(() => inPage(page, (of) => of.shown()), { interval: 5 }).toBe('recover');
          await inPage(page, (of) => of.goOn());
        }
        await pause(cut);
        if (victim !== 'host') await browser.kill();
        if (victim !== 'browser') await host.stop('SIGKILL');
        const address = victim === 'browser' ? await host.anotherAddress() : await host.start();
        if (victim === 'host') await page.goto('about:blank');
        page = victim === 'host' ? page : await opened(browser, address);
        await page.goto(address);
      }
      await inPage(page, (of) => of.open());
      await ready(page);
      const kept = await inPage(page, (of) => of.kept());
      expect(kept, context).toMatchObject({ schema, sameInVault: true });
      expect(kept.rows === (wanted ??= kept.rows), context).toBe(true);
      expect(await upgradesIn(host.data), context).toBe(1);
      await browser.kill();
      await host.stop('SIGKILL');
    }
  },
);
