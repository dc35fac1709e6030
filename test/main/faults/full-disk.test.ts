import { statfsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { diskLimits } from '#shared/rules/disk-steps';
import { Host } from '../../e2e/a-host';
import { ABrowser } from '../../fixtures/a-browser';
import type { Built } from '../../fixtures/built-for-node';
import { builtHost } from '../../fixtures/built-host';
import { builtPage } from '../../fixtures/built-page';
import { chromiumPath } from '../../fixtures/chromium-path.mjs';
import { inPage, pause, screenOf } from '../../fixtures/in-saving-page';
import { aDiskInAFile, aSmallDisk, ballast, folderOn } from './a-disk';
import { beginWork } from './a-prepared-program';

let built: Built;
beforeAll(async () => {
  if (!chromiumPath) return;
  built = await builtHost();
  await builtPage('test/fixtures/saving-page.ts', built.folder);
}, 120_000);
afterAll(() => built?.remove());

const free = (disk: string) => {
  const { bavail, bsize } = statfsSync(disk);
  return bavail * bsize;
};
/** The highest number that the page has called saved. */
function listen(page: Page) {
  const heard = { saved: 0 };
  page.on('console', (message) => {
    const [, saved] = /^saved (\d+)$/.exec(message.text()) ?? [];
    if (saved) heard.saved = Math.max(heard.saved, Number(saved));
  });
  return heard;
}
/** Program and profile on one disk, in use. */
async function aProgramOn(disk: string) {
  const host = new Host(built.file, folderOn(disk, 'data'));
  const browser = new ABrowser(folderOn(disk, 'profile'));
  onTestFinished(async () => {
    await browser.kill();
    await host.stop('SIGKILL');
  });
  const page = await beginWork(browser, await host.start());
  return { host, browser, page, heard: listen(page) };
}
/** Opens the program again and does what it offers; afterwards everything up to this number is there, and the vault has the same. */
async function hasAll(browser: ABrowser, address: string, saved: number): Promise<string[]> {
  const page = await (await browser.start()).newPage();
  await page.goto(address);
  const told: string[] = [];
  for (let screen = await screenOf(page); screen !== 'ready'; screen = await screenOf(page)) {
    if (screen !== told.at(-1)) told.push(screen);
    expect(
      told.filter((each) => /^(recover|held)/.test(each)),
      told.join(', '),
    ).toEqual(told);
    await inPage(page, (saving) => saving.goOn());
    await pause(50);
  }
  const kept = await inPage(page, (saving) => saving.kept());
  expect(kept.last).toBeGreaterThanOrEqual(saved);
  expect(kept.customers).toEqual(Array.from({ length: kept.last }, (_each, i) => i + 1));
  expect(kept.sameInVault).toBe(true);
  await page.close();
  return told;
}
const needsMount = 'needs Chromium, and the right to mount a disk of its own';

test.skipIf(!chromiumPath)(
  'a disk that gets full while work goes on makes records read-only before anything fails, and work goes on when there is room',
  { timeout: 120_000 },
  async (context) => {
    const disk = aSmallDisk(500);
    if (disk === null) return context.skip(needsMount);
    const { page } = await aProgramOn(disk);
    const once = () => inPage(page, (saving) => saving.once());
    expect(await once()).toBe('stored');
    const clear = ballast(disk, free(disk) - diskLimits.full + 20_000_000);
    // The page asks every few seconds.
    await expect.poll(once, { timeout: 20_000, interval: 200 }).toBe('no-room');
    expect(await inPage(page, (saving) => saving.facts())).toBe('saved no-room');
    clear();
    await expect.poll(once, { timeout: 20_000, interval: 200 }).toBe('stored');
    expect((await inPage(page, (saving) => saving.kept())).sameInVault).toBe(true);
    expect(await inPage(page, (saving) => saving.facts())).toBe('saved');
  },
);

test.skipIf(!chromiumPath).for(['freed before the next start', 'still full at the next start'])(
  'other programs fill the disk to the last byte in the middle of the work, and it is %s: nothing that was called saved is lost',
  { timeout: 180_000 },
  async (when, context) => {
    const disk = aSmallDisk(500);
    if (disk === null) return context.skip(needsMount);
    const { host, browser, page, heard } = await aProgramOn(disk);
    await inPage(page, (saving) => saving.work());
    await expect.poll(() => heard.saved, { timeout: 20_000 }).toBeGreaterThan(20);
    const clear = ballast(disk, 'all');
    await pause(2_000);
    await browser.kill();
    await host.stop('SIGKILL');
    const { saved } = heard;
    if (when === 'still full at the next start') {
      // Nothing is opened where not even a note can be written: a browser that opens a database there may wipe it.
      await expect(host.start()).rejects.toThrow('磁盘已满');
    }
    clear();
    await hasAll(browser, await host.start(), saved);
  },
);

test.skipIf(!chromiumPath).for([300, 700])(
  'the power fails in the middle of the work, after %s ms more: nothing that was called saved is lost',
  { timeout: 180_000 },
  async (more, context) => {
    const disk = aDiskInAFile(400);
    if (disk === null) return context.skip(needsMount);
    const { host, browser, page, heard } = await aProgramOn(disk.place);
    await inPage(page, (saving) => saving.work());
    await expect.poll(() => heard.saved, { timeout: 30_000 }).toBeGreaterThan(20);
    await pause(more);
    browser.stand();
    host.signal('SIGSTOP');
    const { saved } = heard;
    const after = disk.cut();
    await browser.kill();
    await host.stop('SIGKILL');
    host.data = join(after, 'data');
    const later = new ABrowser(join(after, 'profile'));
    onTestFinished(() => later.kill());
    await hasAll(later, await host.start(), saved);
  },
);
