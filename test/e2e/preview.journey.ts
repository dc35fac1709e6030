import { expect, test } from './journey';

test('a paper is looked at before it is written, as it will print, and is printed from there', async ({ page, host }) => {
  await page.goto(await host.start());
  await page.getByRole('button', { name: '打开示例客户' }).click();
  await page.getByRole('link', { name: '项目' }).click();
  await page.getByRole('gridcell', { name: '院区双路由互联' }).click();
  await page.getByRole('link', { name: /^问题管理表/ }).click();
  await page.getByRole('button', { name: /^导出《问题管理表》/ }).click();
  const dialog = page.getByRole('dialog', { name: /^导出/ });
  await dialog.getByLabel('内部版').check();
  await dialog.getByRole('button', { name: '预览' }).click();

  const preview = page.getByRole('dialog', { name: '预览 问题管理表' });
  const paper = preview.frameLocator('iframe');
  await expect(paper.getByRole('heading', { name: '问题管理表' })).toBeVisible();
  await expect(paper.getByText('内部资料')).toBeVisible();
  // Its style sheet is let in: it is a white sheet on grey, wider than high.
  const sheet = await paper.locator('section').boundingBox();
  expect(sheet?.width).toBeGreaterThan(1_100);
  expect(await paper.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor)).toBe('rgb(213, 215, 219)');

  await paper.locator('body').evaluate(() => {
    window.print = () => void (document.title = 'printed');
  });
  await preview.getByRole('button', { name: '打印' }).click();
  expect(await paper.locator('body').evaluate(() => document.title)).toBe('printed');

  await preview.getByRole('button', { name: '返回' }).click();
  await expect(dialog.getByLabel('内部版')).toBeChecked();
});
