import { join } from 'node:path';
import { aTemplate, paragraph, row, table } from '../main/templates/a-template';
import { aProjectWithIssue, beginOwn, expect, test } from './journey';
import { lookAt } from './look-at';
import { readDocx } from './read-docx';

test('a Word file of one’s own is checked, added, offered among the documents of a project and filled', async ({ page, host }) => {
  await beginOwn(page, host);
  await test.step('a customer with a project and an issue', () => aProjectWithIssue(page, '第二路由管道不通 {{x}}'));
  const project = new URL(page.url()).hash.slice(1).split('/')[2] ?? '';

  const give = (name: string, body: string) =>
    page.locator('input[type="file"]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: aTemplate(body) });
  await test.step('what is wrong in it is told and nothing is added; put right, it is', async () => {
    await page.getByRole('link', { name: '文档', exact: true }).click();
    await page.getByRole('link', { name: '自己的模板…' }).click();
    await give('项目函.docx', paragraph('致：{{客户名}}'));
    await expect(page.getByText(/是否为 {{客户.客户名称}}？/)).toBeVisible();
    await lookAt(page, 'template-wrong');
    await give(
      '项目函.docx',
      paragraph('致：{{客户.客户名称}}') + table(2, row('{{#问题}}{{序号}}', '{{问题描述}}{{/问题}}')) + paragraph('{{导出人}}'),
    );
    await expect(page.getByRole('row', { name: /项目函/ })).toBeVisible();
    await lookAt(page, 'template-added');
    await page.getByRole('button', { name: '存一份示例模板' }).click();
    await expect(page.getByRole('status', { name: /^已导出 项目示例模板/ })).toBeVisible();
  });

  await page.evaluate((to) => {
    location.hash = to;
  }, `/documents/project/${project}`);
  await page.getByRole('link', { name: '项目函' }).click();
  await page.getByRole('radio', { name: '内部版' }).check();
  await lookAt(page, 'template-chosen');
  await page.getByRole('button', { name: '保存 Word' }).click();
  const done = page.getByRole('status', { name: /^已导出/ });
  await expect(done).toBeVisible();
  const said = await done.innerText();
  const read = readDocx(join(/保存在 (.+)/.exec(said)?.[1] ?? '', /已导出 (.+)/.exec(said)?.[1] ?? ''));
  expect(read).toContain('致：某市第二医院');
  expect(read).toContain('第二路由管道不通 {{x}}');

  await test.step('the export is recorded with its data, and the file can be made again', async () => {
    await page.evaluate(() => {
      location.hash = '/documents/exported';
    });
    await page
      .getByRole('gridcell', { name: /项目函/ })
      .first()
      .click();
    await page.getByRole('button', { name: '再次导出' }).click();
    await expect(page.getByText(/与当时的文件逐字节相同/)).toBeVisible();
  });
});
