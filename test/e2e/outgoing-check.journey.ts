import { join } from 'node:path';
import { text } from '../../src-shared/text/index';
import { expect, test } from './journey';
import { lookAt, looks } from './look-at';
import { readDocx } from './read-docx';

const slipped = '请陈建（13900000004）到场，管理地址 10.20.30.1/24，机房 E114.3055 N30.5928，预算 12.5 万元。';

test('what slipped into a customer edition is found before the file is written, mended from there or let pass with a reason', async ({
  page,
  host,
}) => {
  const words = text.zh.leaks;
  await page.goto(await host.start());
  await page.getByRole('button', { name: '打开示例客户' }).click();
  await page.getByRole('link', { name: '走访' }).click();
  await page.getByRole('gridcell', { name: /^(已出报告|Reported)$/ }).click();
  const visit = new URL(page.url()).hash;
  const needs = page.getByRole('textbox', { name: '新需求' });
  await needs.fill(slipped);
  await page.keyboard.press('Control+e');
  await page.getByRole('navigation', { name: '文档', exact: true }).getByRole('link').first().click();
  const paper = page.frameLocator('iframe:not([aria-hidden])');
  await expect(paper.getByText('13900000004')).toBeVisible();
  await expect(page.getByText(words.title(5))).toBeVisible();

  await page.getByRole('button', { name: '保存 Word' }).click();
  const found = page.getByRole('alert', { name: words.title(5) });
  for (const each of ['陈建', '13900000004', '10.20.30.1/24', 'E114.3055 N30.5928', '12.5 万元'])
    await expect(found.getByText(each, { exact: true }).first()).toBeVisible();
  await found
    .getByRole('link', { name: /新需求/ })
    .first()
    .click();
  await expect(page).toHaveURL(new RegExp(`${visit.replace('#', '')}$`));
  await needs.fill(slipped.replace('陈建（13900000004）', '陈建'));
  await page.keyboard.press('Control+e');
  await expect(page.getByText(words.title(4))).toBeVisible();

  await page.getByLabel(words.mask).check();
  await expect(paper.getByText('10.*.*.*')).toBeVisible();
  await expect(page.getByText(words.title(3))).toBeVisible();
  await page.getByRole('button', { name: '保存 Word' }).click();
  await page.getByRole('textbox', { name: words.reason }).fill('客户要求写明');
  await page.getByRole('button', { name: words.pass }).click();
  const done = page.getByRole('status', { name: /^已导出/ });
  const said = await done.innerText();
  await expect(page.getByText(words.passed('客户要求写明'))).toBeVisible();
  const file = join(/保存在 (.+)/.exec(said)?.[1] ?? '', /已导出 (.+)/.exec(said)?.[1] ?? '');
  expect(readDocx(file)).toContain('管理地址 10.*.*.*');
});

for (const [language, scheme] of looks)
  test(`the outgoing check can be read and worked with by everybody: ${language}, ${scheme}`, async ({ page, host }) => {
    await page.emulateMedia({ colorScheme: scheme });
    const { leaks, exporting, start, frame } = text[language];
    await page.goto(await host.start());
    await page.evaluate(
      (chosen) => localStorage.setItem('device-settings', JSON.stringify({ state: { language: chosen }, version: 1 })),
      language,
    );
    await page.reload();
    await page.getByRole('button', { name: start.openSample }).click();
    await expect(page.getByRole('button', { name: frame.leaveSample })).toBeVisible();
    await page.evaluate(() => (location.hash = '/visits'));
    await page.getByRole('gridcell', { name: /^(已出报告|Reported)$/ }).click();
    await page.getByRole('textbox', { name: language === 'zh' ? '新需求' : 'New needs' }).fill(slipped);
    await page.keyboard.press('Control+e');
    await page.getByText(leaks.title(5)).click();
    await lookAt(page, `outgoing-found-${language}-${scheme}`);
    // Reasons of before make the panel longer.
    for (const reason of [
      '客户在会上要求写明联系人和机房位置，便于其内部审批',
      '客户信息科书面同意列出管理地址',
      '合同附件中已有同样的预算',
    ]) {
      await page.getByRole('button', { name: exporting.saveWord }).click();
      await page.getByRole('textbox', { name: leaks.reason }).fill(reason);
      await page.getByRole('button', { name: leaks.pass }).click();
      await expect(page.getByText(leaks.passed(reason))).toBeVisible();
    }
    await page.getByRole('button', { name: exporting.saveWord }).click();
    await expect(page.getByRole('group', { name: leaks.recent }).getByRole('button')).toHaveCount(3);
    await page.getByRole('textbox', { name: leaks.reason }).fill('x');
    for (const size of [
      { width: 1366, height: 768 },
      { width: 1024, height: 700 },
    ]) {
      await page.setViewportSize(size);
      for (const name of [leaks.cancel, leaks.pass])
        await expect(page.getByRole('button', { name, exact: true })).toBeInViewport({ ratio: 0.98 });
      await lookAt(page, `outgoing-check-${size.width}-${language}-${scheme}`);
    }
  });
