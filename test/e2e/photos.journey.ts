import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { text } from '../../src-shared/text/index';
import { aJpeg } from '../fixtures/a-jpeg';
import { beginOwn, expect, saved, test, hostAway } from './journey';
import { lookAt, looks } from './look-at';

const args = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  // A camera of Chromium's own, which shows a moving picture.
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
];
test.use({ permissions: ['camera'], launchOptions: async ({ launchOptions }, provide) => provide({ ...launchOptions, args }) });

const colour = (seed: number) => (column: number, row: number) =>
  [(seed * 61 + column * 3) % 256, (row * 5 + seed * 17) % 256, (column * row) % 256] as const;
const photo = (number: number, takenAt: string, orientation = 1) =>
  Buffer.from(
    aJpeg({
      width: 800,
      height: 600,
      colour: colour(number),
      exif: { takenAt, offset: '+08:00', orientation, place: [23.1291, 113.2644] },
    }),
  );
const jpeg = (name: string, buffer: Buffer) => ({ name, mimeType: 'image/jpeg', buffer });
const filesOf = (page: Page) => page.getByRole('region', { name: /^(照片与附件|Photos and files)$/ });
const storedIn = (data: string): string[] => {
  const folder = join(data, 'browser', 'vault', 'attachments');
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name));
};

async function choose(page: Page, button: Locator, files: Parameters<Locator['setInputFiles']>[0]): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await button.click();
  await (await chooser).setFiles(files);
}
async function aVisit(page: Page): Promise<void> {
  await page.getByRole('button', { name: '新建客户' }).first().click();
  await page.getByRole('textbox', { name: '客户名称' }).fill('某市第二医院');
  await page.getByRole('link', { name: /^走访\d/ }).click();
  await page
    .getByRole('button', { name: /^新建走访/ })
    .first()
    .click();
  await expect(filesOf(page)).toBeVisible();
}
/** A folder as it comes from a phone: two places on one day, a film, and a format that nothing here can read. */
function aPhone(): string {
  const folder = mkdtempSync(join(tmpdir(), 'phone-'));
  mkdirSync(join(folder, 'DCIM'));
  for (const [i, time] of ['10:05:00', '10:12:00', '16:40:00'].entries())
    writeFileSync(join(folder, 'DCIM', `IMG_${i + 1}.jpg`), photo(i + 20, `2026:03:05 ${time}`));
  writeFileSync(join(folder, 'DCIM', 'IMG_9.HEIC'), Buffer.from('\0\0\0\x18ftypheic\0\0\0\0'));
  writeFileSync(join(folder, 'DCIM', 'VID_1.mp4'), 'film');
  return folder;
}

// The host is stopped under an open page, which goes on asking for it.
test.use({ excused: [hostAway] });

test('photos of a visit come by every way, are upright and without their place, and are there after a new start', async ({
  page,
  host,
}) => {
  await beginOwn(page, host);
  await aVisit(page);
  const files = filesOf(page);

  await test.step('by file, each for a picture that is asked for; what is none is named', async () => {
    await choose(page, files.getByRole('button', { name: '门牌：待拍' }), jpeg('IMG_1.jpg', photo(1, '2026:03:05 10:11:12', 6)));
    await expect(files.getByText('必拍 1/3')).toBeVisible();
    // What confirms stands in the bar at the top, where no field is; more of them stand below each other.
    const toast = await page.locator('.mantine-Notification-root').first().boundingBox();
    const search = await page.getByRole('button', { name: /搜索与命令/ }).boundingBox();
    expect((toast?.y ?? 0) + (toast?.height ?? 99)).toBeLessThanOrEqual(44);
    expect((toast?.x ?? 0) + (toast?.width ?? 0)).toBeLessThanOrEqual(search?.x ?? 0);
    await choose(page, files.getByRole('button', { name: '添加照片或文件' }), [
      jpeg('假照片.jpg', Buffer.from('这不是照片')),
      { name: '现场记录.txt', mimeType: 'text/plain', buffer: Buffer.from('机房温度 26 度') },
    ]);
    await expect(files.getByText(/“假照片\.jpg”：内容不是图片/)).toBeVisible();
    await expect(files.getByRole('button', { name: /现场记录\.txt/ })).toBeVisible();
    await files.getByRole('button', { name: '知道了' }).click();
  });

  await test.step('by drop and by paste', async () => {
    const give = (kind: 'drop' | 'paste', on: Locator, bytes: Buffer, name: string) =>
      on.evaluate(
        (target, given) => {
          const data = new DataTransfer();
          data.items.add(new File([Uint8Array.from(given.bytes)], given.name, { type: 'image/jpeg' }));
          const how = { bubbles: true, cancelable: true };
          if (given.kind === 'paste') return target.dispatchEvent(new ClipboardEvent('paste', { ...how, clipboardData: data }));
          target.dispatchEvent(new DragEvent('dragover', { ...how, dataTransfer: data }));
          return target.dispatchEvent(new DragEvent('drop', { ...how, dataTransfer: data }));
        },
        { kind, name, bytes: [...bytes] },
      );
    await give('drop', files.getByRole('button', { name: '地图位置：待拍' }), photo(2, '2026:03:05 10:12:00'), 'IMG_2.jpg');
    await expect(files.getByText('必拍 2/3')).toBeVisible();
    await give('paste', page.locator('body'), photo(3, '2026:03:05 10:13:00'), 'IMG_3.jpg');
    await expect(files.getByRole('button', { name: '查看IMG_3.jpg' })).toBeVisible();
    // Beside the places that take files, nothing happens to the page.
    await give('drop', page.getByRole('heading', { level: 1 }), photo(4, '2026:03:05 10:14:00'), 'IMG_4.jpg');
    await expect(files.getByRole('button', { name: /^查看/ })).toHaveCount(3);
  });

  await test.step('by the camera of this computer', async () => {
    await files.getByRole('button', { name: '拍照' }).click();
    const camera = page.getByRole('dialog', { name: '拍照' });
    await camera.getByRole('button', { name: '拍下' }).click();
    await expect(files.getByRole('button', { name: /^查看\d{4}-/ })).toHaveCount(1);
    await camera.getByRole('button', { name: '拍完了' }).click();
  });

  await test.step('large, with the keys, and with words of its own', async () => {
    await files.getByRole('button', { name: '查看门牌' }).click();
    const view = page.getByRole('dialog', { name: /（2\/5）$/ });
    await expect(view.getByText('600 × 800')).toBeVisible();
    const shown = view.getByRole('img', { name: '门牌' });
    await expect.poll(() => shown.evaluate((img: HTMLImageElement) => [img.naturalWidth, img.naturalHeight])).toEqual([600, 800]);
    await page.keyboard.press('ArrowRight');
    const next = page.getByRole('dialog', { name: /（3\/5）$/ });
    await next.getByRole('textbox', { name: '说明' }).fill('机柜正面');
    await next.getByRole('combobox', { name: '必拍项' }).selectOption('设备安装位置');
    await page.keyboard.press('Escape');
    await expect(files.getByText('必拍 3/3')).toBeVisible();
  });

  await test.step('a copy of a file is downloaded under its name', async () => {
    await files.getByRole('button', { name: /现场记录\.txt/ }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '打开副本' }).click();
    const copy = await download;
    expect(copy.suggestedFilename()).toBe('现场记录.txt');
    expect(readFileSync(await copy.path(), 'utf8')).toBe('机房温度 26 度');
    await page.keyboard.press('Escape');
  });

  await saved(page);

  await test.step('on paper: they stand in the pages that are looked at and lie in the Word file as they are kept for paper', async () => {
    await page.getByRole('button', { name: /^导出/ }).first().click();
    const paper = page.frameLocator('iframe:not([aria-hidden])');
    await expect(paper.getByRole('heading', { name: '现场照片' })).toBeVisible();
    const shown = paper.locator('figure img');
    await expect(shown).toHaveCount(4);
    for (let i = 0; i < 4; i++)
      await expect.poll(() => shown.nth(i).evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth > 0)).toBe(true);
    await expect(paper.locator('figcaption', { hasText: '机柜正面' })).toHaveCount(1);
    await expect(paper.locator('figcaption', { hasText: /^图\d.*门牌$/ })).toHaveCount(1);
    await page.getByRole('button', { name: '保存 Word' }).click();
    const done = page.getByRole('status', { name: /^已导出/ });
    await expect(done).toBeVisible();
    const said = await done.innerText();
    const path = join(/保存在 (.+)/.exec(said)?.[1] ?? '', /已导出 (.+)/.exec(said)?.[1] ?? '');
    const media = Object.entries(unzipSync(readFileSync(path))).flatMap(([name, part]) => (name.startsWith('word/media/') ? [part] : []));
    const prints = storedIn(host.data).filter((each) => each.includes('.print.'));
    expect(media.map((each) => Buffer.from(each).toString('base64')).sort()).toEqual(
      prints.map((each) => readFileSync(each).toString('base64')).sort(),
    );
    await page.keyboard.press('Escape');
    await expect(filesOf(page)).toBeVisible();
  });

  const stored = storedIn(host.data);
  // Four photos in three sizes, a file, and the data of the paper that went out.
  expect(stored).toHaveLength(4 * 3 + 1 + 1);
  for (const path of stored) expect(readFileSync(path).toString('latin1'), path).not.toMatch(/Exif|GPS|xmp|2026:03:05/);

  await test.step('a new start shows them all; one that was damaged says so', async () => {
    await host.stop();
    const [damaged = ''] = stored.filter((path) => /[0-9a-f]{64}\.jpg$/.test(path));
    const bytes = readFileSync(damaged);
    bytes[bytes.length >> 1]! ^= 1;
    writeFileSync(damaged, bytes);
    const session = () => page.evaluate(() => localStorage.getItem('session'));
    const before = await session();
    await page.goto(await host.start());
    // The code in the address is good for once: the page has to have its new word before it is loaded anew.
    await expect.poll(session).not.toBe(before);
    await page.reload();
    await expect(filesOf(page).getByRole('button', { name: /^查看/ })).toHaveCount(4);
    const hash = /([0-9a-f]{8})[0-9a-f]{56}\.jpg$/.exec(damaged)?.[1];
    await expect(filesOf(page).getByText(`照片已损坏 ${hash}`)).toBeVisible();
  });
});

test('photos of a phone are imported from its folder for the visit on which they were taken, and known again the next time', async ({
  page,
  host,
}) => {
  const phone = aPhone();
  await beginOwn(page, host);
  await aVisit(page);
  await page.getByRole('textbox', { name: '走访时间' }).fill('2026-03-05 09:30');
  await page.keyboard.press('Tab');
  const files = filesOf(page);
  // The visit is in the time zone of this machine, the photos in that of their phone.
  const hours = await page.evaluate(
    () => (new Date('2026-03-05T10:05:00').getTime() - Date.parse('2026-03-05T10:05:00+08:00')) / 3_600_000,
  );
  const open = async () => {
    await files.getByRole('button', { name: '导入手机照片' }).click();
    const dialog = page.getByRole('dialog', { name: '导入手机照片' });
    await choose(page, dialog.getByRole('button', { name: '选择文件夹' }), phone);
    await expect(dialog.getByText(/另有 1 张 HEIC/)).toBeVisible();
    await dialog.getByRole('textbox', { name: '小时' }).fill(String(hours));
    return dialog;
  };
  const first = await open();
  await first.getByRole('button', { name: '导入 2 张' }).click();
  await expect(page.getByText('已导入 2 张照片')).toBeVisible();
  await expect(files.getByRole('button', { name: /^查看/ })).toHaveCount(2);
  const again = await open();
  await expect(again.getByRole('checkbox', { name: /，已有$/ })).toHaveCount(2);
  await expect(again.getByRole('button', { name: '导入 0 张' })).toBeDisabled();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '撤销' }).last().click();
  await expect(files.getByRole('button', { name: /^查看/ })).toHaveCount(0);
  rmSync(phone, { recursive: true });
});

for (const [language, scheme] of looks)
  test(`the screens of photos can be read and worked with by everybody: ${language}, ${scheme}`, async ({ page, host }) => {
    const phone = aPhone();
    await page.emulateMedia({ colorScheme: scheme });
    await beginOwn(page, host);
    await aVisit(page);
    await saved(page);
    await page.evaluate(
      (chosen) => localStorage.setItem('device-settings', JSON.stringify({ state: { language: chosen }, version: 1 })),
      language,
    );
    await page.reload();
    const words = text[language].photos;
    const look = (name: string) => lookAt(page, `${name}-${language}-${scheme}`);
    const files = filesOf(page);
    await choose(page, files.getByRole('button', { name: words.add }), [
      jpeg('IMG_1.jpg', photo(1, '2026:03:05 10:11:12')),
      jpeg('IMG_2.jpg', photo(2, '2026:03:05 10:12:12')),
      jpeg('IMG_3.heic', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0')),
      { name: '现场记录.txt', mimeType: 'text/plain', buffer: Buffer.from('机房温度 26 度') },
    ]);
    await expect(files.getByRole('button', { name: /IMG_2\.jpg/ })).toBeVisible();
    await files.evaluate((section) => section.scrollIntoView());
    await look('photos-visit');
    await files.getByRole('button', { name: /IMG_1\.jpg/ }).click();
    await expect(page.getByRole('img', { name: 'IMG_1.jpg' })).toBeVisible();
    await look('photos-viewer');
    await page.keyboard.press('Escape');
    await files.getByRole('button', { name: words.camera.open }).click();
    await expect(page.getByRole('button', { name: words.camera.shoot })).toBeEnabled();
    await look('photos-camera');
    await page.keyboard.press('Escape');
    await files.getByRole('button', { name: words.phone.open }).click();
    const dialog = page.getByRole('dialog', { name: words.phone.title });
    await choose(page, dialog.getByRole('button', { name: words.phone.folder }), phone);
    await expect(dialog.getByRole('checkbox')).toHaveCount(4);
    await look('photos-import');
    rmSync(phone, { recursive: true });
  });
