import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { beginOwn, expect, saved, test } from './journey';
import { readDocx } from './read-docx';

/** Saves the document that the page offers as Word, in the given edition, goes back, and gives the path of the file. */
async function exportWord(page: Page, open: string | RegExp, edition: '客户版' | '内部版'): Promise<string> {
  const opener = page.getByRole('button', { name: open }).first();
  await opener.click();
  await page.getByRole('radio', { name: edition }).check();
  await page.getByRole('button', { name: '保存 Word' }).click();
  const done = page.getByRole('status', { name: /^已导出/ });
  await expect(done).toBeVisible();
  const said = await done.innerText();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载文件' }).click();
  const downloaded = await (await download).path();
  await page.keyboard.press('Escape');
  await expect(opener).toBeFocused();
  const path = join(/保存在 (.+)/.exec(said)?.[1] ?? '', /已导出 (.+)/.exec(said)?.[1] ?? '');
  expect(readFileSync(downloaded).equals(readFileSync(path)), 'the download is the file in the folder').toBe(true);
  return path;
}

test('from the first start to three Word files, and everything is there after a reload and a new start', async ({
  page,
  host,
  watched,
}) => {
  await beginOwn(page, host);

  await test.step('a customer and its project', async () => {
    await page.getByRole('button', { name: '新建客户' }).first().click();
    await page.getByRole('textbox', { name: '客户名称' }).fill('某市第二医院');
    await page.getByRole('textbox', { name: '简称' }).fill('市二院');
    await page.getByRole('link', { name: /^项目\d/ }).click();
    await page
      .getByRole('button', { name: /^新建项目/ })
      .first()
      .click();
    await page.getByRole('textbox', { name: '项目名称' }).fill('院区双路由互联');
  });

  await test.step('a requirement, kinds that the customer does not need, and a first version', async () => {
    await page.getByRole('link', { name: /^需求\d/ }).click();
    await page
      .getByRole('button', { name: /^新建需求/ })
      .first()
      .click();
    const sheet = page.getByRole('dialog', { name: /^需求/ });
    await sheet.getByRole('combobox', { name: '需求类别' }).selectOption('组网');
    await sheet.getByRole('textbox', { name: '需求名称' }).fill('双路由');
    await sheet.getByRole('textbox', { name: '需求描述' }).fill('两条物理路由 <A&B>，任一中断 "业务" 不受影响 𠮷');
    await page.keyboard.press('Escape');
    const none = page.getByRole('checkbox', { name: /管理：无此类需求/ });
    await none.click();
    await expect(none).toBeChecked();
    await page.getByRole('button', { name: '新建 V1.0' }).click();
    const version = page.getByRole('dialog', { name: /^项目需求书/ });
    await expect(version.getByRole('textbox', { name: '版本' })).toHaveValue('V1.0');
  });

  const requirements = await exportWord(page, '导出 V1.0…', '客户版');
  await page.keyboard.press('Escape');

  await test.step('issues: one line is enough, the rest in the sheet', async () => {
    await page.getByRole('link', { name: /^问题管理表/ }).click();
    const line = page.getByRole('textbox', { name: /写一行/ });
    await line.fill('第二路由管道不通');
    await line.press('Enter');
    await line.fill('割接窗口未定 {name-0} {{x}}');
    await line.press('Enter');
    await page.getByRole('gridcell', { name: '第二路由管道不通', exact: true }).click();
    const sheet = page.getByRole('dialog', { name: /^问题/ });
    await sheet.getByRole('textbox', { name: '解决目标' }).fill('12 月前打通');
    await sheet.getByRole('textbox', { name: '计划解决时间' }).fill('2020-1-2');
    await sheet.getByRole('textbox', { name: '计划解决时间' }).press('Tab');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('row', { name: /第二路由管道不通.*逾期/ })).toBeVisible();
  });
  const issues = await exportWord(page, /^导出《问题管理表》/, '内部版');

  await test.step('a visit', async () => {
    await page.getByRole('link', { name: '某市第二医院' }).first().click();
    await page.getByRole('link', { name: /^走访\d/ }).click();
    await page
      .getByRole('button', { name: /^新建走访/ })
      .first()
      .click();
    await page.getByRole('textbox', { name: '网络运行情况' }).fill('两条电路运行正常');
    await page.getByRole('textbox', { name: '业务使用情况' }).fill('HIS 使用正常');
  });
  const visit = await exportWord(page, /^导出/, '客户版');
  await saved(page);

  expect(readDocx(requirements)).toContain('两条物理路由 <A&B>，任一中断 "业务" 不受影响 𠮷');
  expect(readDocx(requirements)).toContain('经与客户确认，本项目无此类需求');
  expect(readDocx(issues)).toContain('割接窗口未定 {name-0} {{x}}');
  expect(readDocx(issues)).toContain('12 月前打通');
  expect(readDocx(visit)).toContain('两条电路运行正常');
  expect([requirements, issues, visit].map((path) => path.split('/').at(-1))).toEqual([
    expect.stringMatching(/^市二院_项目需求书_V1\.0_草稿_\d{8}\.docx$/),
    expect.stringMatching(/^市二院_问题管理表_工作稿_内部版_\d{8}\.docx$/),
    expect.stringMatching(/^市二院_客户走访记录表_.*\d{8}\.docx$/),
  ]);

  const address = page.url();
  await page.reload();
  await expect(page.getByRole('textbox', { name: '网络运行情况' })).toHaveValue('两条电路运行正常');
  expect(page.url()).toBe(address);
  expect(watched.complaints).toEqual([]);

  await host.stop();
  await page.goto(await host.start());
  await page.getByRole('link', { name: '项目', exact: true }).click();
  await page.getByRole('gridcell', { name: '院区双路由互联', exact: true }).click();
  await page.getByRole('link', { name: /^问题管理表2/ }).click();
  await expect(page.getByRole('row', { name: /割接窗口未定/ })).toBeVisible();
});
