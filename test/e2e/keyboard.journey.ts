import type { Page } from '@playwright/test';
import { expect, saved, test } from './journey';
import { readDocx } from './read-docx';
import { join } from 'node:path';

// A laptop of 1366 × 768 at 200 %: everything must still be there, seen, and reached without a pointer.
test.use({ viewport: { width: 683, height: 384 }, deviceScaleFactor: 2 });

/** What a screen reader calls the focused element, and whether it can be seen: not outside the window, not below something else. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement;
    if (!(at instanceof HTMLElement) || at === document.body) return { name: '', role: '', seen: true };
    const labelled = at.getAttribute('aria-labelledby')?.split(' ') ?? [];
    const words = [
      at.getAttribute('aria-label'),
      ...labelled.map((id) => document.getElementById(id)?.textContent),
      ...(at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement || at instanceof HTMLSelectElement
        ? [...(at.labels ?? [])].map((label) => label.textContent)
        : [at.textContent]),
    ].filter(Boolean);
    const { left, top, width, height } = at.getBoundingClientRect();
    const points = [0.1, 0.5, 0.9].map((part) => document.elementFromPoint(left + width * part, top + Math.min(height, 24) / 2));
    const label = (element: Element) => element.closest('label')?.contains(at) ?? false;
    const seen = points.some((over) => over !== null && (at.contains(over) || over.contains(at) || label(over)));
    return { name: words[0]?.trim() ?? '', role: at.getAttribute('role') ?? at.tagName, seen };
  });

/** Goes on by Tab to what is called so. Every stop on the way must be seen. */
async function tabTo(page: Page, name: string | RegExp, key = 'Tab'): Promise<void> {
  const stops: string[] = [];
  for (let i = 0; i < 120; i++) {
    await page.keyboard.press(key);
    let at = await focused(page);
    stops.push(at.name || at.role);
    // A page that has just been changed may still be laying itself out.
    await expect
      .poll(async () => (at = await focused(page)).seen, {
        message: `${at.name} (${at.role}) has the focus and is not seen`,
        timeout: 2_000,
      })
      .toBe(true);
    if (typeof name === 'string' ? at.name === name : name.test(at.name)) return;
  }
  throw new Error(`Tab does not lead to ${String(name)}, but to ${stops.join(' | ')}`);
}
async function act(page: Page, name: string | RegExp, key = 'Enter'): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press(key);
}
async function fill(page: Page, name: string | RegExp, text: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.type(text);
}
async function exported(page: Page, edition: '客户版' | '内部版'): Promise<string> {
  await expect(page.getByRole('button', { name: '保存 Word' })).toBeFocused();
  // What the records lack is read after the page has opened.
  await expect(page.getByText(/待完善/).first()).toBeVisible();
  await tabTo(page, /^客户版/, 'Shift+Tab');
  if (edition === '内部版') await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: edition })).toBeChecked();
  await act(page, '保存 Word');
  const done = page.getByRole('status', { name: /^已导出/ });
  await expect(done).toBeVisible();
  const said = await done.innerText();
  await page.keyboard.press('Escape');
  await expect(done).toBeHidden();
  return join(/保存在 (.+)/.exec(said)?.[1] ?? '', /已导出 (.+)/.exec(said)?.[1] ?? '');
}

test('a whole task by keyboard alone, on half a screen: customer, project, requirement, issue, visit and their three papers', async ({
  page,
  host,
}) => {
  test.setTimeout(180_000);
  await page.goto(await host.start());
  await expect(page.getByRole('button', { name: '开始使用' })).toBeVisible();
  await act(page, '开始使用');
  await expect(page.getByRole('textbox', { name: '姓名' })).toBeFocused();
  await page.keyboard.type('李工');
  await fill(page, /^单位全称/, '某电信某市分公司');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: '主导航' })).toBeVisible();

  await page.keyboard.press('Control+K');
  await expect(page.getByRole('combobox', { name: /找记录/ })).toBeFocused();
  await page.keyboard.type('新建客户');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: '客户名称' })).toBeFocused();
  await page.keyboard.type('某市第二医院');
  await tabTo(page, /^项目\d/, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await act(page, '新建项目');
  await expect(page.getByRole('textbox', { name: '项目名称' })).toBeFocused();
  await page.keyboard.type('院区双路由互联');

  await tabTo(page, /^需求\d/, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await act(page, /^新建需求/);
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect(page.getByRole('textbox', { name: '需求描述' })).toBeFocused();
  await page.keyboard.type('两条物理路由');
  await tabTo(page, /^需求类别/, 'Shift+Tab');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await act(page, '新建 V1.0');
  await expect(page.getByRole('dialog', { name: /^项目需求书/ })).toBeVisible();
  await act(page, '导出 V1.0…');
  const requirements = await exported(page, '客户版');
  await expect(page.getByRole('button', { name: '导出 V1.0…' })).toBeFocused();
  await page.keyboard.press('Escape');

  await tabTo(page, /^问题管理表/, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await fill(page, /写一行/, '第二路由管道不通');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('gridcell', { name: '第二路由管道不通', exact: true })).toBeVisible();
  await tabTo(page, '问题');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await fill(page, /^解决目标/, '12 月前打通');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('grid', { name: '问题' })).toBeFocused();
  await page.keyboard.press('Control+E');
  const issues = await exported(page, '内部版');

  await page.keyboard.press('Alt+3');
  await act(page, '新建走访');
  await expect(page.getByRole('dialog', { name: '新建走访' })).toBeVisible();
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
  await page.keyboard.type('第二');
  await expect(page.getByRole('option', { name: /^某市第二医院/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /某市第二医院/ })).toBeVisible();
  await fill(page, /^网络运行情况/, '两条电路运行正常');
  await page.keyboard.press('Control+E');
  const visit = await exported(page, '客户版');
  await saved(page);

  expect(readDocx(requirements)).toContain('两条物理路由');
  expect(readDocx(issues)).toContain('12 月前打通');
  expect(readDocx(visit)).toContain('两条电路运行正常');
});
