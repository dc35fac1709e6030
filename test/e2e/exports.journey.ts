import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Page } from '@playwright/test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { text } from '../../src-shared/text/index';
import { aProjectWithIssue, beginOwn, expect, saved, test } from './journey';
import { lookAt, looks } from './look-at';

/** Drops a file of the disk on the place where files are checked, as from a folder beside the window. */
async function drop(page: Page, path: string, name = basename(path)): Promise<void> {
  const bytes = readFileSync(path).toString('base64');
  const transfer = await page.evaluateHandle(
    ({ bytes: sent, name: called }) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(atob(sent), (letter) => letter.charCodeAt(0))], called));
      return data;
    },
    { bytes, name },
  );
  const place = page.getByRole('region', { name: '查一个文件' });
  await place.dispatchEvent('dragover', { dataTransfer: transfer });
  await place.dispatchEvent('drop', { dataTransfer: transfer });
}

test('a document goes out, its records change, and its file is known again: as it was, renamed, and edited by hand', async ({
  page,
  host,
}) => {
  test.setTimeout(180_000);
  await beginOwn(page, host);
  await test.step('a project with an issue', () => aProjectWithIssue(page, '第二路由管道不通'));

  const path = await test.step('its table goes out', async () => {
    await page.getByRole('button', { name: /^导出《问题管理表》/ }).click();
    await page.getByRole('radio', { name: '内部版' }).check();
    await page.getByRole('button', { name: '保存 Word' }).click();
    const said = await page.getByRole('status', { name: /^已导出/ }).innerText();
    await expect(page.getByText('已记入“已导出”')).toBeVisible();
    await expect(page.getByRole('navigation', { name: '文档' }).getByText(/^上次导出 /)).toBeVisible();
    return join(/保存在 (.+)/.exec(said)?.[1] ?? '', /已导出 (.+)/.exec(said)?.[1] ?? '');
  });

  await test.step('nothing has changed since, and the receiver is entered', async () => {
    await page.getByRole('link', { name: '查看导出记录' }).click();
    const sheet = page.getByRole('dialog', { name: /^文档导出/ });
    await expect(sheet.getByText('之后未改动')).toBeVisible();
    await sheet.getByRole('textbox', { name: '版本说明' }).fill('发给客户信息科核对');
    await page.keyboard.press('Escape');
    await saved(page);
  });

  await test.step('the issue changes, another comes', async () => {
    await page
      .getByRole('button', { name: '文档', exact: true })
      .or(page.getByRole('link', { name: '文档', exact: true }))
      .first()
      .click();
    await page.getByRole('link', { name: '项目', exact: true }).click();
    await page.getByRole('gridcell', { name: '院区双路由互联', exact: true }).click();
    await page.getByRole('link', { name: /^问题管理表/ }).click();
    const line = page.getByRole('textbox', { name: /写一行/ });
    await line.fill('割接窗口未定');
    await line.press('Enter');
    await page.getByRole('gridcell', { name: '第二路由管道不通', exact: true }).click();
    await page.getByRole('dialog', { name: /^问题/ }).getByRole('textbox', { name: '解决目标' }).fill('12 月前打通');
    await page.keyboard.press('Escape');
    await saved(page);
  });

  await page.evaluate(() => (location.hash = '/documents/exported'));
  await expect(page.getByRole('row', { name: /院区双路由互联/ })).toContainText('之后有 2 处改动');

  await test.step('the file comes back under another name', async () => {
    await drop(page, path, '客户退回.docx');
    await expect(page.getByText('客户退回.docx 就是这次导出的文件，一个字节也没有变。')).toBeVisible();
    const changes = page.getByRole('table', { name: '导出时 → 现在' });
    await expect(changes).toContainText('12 月前打通');
    await expect(changes).toContainText('割接窗口未定');
  });

  await test.step('it comes back edited by hand', async () => {
    const parts = unzipSync(readFileSync(path));
    parts['word/document.xml'] = strToU8(
      strFromU8(parts['word/document.xml'] as Uint8Array).replace('第二路由管道不通', '第二路由管道已通'),
    );
    const edited = join(host.data, '改过.docx');
    writeFileSync(edited, zipSync(parts));
    await drop(page, edited);
    await expect(page.getByText('改过.docx 在导出后被改过：文字有 1 处不同。')).toBeVisible();
    const places = page.getByRole('table', { name: '不同之处' });
    await expect(places).toContainText('第二路由管道不通');
    await expect(places).toContainText('第二路由管道已通');
  });

  await test.step('a file beside the place that takes one does nothing', async () => {
    await page
      .getByRole('heading', { level: 1 })
      .dispatchEvent('drop', { dataTransfer: await page.evaluateHandle(() => new DataTransfer()) });
    await expect(page.getByText('改过.docx 在导出后被改过：文字有 1 处不同。')).toBeVisible();
  });

  await test.step('the same file is made again, byte for byte', async () => {
    await page
      .getByRole('row', { name: /院区双路由互联/ })
      .getByRole('gridcell')
      .nth(1)
      .click();
    const sheet = page.getByRole('dialog', { name: /^文档导出/ });
    await sheet.getByRole('button', { name: '再次导出' }).click();
    const again = await sheet.getByText(/逐字节相同/).innerText();
    const file = join(/保存在 (.+)/.exec(again)?.[1] ?? '', /已再次导出 (.+?)，/.exec(again)?.[1] ?? '');
    expect(file).not.toBe(path);
    expect(readFileSync(file).equals(readFileSync(path))).toBe(true);
  });

  for (const [language, scheme] of looks) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.evaluate(
      (chosen) => localStorage.setItem('device-settings', JSON.stringify({ state: { language: chosen }, version: 1 })),
      language,
    );
    await page.reload();
    await expect(page.getByRole('table', { name: text[language].exported.thenAndNow })).toBeVisible();
    await lookAt(page, `exported-sheet-${language}-${scheme}`);
    await page.keyboard.press('Escape');
    const chooser = page.locator('input[type=file]').first();
    await chooser.setInputFiles(join(host.data, '改过.docx'));
    await expect(page.getByRole('table', { name: text[language].exported.check.places })).toBeVisible();
    await expect(page.getByRole('table', { name: text[language].exported.thenAndNow })).toBeVisible();
    await lookAt(page, `exported-check-${language}-${scheme}`);
    await page.getByRole('button', { name: text[language].exported.check.close }).click();
    await lookAt(page, `exported-${language}-${scheme}`);
    await page.getByRole('row').nth(1).getByRole('gridcell').nth(1).click();
  }
});
