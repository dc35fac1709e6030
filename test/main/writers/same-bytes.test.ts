import { execFileSync } from 'node:child_process';
import { expect, onTestFinished, test, vi } from 'vitest';
import { writeHtml } from '../../../src-main/writers/html/write-html';
import { writeWord } from '../../../src-main/writers/word/write-word';
import { builtForNode } from '../../fixtures/built-for-node';
import { aLetter } from './a-letter';
import { aPaper, everyBlock } from './a-paper';

vi.setConfig({ testTimeout: 120_000 });

test('one paper gives the same bytes in two processes, in two time zones, and again in the same process', async () => {
  const built = await builtForNode('test/fixtures/write-word.ts');
  onTestFinished(() => built.remove());
  const written = (TZ: string) =>
    execFileSync(process.execPath, [built.file], { encoding: 'utf8', env: { ...process.env, TZ } }).split(' ') as [string, string, string];
  const [first, again, zone] = written('UTC');
  const [other, , otherZone] = written('Asia/Shanghai');
  expect([zone, otherZone]).toEqual(['0', '-480']);
  expect(again).toBe(first);
  expect(other).toBe(first);
});

test('another moment or author is another file', async () => {
  const bytes = await writeWord(aPaper(everyBlock(1)));
  expect(await writeWord(aPaper(everyBlock(1)))).toEqual(bytes);
  expect(await writeWord(aPaper(everyBlock(1), { madeAt: '2026-11-26T02:00:00.000Z' }))).not.toEqual(bytes);
  expect(await writeWord(aPaper(everyBlock(1), { author: '王工' }))).not.toEqual(bytes);
});

test('a letter is the same bytes again, as a Word file and as a page; another style is another file', async () => {
  const letter = aLetter({ red: true, sealed: true });
  const [word, page] = [await writeWord(letter), writeHtml(letter)];
  expect(await writeWord(aLetter({ red: true, sealed: true }))).toEqual(word);
  expect(Buffer.from(page).equals(writeHtml(aLetter({ red: true, sealed: true })))).toBe(true);
  expect(await writeWord({ ...letter, style: { ...letter.style, bodyFont: '华文仿宋' } })).not.toEqual(word);
});
