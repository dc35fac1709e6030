import { test as base, type Page } from '@playwright/test';
import { Host } from './a-host';
import { Watch } from './watch-page';

/** A journey has a host of its own, and its pages are watched: they must neither reach outside nor complain. */
export const test = base.extend<{ host: Host; watched: Watch; excused: readonly RegExp[] }>({
  // Playwright reads what a fixture asks for from its first parameter.
  // eslint-disable-next-line no-empty-pattern
  host: async ({}, provide) => {
    const host = new Host();
    await provide(host);
    await host.remove();
  },
  excused: [[], { option: true }],
  // Of every journey, whether it asks for it or not.
  watched: [
    async ({ context, excused }, provide) => {
      const watched = new Watch(excused);
      watched.over(context);
      await provide(watched);
      base.expect({ outside: watched.outside, complaints: watched.complaints }).toEqual({ outside: [], complaints: [] });
    },
    { auto: true },
  ],
});
export const { expect } = base;

/** The first start of somebody who begins with data of their own. */
export async function beginOwn(page: Page, host: Host): Promise<void> {
  await page.goto(await host.start());
  await page.getByRole('button', { name: '开始使用' }).click();
  await page.getByRole('textbox', { name: '姓名' }).fill('李工');
  await page.getByRole('textbox', { name: '单位全称' }).fill('某电信某市分公司');
  await page.getByRole('button', { name: '进入工作台' }).click();
}

/** Waits until the screen says that everything is saved, and gives the words of the safety line. */
export async function saved(page: Page): Promise<string> {
  const line = page.getByRole('contentinfo').getByRole('button', { name: /已保存 \d\d:\d\d:\d\d/ });
  await expect(line).toBeVisible();
  return line.innerText();
}

/** What a page says while its host is away: a journey that stops the host on purpose is excused for it. */
export const hostAway = /ERR_CONNECTION_(REFUSED|RESET|CLOSED)|ERR_EMPTY_RESPONSE/;

/** A customer with a project and one issue, typed by hand; its issue table is open then. */
export async function aProjectWithIssue(page: Page, issue: string): Promise<void> {
  await page.getByRole('button', { name: '新建客户' }).first().click();
  await page.getByRole('textbox', { name: '客户名称' }).fill('某市第二医院');
  await page.getByRole('link', { name: /^项目\d/ }).click();
  await page
    .getByRole('button', { name: /^新建项目/ })
    .first()
    .click();
  await page.getByRole('textbox', { name: '项目名称' }).fill('院区双路由互联');
  await page.getByRole('link', { name: /^问题管理表/ }).click();
  const line = page.getByRole('textbox', { name: /写一行/ });
  await line.fill(issue);
  await line.press('Enter');
  await expect(page.getByRole('gridcell', { name: issue, exact: true })).toBeVisible();
}
