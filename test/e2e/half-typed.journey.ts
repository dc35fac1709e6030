import type { Page } from '@playwright/test';
import { beginOwn, expect, saved, test } from './journey';

const day = '还没说好哪天';

async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+K');
  const palette = page.getByRole('dialog', { name: /^(搜索与命令|Search and commands)$/ });
  await palette.getByRole('combobox').fill(name);
  await page.keyboard.press('Enter');
}

async function aProject(page: Page): Promise<void> {
  await page.getByRole('button', { name: '新建客户' }).first().click();
  await page.getByRole('textbox', { name: '客户名称' }).fill('某市第二医院');
  await page.getByRole('link', { name: /^项目\d/ }).click();
  await page.getByRole('button', { name: '新建项目', exact: true }).first().click();
  await page.getByRole('textbox', { name: '项目名称' }).fill('院区双路由互联');
  await saved(page);
}

test('a half-typed form is stored before another window goes on, and what is no value yet is told', async ({ page, context, host }) => {
  await beginOwn(page, host);
  await aProject(page);
  const address = page.url();
  const form = page.locator('[data-form]');
  // Typed and not left: neither the pause after the last key has passed nor has the field been left.
  await form.getByRole('textbox', { name: '要求交付' }).pressSequentially(day);
  await form.getByRole('textbox', { name: '项目名称' }).press('End');
  await page.keyboard.type('一期');
  const second = await context.newPage();
  await second.goto(address);
  await second.getByRole('button', { name: '在此继续' }).click();
  await expect(second.getByRole('textbox', { name: '项目名称' })).toHaveValue('院区双路由互联一期');
  await expect(page.getByRole('heading', { level: 1, name: '已在另一个窗口中打开' })).toBeVisible();
  await expect(page.getByRole('alert').filter({ hasText: day })).toBeVisible();

  // A reason that is half written waits for its window.
  await second.getByRole('button', { name: '作废项目' }).click();
  await second.getByRole('textbox', { name: '作废原因' }).pressSequentially('与一期合');
  await page.getByRole('button', { name: '在此继续' }).click();
  await expect(page.getByRole('textbox', { name: '项目名称' })).toHaveValue('院区双路由互联一期');
  await second.getByRole('button', { name: '在此继续' }).click();
  await second.getByRole('button', { name: '作废项目' }).click();
  await expect(second.getByRole('textbox', { name: '作废原因' })).toHaveValue('与一期合');
});

test('another language leaves what is half typed in a form and in a sheet as it is', async ({ page, host }) => {
  await beginOwn(page, host);
  await aProject(page);
  const language = (name: string) => command(page, name);
  await page.getByRole('textbox', { name: '要求交付' }).pressSequentially(day);
  await language('English');
  await expect(page.getByRole('textbox', { name: 'Wanted delivery' })).toHaveValue(day);
  // The focus is where one typed, and typing goes on.
  await page.keyboard.type('…');
  await expect(page.getByRole('textbox', { name: 'Wanted delivery' })).toHaveValue(`${day}…`);
  await page.keyboard.press('Escape');
  await language('中文');

  await page.getByRole('link', { name: /^问题管理表/ }).click();
  const line = page.getByRole('textbox', { name: /写一行/ });
  await line.fill('第二路由管道不通');
  await line.press('Enter');
  await line.pressSequentially('还有一');
  await page.getByRole('gridcell', { name: '第二路由管道不通', exact: true }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('textbox', { name: '计划解决时间' }).pressSequentially(day);
  await sheet.getByRole('textbox', { name: '解决目标' }).pressSequentially('12 月前');
  await language('English');
  await expect(sheet.getByRole('textbox', { name: 'Planned date' })).toHaveValue(day);
  await expect(sheet.getByRole('textbox', { name: 'Target' })).toHaveValue('12 月前');
  await language('中文');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('alert').filter({ hasText: day })).toBeVisible();
  await expect(line).toHaveValue('还有一');
});

test('the sample is changed and left, and the own data are what they were', async ({ page, host }) => {
  await beginOwn(page, host);
  await aProject(page);
  await command(page, '示例');
  await expect(page.getByRole('region', { name: /示例/ })).toBeVisible();
  await page
    .getByRole('gridcell', { name: /医院|局/ })
    .first()
    .click();
  const name = page.getByRole('textbox', { name: '客户名称' });
  const was = await name.inputValue();
  await name.fill('改过的示例客户');
  // Left at once, as somebody does who has seen enough.
  await page.getByRole('button', { name: '离开示例' }).first().click();
  await expect(page.getByRole('gridcell', { name: /^某市第二医院/ })).toBeVisible();
  await expect(page.getByRole('gridcell', { name: /改过的示例客户/ })).toHaveCount(0);
  expect(await page.getByRole('grid').getAttribute('aria-rowcount')).toBe('2');

  // And the sample begins anew.
  await command(page, '打开示例');
  await expect(page.getByRole('gridcell', { name: was }).first()).toBeVisible();
  await expect(page.getByRole('gridcell', { name: /改过的示例客户/ })).toHaveCount(0);
});
