import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, expect, test } from '@playwright/test';
import { readPdf } from '../main/writers/read-pdf';

const root = resolve(import.meta.dirname, '../..');
const electron = join(root, 'node_modules/electron');

/** The runtime's program, or null. `import 'electron'` would begin a download. */
function runtime(): string | null {
  const named = join(electron, 'path.txt');
  const path = existsSync(named) ? join(electron, 'dist', readFileSync(named, 'utf8').trim()) : null;
  return path && existsSync(path) ? path : null;
}
const display = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
const executablePath = runtime();

const skipWithoutElectron = () => {
  test.skip(executablePath === null, 'Electron’s runtime is not installed on this machine (node node_modules/electron/install.js)');
  test.skip(!display, 'there is no display (xvfb-run npm test)');
};
const launchOver = async (data: string) => {
  const app = await _electron.launch({
    executablePath: executablePath ?? '',
    args: [root, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    env: { ...process.env, WORKBENCH_DATA: data } as Record<string, string>,
  });
  return { app, page: await app.firstWindow() };
};

test('the desktop application saves the pages of a document that were asked for as a PDF, and leaves no window behind', async () => {
  skipWithoutElectron();
  const data = mkdtempSync(join(tmpdir(), 'desktop-'));
  const file = join(data, '问题管理表.pdf');
  try {
    const { app, page } = await launchOver(data);
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    }, file);
    await page.getByRole('button', { name: '打开示例客户' }).click();
    await page.getByRole('link', { name: '项目' }).click();
    await page.getByRole('gridcell', { name: '院区双路由互联' }).click();
    await page.keyboard.press('Control+e');
    await page.getByLabel('内部版').check();
    await page.getByLabel('打印和 PDF 的页码').fill('2');
    await page.getByRole('button', { name: '保存 PDF' }).click();
    await expect(page.getByRole('status', { name: /^已导出/ })).toBeVisible();
    const [only, ...others] = readPdf(readFileSync(file));
    expect(others).toEqual([]);
    expect(only?.text.replace(/\s/g, '')).toMatch(/第2页共\d+页/);
    expect(only?.width).toBeGreaterThan(only?.height ?? 0);
    expect(app.windows()).toHaveLength(1);
    await app.close();
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
});

test('the desktop application keeps what was saved over a quit, has no Node in its page and stays at its own address', async () => {
  skipWithoutElectron();
  const data = mkdtempSync(join(tmpdir(), 'desktop-'));
  const launch = () => launchOver(data);
  try {
    const first = await launch();
    await first.page.getByRole('button', { name: '开始使用' }).click();
    await first.page.getByRole('textbox', { name: '姓名' }).fill('李工');
    await first.page.getByRole('textbox', { name: '单位全称' }).fill('某电信某市分公司');
    await first.page.getByRole('button', { name: '进入工作台' }).click();
    await first.page.getByRole('button', { name: '新建客户' }).first().click();
    await first.page.getByRole('textbox', { name: '客户名称' }).fill('某市第二医院');
    await expect(first.page.getByRole('contentinfo').getByRole('button', { name: /已保存 \d\d:\d\d:\d\d/ })).toBeVisible();
    expect(await first.page.evaluate(() => ['process', 'require', 'module'].filter((name) => name in window))).toEqual([]);
    expect(first.page.url()).toMatch(/^app:\/\/workbench\//);
    await first.page.evaluate(() => {
      location.href = 'https://example.com/';
    });
    expect(first.page.url()).toMatch(/^app:\/\/workbench\//);
    await first.app.close();

    const second = await launch();
    await second.page.getByRole('link', { name: '客户', exact: true }).first().click();
    await expect(second.page.getByRole('gridcell', { name: '某市第二医院', exact: true })).toBeVisible();
    await second.app.close();
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
});
