import { copyFileSync, truncateSync, writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { ABrowser } from '../../fixtures/a-browser';
import { chromiumPath } from '../../fixtures/chromium-path.mjs';
import { inPage, pause, screenOf } from '../../fixtures/in-saving-page';
import { aPreparedProgram, type PreparedProgram } from './a-prepared-program';
import { cut, databaseFiles, flip, flipAround, part, remove, type DatabaseFiles } from './database-files';

let program: PreparedProgram;
beforeAll(async () => {
  if (chromiumPath) program = await aPreparedProgram(4_000);
}, 120_000);
afterAll(() => program?.end());

/** Whether the page reads the very records that were saved; what it finds by itself is waited for, and then it must have stopped writing. */
async function isWhole(page: Page, findsByItself: boolean): Promise<boolean> {
  if (!findsByItself && (await inPage(page, (saving) => saving.hash())) === program.hash) return true;
  await expect.poll(() => inPage(page, (saving) => saving.frozen()), { timeout: 15_000 }).toBe('database-lost');
  return false;
}

/** What a user meets who opens the program and does what its screens offer, until all records are there again as they were saved. */
async function opened(profile: string, findsByItself: boolean): Promise<string[]> {
  const browser = new ABrowser(profile);
  onTestFinished(() => browser.kill());
  const page = await (await browser.start()).newPage();
  await page.goto(program.origin);
  const story: string[] = [];
  for (;;) {
    const screen = await screenOf(page);
    if (screen === 'ready') {
      if (await isWhole(page, findsByItself && story.length === 0)) break;
      story.push(wipedLater);
      await page.reload();
    } else if (screen !== story.at(-1)) {
      // The page before ended without giving the vault back: its lease is taken over.
      if (screen !== 'held') story.push(screen);
      expect(story.length, story.join(', ')).toBeLessThan(5);
      await inPage(page, (saving) => saving.goOn());
    }
    await pause(20);
  }
  await page.close();
  return story;
}

const gone = 'recover database-missing';
const unreadable = 'recover database-unreadable';
const older = 'recover database-behind';
const fewer = 'recover counts-differ';
const wipedLater = 'stopped database-lost';
const met = 'recover database-damaged';
const any = [gone, unreadable, older, fewer];

/** What befalls the files, and what the user may be told of it first, by the version of the browser; nothing where it does no harm. */
const damages: [what: string, damage: (files: DatabaseFiles) => void, told: readonly string[]][] = [
  ['CURRENT is cut short', ({ current }) => truncateSync(current, 4), any],
  ['CURRENT is gone', ({ current }) => remove(current), any],
  ['CURRENT holds something else', ({ current }) => writeFileSync(current, 'something else\n'), any],
  ['bits of the manifest are turned', ({ manifest }) => flip(manifest, 40, 16), any],
  ['the manifest is cut short', ({ manifest }) => cut(manifest, 0.5), any],
  ['the manifest is gone', ({ manifest }) => remove(manifest), any],
  ['bits at the beginning of the log are turned', ({ log }) => flip(log, 100), any],
  ['bits in the middle of the log are turned', ({ log }) => flip(log, part(log, 0.5)), any],
  ['the log is cut short', ({ log }) => cut(log, 0.5), any],
  ['the log is gone', ({ log }) => remove(log), any],
  [
    'bits all over a table are turned',
    ({ table }) => {
      for (let tenth = 1; tenth < 10; tenth++) flip(table, part(table, tenth / 10));
    },
    [...any, wipedLater],
  ],
  [
    'bits of a table are turned that no look at the start reads: the count is right, and it is met at the opening or later',
    ({ table }) => flipAround(table, 'create:customer'),
    [wipedLater, met, ...any],
  ],
  ['a table is cut short', ({ table }) => cut(table, 0.5), [...any, wipedLater]],
  ['a table is empty', ({ table }) => truncateSync(table, 0), [...any, wipedLater]],
  ['the end of a table is turned', ({ table }) => flip(table, part(table, 1) - 48, 40), [...any, wipedLater]],
  ['a table is gone', ({ table }) => remove(table), any],
  ['LOCK and LOG are gone', ({ inFolder }) => remove(inFolder('LOCK'), inFolder('LOG')), []],
  [
    'a table that is no longer used is damaged',
    ({ table, inFolder }) => {
      copyFileSync(table, inFolder('000003.ldb'));
      flip(inFolder('000003.ldb'), 1_000);
    },
    [],
  ],
  ['nothing', () => undefined, []],
  // At the end: that the vault alone gives everything back says too that nothing of the above has touched it.
  ['the whole folder of the origin is gone', ({ folder }) => remove(folder), [gone]],
  ['the folders of all origins are gone', ({ all }) => remove(all), [gone]],
];

test.skipIf(!chromiumPath).each(damages)(
  '%s: the user is told, and every record comes back as it was saved',
  { timeout: 90_000 },
  async (_what, damage, told) => {
    const profile = program.profile();
    damage(databaseFiles(profile));
    const story = await opened(profile, told[0] === wipedLater);
    if (told.length === 0) return expect(story).toEqual([]);
    expect(told).toContain(story[0]);
    // Whatever was wrong, one step mends it; after a wipe in the middle of the work that is the step of the next start.
    expect(story.length).toBe(story[0] === wipedLater ? 2 : 1);
  },
);
