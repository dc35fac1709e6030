import type { Page } from '@playwright/test';
import { customerTabs, projectTabs, settingsParts } from '../../src-renderer/state/addresses';
import { text } from '../../src-shared/text/index';
import { expect, test } from './journey';
import { lookAt, looks } from './look-at';

const go = async (page: Page, hash: string) => {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  // Rows and values are read after the page itself.
  await page.waitForTimeout(300);
};
const openFirst = async (page: Page, hash: string, row: number) => {
  await go(page, hash);
  await page.getByRole('row').nth(row).getByRole('gridcell').nth(1).click();
  await page.waitForTimeout(300);
  return new URL(page.url()).hash.slice(1);
};

for (const [language, scheme] of looks)
  test(`every screen can be read and worked with by everybody: ${language}, ${scheme}`, async ({ page, host, watched }) => {
    test.setTimeout(240_000);
    await page.emulateMedia({ colorScheme: scheme });
    const words = text[language].start;
    const look = (name: string) => lookAt(page, `${name}-${language}-${scheme}`);
    await page.goto(await host.start());
    await expect(page.getByRole('button', { name: '开始使用' })).toBeVisible();
    await page.evaluate(
      (chosen) => localStorage.setItem('device-settings', JSON.stringify({ state: { language: chosen }, version: 1 })),
      language,
    );
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await look('doors');
    await page.getByRole('button', { name: words.openSample }).click();
    await expect(page.getByRole('button', { name: text[language].frame.leaveSample })).toBeVisible();

    await go(page, '/customers');
    await look('customers');
    const customer = await openFirst(page, '/customers', 2);
    for (const tab of customerTabs) {
      await go(page, `${customer.replace(/\/overview$/, '')}/${tab}`);
      await look(`customer-${tab}`);
    }
    await openFirst(page, `${customer.replace(/\/overview$/, '')}/contacts`, 1);
    await look('contact-sheet');

    await go(page, '/projects');
    await look('projects');
    const project = (await openFirst(page, '/projects', 1)).replace(/\/overview$/, '');
    for (const tab of projectTabs) {
      await go(page, `${project}/${tab}`);
      await look(`project-${tab}`);
    }
    await openFirst(page, `${project}/issues`, 2);
    await look('issue-sheet');

    await go(page, '/visits');
    await look('visits');
    await openFirst(page, '/visits', 1);
    await look('visit');

    for (const part of settingsParts) {
      await go(page, `/settings/${part}`);
      await look(`settings-${part}`);
    }

    await go(page, '/documents');
    await look('documents');
    await go(page, '/documents/templates');
    await look('templates');
    await go(page, `${project}/issues`);
    await page.keyboard.press('Control+e');
    const frame = page.locator('iframe').contentFrame();
    await expect(frame.locator('section').first()).toBeVisible();
    await look('document');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('navigation', { name: text[language].exporting.documents })).toBeHidden();
    for (const [key, name] of [
      ['Control+k', 'palette'],
      ['Alt+n', 'quick-capture'],
      ['F1', 'keys'],
    ] as const) {
      await page.keyboard.press(key);
      await expect(page.getByRole('dialog').last()).toBeVisible();
      await page.waitForTimeout(300);
      await look(name);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }
    expect(watched.outside).toEqual([]);
  });
