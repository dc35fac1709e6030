import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { KillableBrowser } from './a-browser';
import { randomFrom } from '../fixtures/random-from';
import { beginOwn, expect, test, hostAway } from './journey';

const seed = Number(process.env['KILL_SEED'] ?? Date.now() % 100_000);

/** Writes issues one after the other until the page is gone, and notes each that the screen called saved. */
async function capture(page: Page, round: string, promised: string[]): Promise<void> {
  const line = page.getByRole('textbox', { name: /写一行/ });
  for (let i = 0; ; i++) {
    const issue = `第${round}轮第${i}条`;
    await line.fill(issue, { timeout: 5_000 });
    await line.press('Enter', { timeout: 5_000 });
    await expect(page.getByRole('gridcell', { name: issue, exact: true })).toBeVisible({ timeout: 5_000 });
    // Not before the row is there and nothing is on its way any more does the line say so.
    await expect(page.getByRole('contentinfo').getByRole('button', { name: /已保存 \d\d:\d\d:\d\d/ })).toBeVisible({ timeout: 5_000 });
    promised.push(issue);
  }
}

const issuesOf = async (page: Page, promised: readonly string[]) => {
  for (const issue of promised) {
    await page.getByRole('textbox', { name: '筛选' }).fill(issue);
    await expect(page.getByRole('gridcell', { name: issue, exact: true }), `${issue} (seed ${seed})`).toBeVisible();
  }
};

// The host is killed on purpose.
test.use({ excused: [hostAway] });

test(`what the screen called saved is there after kill -9 of host, browser or both`, async ({ host, playwright, watched }, info) => {
  test.setTimeout(240_000);
  const executablePath = info.project.use.launchOptions?.executablePath ?? playwright.chromium.executablePath();
  const browser = new KillableBrowser(join(host.data, 'browser-profile'), executablePath);
  const next = randomFrom(seed);
  const promised: string[] = [];
  info.annotations.push({ type: 'seed', description: String(seed) });
  try {
    const open = async () => {
      const opened = await browser.open();
      watched.over(opened.context());
      return opened;
    };
    let page = await open();
    await beginOwn(page, host);
    await page.getByRole('button', { name: '新建客户' }).first().click();
    await page.getByRole('textbox', { name: '客户名称' }).fill('某市第二医院');
    await page.getByRole('link', { name: /^项目\d/ }).click();
    await page
      .getByRole('button', { name: /^新建项目/ })
      .first()
      .click();
    await page.getByRole('link', { name: /^问题管理表/ }).click();
    const address = new URL(page.url()).hash;

    for (const victims of ['host', 'browser', 'both', 'host', 'browser', 'both']) {
      const round = `${promised.length}-${victims}`;
      const writing = capture(page, round, promised).catch(() => undefined);
      await expect.poll(() => promised.filter((issue) => issue.includes(round)).length, { timeout: 20_000 }).toBeGreaterThan(1);
      await new Promise((later) => setTimeout(later, next() * 2_000));
      await Promise.all([...(victims === 'browser' ? [] : [host.stop('SIGKILL')]), ...(victims === 'host' ? [] : [browser.kill()])]);
      await writing;
      if (victims !== 'host') page = await open();
      if (victims === 'browser') await host.stop();
      await page.goto(await host.start());
      await page.evaluate((hash) => {
        location.hash = hash;
      }, address);
      await issuesOf(page, promised);
      await page.getByRole('textbox', { name: '筛选' }).fill('');
    }
  } finally {
    await browser.kill();
  }
});
