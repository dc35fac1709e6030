import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { text, type Language } from '../../src-shared/text/index';
import { Host } from './a-host';
import { beginOwn, expect, saved, test } from './journey';
import { lookAt, looks } from './look-at';

const go = async (page: Page, hash: string) => {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
};
const speak = async (page: Page, language: Language) => {
  await page.evaluate(
    (chosen) => localStorage.setItem('device-settings', JSON.stringify({ state: { language: chosen }, version: 1 })),
    language,
  );
  await page.reload();
};
const aCustomer = async (page: Page, name: string) => {
  await go(page, '/customers');
  await page.getByRole('button', { name: '新建客户' }).first().click();
  await page.getByRole('textbox', { name: '客户名称' }).fill(name);
  await page.keyboard.press('Tab');
  await saved(page);
};

for (const [language, scheme] of looks)
  test(`what keeps the data safe can be read and worked with by everybody: ${language}, ${scheme}`, async ({ page, host }) => {
    test.setTimeout(240_000);
    await page.emulateMedia({ colorScheme: scheme });
    const look = (name: string) => lookAt(page, `${name}-${language}-${scheme}`);
    const { backup, copies, proving, restoring, start } = text[language];
    const button = (name: string) => page.getByRole('button', { name, exact: true });

    await test.step('the door of the first start, and a folder that is no backup', async () => {
      await page.goto(await host.start());
      await expect(button('开始使用')).toBeVisible();
      await speak(page, language);
      await button(restoring.door.title).click();
      await page.getByRole('textbox', { name: restoring.door.folder }).fill(host.data);
      await button(restoring.door.look).click();
      await expect(page.getByRole('alert')).toBeVisible();
      await look('backup-door-refused');
      await button(restoring.door.back).click();
      await expect(button(start.begin)).toBeVisible();
      await speak(page, 'zh');
    });

    await test.step('some work of one’s own', async () => {
      await button('开始使用').click();
      await page.getByRole('textbox', { name: '姓名' }).fill('李工');
      await page.getByRole('textbox', { name: '单位全称' }).fill('某电信某市分公司');
      await button('进入工作台').click();
      await aCustomer(page, '某市第一医院');
      await speak(page, language);
    });

    await test.step('the page before anything was made, and what it makes', async () => {
      await go(page, '/backup');
      await expect(page.getByRole('main').getByText(backup.points.none)).toBeVisible();
      await look('backup-first');
      await button(backup.points.make).click();
      const points = page.getByRole('table', { name: backup.points.title });
      await expect(points.getByRole('row')).toHaveCount(2);
      await button(proving.rehearsal.start).click();
      await expect(points.getByText(backup.points.rehearsed)).toBeVisible();
      await button(proving.check.start).click();
      await expect(page.getByText(/全部完好|are whole/).first()).toBeVisible();
      const folder = join(host.data, 'stick');
      mkdirSync(folder);
      await page.getByRole('textbox', { name: copies.copy.where }).fill(folder);
      await button(copies.copy.start).click();
      await expect(page.getByText(copies.copy.done(join(folder, readdirSync(folder)[0] ?? '')))).toBeVisible();
      await look('backup');
      await page
        .getByRole('contentinfo')
        .getByRole('button', { name: new RegExp(backup.line.checked) })
        .click();
      await expect(button(backup.line.open)).toBeVisible();
      await look('backup-line');
      await button(backup.line.open).click();
      await expect(button(backup.line.open)).toHaveCount(0);
    });

    await test.step('a moment that has not come yet is said beside the field, and on the page of its address', async () => {
      await page.getByRole('textbox', { name: backup.moment.label }).fill('2999-01-01 10:00');
      await expect(page.getByText(backup.moment.ahead)).toBeVisible();
      await look('backup-ahead');
      await go(page, '/backup/at/2999-01-01T00:00:00.000Z');
      await expect(page.getByRole('alert')).toHaveText(restoring.preview.ahead);
      await look('backup-ahead-page');
    });

    await test.step('back to the restore point and back again', async () => {
      await speak(page, 'zh');
      await aCustomer(page, '某市第二医院');
      await speak(page, language);
      await go(page, '/backup');
      await page
        .getByRole('row', { name: new RegExp(backup.why['by-hand']) })
        .getByRole('button')
        .click();
      const restore = page.getByRole('button', { name: /^恢复到 .* 的状态$|^Restore the state of / });
      await expect(restore).toBeVisible();
      await look('backup-preview');
      await restore.click();
      await expect(button(restoring.done.undo)).toBeVisible();
      await look('backup-restored');
      await go(page, '/customers');
      await expect(page.getByText('某市第一医院').first()).toBeVisible();
      await expect(page.getByText('某市第二医院')).toHaveCount(0);
      await button(restoring.done.undo).click();
      await expect(page.getByText('某市第二医院').first()).toBeVisible();
      await expect(page.getByText('某市第一医院').first()).toBeVisible();
      await expect(page.getByText(restoring.done.takenBack, { exact: true })).toBeVisible();
      await look('backup-taken-back');
    });

    await test.step('the database is lost: what came back from the journal is told', async () => {
      await page.evaluate(() => void indexedDB.deleteDatabase('workbench'));
      await page.reload();
      await button(start.recoverGo).click();
      await expect(page.getByText(restoring.done.from.journal, { exact: true })).toBeVisible();
      await look('backup-recovered');
    });
  });

/** One letter in a record of the database is no longer what was written, as a fault of the disk leaves it. */
const damage = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((done, failed) => {
        const opening = indexedDB.open('workbench');
        opening.onerror = () => failed(new Error('the database does not open'));
        opening.onsuccess = () => {
          const work = opening.result.transaction('customers', 'readwrite');
          const rows = work.objectStore('customers');
          const reading = rows.getAll();
          reading.onsuccess = () => rows.put({ ...(reading.result[0] as object), name: '某市第一医阮' });
          work.oncomplete = () => {
            opening.result.close();
            done();
          };
        };
      }),
  );

test('a record that was damaged is found by the rehearsal, said on every page, and made again from the journal', async ({ page, host }) => {
  test.setTimeout(120_000);
  const { backup, proving, restoring } = text.zh;
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  await beginOwn(page, host);
  await aCustomer(page, '某市第一医院');
  await damage(page);
  await go(page, '/backup');
  await button(proving.rehearsal.start).click();
  await expect(page.getByText(proving.rehearsal.differing(1)).first()).toBeVisible();
  await lookAt(page, 'backup-differs-zh-light');
  await go(page, '/customers');
  const banner = page.getByRole('alert').filter({ hasText: backup.banner.title });
  await expect(banner).toBeVisible();
  await lookAt(page, 'backup-banner-zh-light');
  await banner.getByRole('button').click();
  await button(proving.mend.rebuild).click();
  await expect(page.getByText(restoring.done.from.journal)).toBeVisible();
  await expect(page.getByText(proving.rehearsal.done(9))).toBeVisible();
  await go(page, '/customers');
  await expect(page.getByText('某市第一医院').first()).toBeVisible();
  await expect(banner).toHaveCount(0);
});

test('a backup by hand is looked at and taken at the first start of another computer', async ({ page, host, browser, watched }) => {
  test.setTimeout(120_000);
  const { copies, restoring } = text.zh;
  await beginOwn(page, host);
  await aCustomer(page, '某市第一医院');
  await go(page, '/backup');
  await page.getByRole('textbox', { name: copies.copy.where }).fill(host.data);
  await page.getByRole('button', { name: copies.copy.start, exact: true }).click();
  await expect(page.getByText(/全部读回核对一致/)).toBeVisible();
  const copy = readdirSync(host.data).find((name) => name.includes('备份')) ?? '';

  const other = new Host();
  const context = await browser.newContext();
  watched.over(context);
  try {
    const first = await context.newPage();
    await first.goto(await other.start());
    await first.getByRole('button', { name: restoring.door.title, exact: true }).click();
    await first.getByRole('textbox', { name: restoring.door.folder }).fill(join(host.data, copy));
    await first.getByRole('button', { name: restoring.door.look, exact: true }).click();
    await expect(first.getByRole('region', { name: restoring.door.holds })).toContainText(restoring.door.whole);
    await lookAt(first, 'backup-door-zh-light');
    await first.getByRole('button', { name: restoring.door.go, exact: true }).click();
    await expect(first.getByText('某市第一医院').first()).toBeVisible();
    // The same person goes on there: nobody is asked for a name.
    await expect(first.getByText(/李工/).first()).toBeVisible();
  } finally {
    await context.close();
    await other.remove();
  }
});
