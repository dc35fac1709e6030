import { expect, test } from './journey';

test('a paper is looked at as it will print, is printed from there, and one comes back to where one was', async ({ page, host }) => {
  await page.goto(await host.start());
  await page.getByRole('button', { name: '打开示例客户' }).click();
  await page.getByRole('link', { name: '项目' }).click();
  await page.getByRole('gridcell', { name: '院区双路由互联' }).click();
  await page.getByRole('link', { name: /^问题管理表/ }).click();
  const issues = new URL(page.url()).hash;
  await page.getByRole('button', { name: /^导出《问题管理表》/ }).click();
  await page.getByLabel('内部版').check();

  const paper = page.frameLocator('iframe:not([aria-hidden])');
  await expect(paper.getByText('内部资料')).toBeVisible();
  await expect(paper.getByRole('heading', { name: '问题管理表' })).toBeVisible();
  // Its style sheet is let in: it is a white sheet on grey, wider than high.
  const sheet = await paper.locator('section').evaluate((section) => (section as HTMLElement).offsetWidth);
  expect(sheet).toBeGreaterThan(1_100);
  expect(await paper.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor)).toBe('rgb(213, 215, 219)');

  await paper.locator('body').evaluate(() => {
    window.print = () => void (document.title = 'printed');
  });
  await page.getByRole('button', { name: '打印' }).click();
  expect(await paper.locator('body').evaluate(() => document.title)).toBe('printed');

  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /^导出《问题管理表》/ })).toBeFocused();
  expect(new URL(page.url()).hash).toBe(issues);
});

test('the pages that stand stay until the new ones are there, and where they were scrolled to', async ({ page, host }) => {
  await page.goto(await host.start());
  await page.getByRole('button', { name: '打开示例客户' }).click();
  await page.getByRole('link', { name: '项目' }).click();
  await page.getByRole('gridcell', { name: '院区双路由互联' }).click();
  await page.keyboard.press('Control+e');
  await page
    .getByRole('navigation', { name: '文档', exact: true })
    .getByRole('link', { name: /^项目需求书/ })
    .first()
    .click();
  const seen = page.frameLocator('iframe:not([aria-hidden])');
  await expect(seen.getByRole('heading', { name: /项目概况/ })).toBeAttached();
  await seen.locator('html').evaluate(() => window.scrollTo(0, 900));
  await page.getByLabel('内部版').check();
  await expect(seen.getByText('内部资料').first()).toBeAttached();
  expect(await seen.locator('html').evaluate(() => window.scrollY)).toBe(900);
  await expect(page.locator('iframe')).toHaveCount(1);
});
