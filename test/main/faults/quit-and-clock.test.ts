import { rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { ABrowser } from '../../fixtures/a-browser';
import { chromiumPath } from '../../fixtures/chromium-path.mjs';
import { inPage, pause, screenOf } from '../../fixtures/in-saving-page';
import { aPreparedProgram, beginWork, type PreparedProgram } from './a-prepared-program';
import { databaseFiles } from './database-files';

let program: PreparedProgram;
beforeAll(async () => {
  if (chromiumPath) program = await aPreparedProgram(4_000);
}, 120_000);
afterAll(() => program?.end());
afterEach(() => void vi.unstubAllEnvs());

function aBrowser(profile = program.profile()) {
  const browser = new ABrowser(profile);
  onTestFinished(() => browser.kill());
  return browser;
}
const sameInVault = async (page: Page) => expect((await inPage(page, (saving) => saving.kept())).sameInVault).toBe(true);

test.skipIf(!chromiumPath).for([0, 60, 200])(
  'the program is ended %s ms after a base was begun: nothing is lost, and the vault alone gives everything back',
  { timeout: 120_000 },
  async (later) => {
    const { host, hash } = program;
    const profile = program.profile();
    const browser = aBrowser(profile);
    const page = await beginWork(browser, await host.anotherAddress());
    expect(await inPage(page, (saving) => saving.point())).toBe('begun');
    await pause(later);
    await host.stop('SIGTERM');
    await browser.quit();
    rmSync(databaseFiles(profile).all, { recursive: true });
    const again = await (await browser.start()).newPage();
    await again.goto(await host.start());
    expect(await screenOf(again)).toBe('recover database-missing');
    await inPage(again, (saving) => saving.goOn());
    await expect.poll(() => inPage(again, (saving) => saving.screen()), { timeout: 30_000 }).toBe('ready');
    expect(await inPage(again, (saving) => saving.hash())).toBe(hash);
    await again.close();
  },
);

test.skipIf(!chromiumPath)(
  'the clock is set back by a year: what is changed then counts as the newest, before and after the clock is right again',
  { timeout: 120_000 },
  async () => {
    const { host } = program;
    const browser = aBrowser();
    const work = async (page: Page) => {
      await inPage(page, (saving) => saving.work());
      await pause(700);
      await inPage(page, (saving) => saving.rest());
      await sameInVault(page);
      return (await inPage(page, (saving) => saving.keptHere())).last;
    };
    const first = await work(await beginWork(browser, await host.anotherAddress()));
    await browser.quit();
    await host.stop();

    const aYearAgo = 'const right = Date.now; Date.now = () => right() - 31_536_000_000;';
    vi.stubEnv('NODE_OPTIONS', `--import data:text/javascript,${encodeURIComponent(aYearAgo)}`);
    const back = await beginWork(browser, await host.start(), aYearAgo);
    const second = await work(back);
    expect(second).toBeGreaterThan(first);
    expect(await inPage(back, (saving) => saving.point())).toBe('begun');
    await browser.quit();
    await host.stop();

    vi.unstubAllEnvs();
    const right = await beginWork(browser, await host.start());
    await sameInVault(right);
    expect((await inPage(right, (saving) => saving.keptHere())).last).toBe(second);
    expect(await work(right)).toBeGreaterThan(second);
    await right.close();
  },
);
