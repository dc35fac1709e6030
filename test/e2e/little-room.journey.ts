import type { Page } from '@playwright/test';
import type { DiskStep } from '../../src-shared/rules/disk-steps';
import { text } from '../../src-shared/text/index';
import { beginOwn, expect, saved, test } from './journey';
import { lookAt } from './look-at';

/** The host counts the bytes that this test says, instead of those of the disk on which the tests run. */
async function theDisk(page: Page) {
  const found: { disk: DiskStep; freeBytes: number } = { disk: 'ok', freeBytes: 5e11 };
  await page.route('**/rpc/status', async (route) => {
    const answer = await route.fetch();
    const body = (await answer.json()) as { ok: boolean; value: object };
    await route.fulfill({ response: answer, json: body.ok ? { ...body, value: { ...body.value, ...found } } : body });
  });
  return (disk: DiskStep, freeBytes: number) => Object.assign(found, { disk, freeBytes });
}

for (const [language, scheme] of [
  ['zh', 'light'],
  ['en', 'dark'],
] as const)
  test(`a disk that gets full is said, holds back what is typed without losing it, and work goes on by itself: ${language}, ${scheme}`, async ({
    page,
    host,
  }) => {
    test.setTimeout(120_000);
    await page.emulateMedia({ colorScheme: scheme });
    const { disk: words } = text[language].frame;
    const is = await theDisk(page);
    await beginOwn(page, host);
    await page.getByRole('button', { name: '新建客户' }).first().click();
    await page.getByRole('textbox', { name: '客户名称' }).fill('某市第二医院');
    await expect(page.getByRole('heading', { level: 1, name: '某市第二医院' })).toBeVisible();
    await saved(page);
    await page.evaluate(
      (chosen) => localStorage.setItem('device-settings', JSON.stringify({ state: { language: chosen }, version: 1 })),
      language,
    );
    await page.reload();
    const name = page.getByRole('textbox', { name: /^(客户名称|Customer name)/ });
    await expect(name).toHaveValue('某市第二医院');

    for (const [step, bytes, free] of [
      ['low', 1_500_000_000, '1.5 GB'],
      ['tight', 800_000_000, '800 MB'],
      ['full', 150_000_000, '150 MB'],
    ] as const) {
      is(step, bytes);
      await expect(page.getByText(words[step].title(free))).toBeVisible({ timeout: 20_000 });
      await lookAt(page, `disk-${step}-${language}-${scheme}`);
    }
    await name.fill('某市第二医院（东院区）');
    await expect(page.getByRole('alert').filter({ hasText: text[language].forms.notSaved })).toBeVisible();
    await lookAt(page, `disk-held-back-${language}-${scheme}`);
    is('ok', 5e11);
    await expect(page.getByText(words.full.title('150 MB'))).toBeHidden({ timeout: 20_000 });
    await expect(page.getByRole('contentinfo').getByRole('button', { name: /\d\d:\d\d:\d\d/ })).toBeVisible({ timeout: 20_000 });
    await page.reload();
    await expect(name).toHaveValue('某市第二医院（东院区）');
  });
