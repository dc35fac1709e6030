import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { Host } from '../../e2e/a-host';
import { ABrowser } from '../../fixtures/a-browser';
import { builtHost } from '../../fixtures/built-host';
import { builtPage } from '../../fixtures/built-page';
import { inPage, pause, screenOf } from '../../fixtures/in-saving-page';

/** Opens the page in a browser over this profile, until it can be worked with; a first run is begun. `first` is carried out in the page before it begins. */
export async function beginWork(browser: ABrowser, address: string, first = ''): Promise<Page> {
  const page = await (await browser.start()).newPage();
  await page.addInitScript(first);
  await page.goto(address);
  for (let screen = await screenOf(page); screen !== 'ready'; screen = await screenOf(page)) {
    if (screen !== 'doors' && screen !== 'held') throw new Error(`the page shows ${screen}`);
    await inPage(page, (saving) => saving.goOn());
    await pause(20);
  }
  return page;
}

/**
 * The real main process, and the profile of a browser whose page has saved some thousand records in both places and was closed properly: enough
 * for tables, a log and a manifest on the disk. Made once; every test gets a copy of the profile. The host goes on running.
 */
export async function aPreparedProgram(records: number) {
  const built = await builtHost();
  await builtPage('test/fixtures/saving-page.ts', built.folder);
  const host = new Host(built.file);
  const profiles = mkdtempSync(join(tmpdir(), 'profiles-'));
  const prepared = join(profiles, 'prepared');
  const browser = new ABrowser(prepared);
  const page = await beginWork(browser, await host.start());
  await page.evaluate((count) => window.saving?.fill(count), records);
  const hash = await inPage(page, (saving) => saving.hash());
  const origin = new URL(page.url()).origin;
  await page.close();
  await browser.quit();
  return {
    host,
    origin,
    /** Of all records as they were saved. */
    hash,
    /** A copy of the profile. */
    profile() {
      const copy = mkdtempSync(join(profiles, 'copy-'));
      cpSync(prepared, copy, { recursive: true });
      return copy;
    },
    async end() {
      await browser.kill();
      await host.remove();
      rmSync(profiles, { recursive: true, force: true, maxRetries: 5 });
      built.remove();
    },
  };
}
export type PreparedProgram = Awaited<ReturnType<typeof aPreparedProgram>>;
