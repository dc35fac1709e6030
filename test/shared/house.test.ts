import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { schema } from '#shared/upgrades/index';

const root = resolve(import.meta.dirname, '../..');
const filesIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs|json|html|md)$/.test(entry.name))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    );
const sources = ['src-shared', 'src-main', 'src-renderer'].flatMap(filesIn);
const offenders = (pattern: RegExp, files: string[], except: RegExp = /^$/) =>
  files.filter((file) => !except.test(file) && pattern.test(readFileSync(join(root, file), 'utf8')));

test.each([
  ['window.desktop is read in desktop.ts alone', /window\.desktop\b(?!`)/, /^src-renderer\/desktop\.ts$/],
  ['ipcRenderer is known to the preload alone', /ipcRenderer/, /^src-main\/preload\.ts$/],
  ['ipcMain is known to the Electron host alone', /ipcMain/, /^src-main\/(hosts\/electron\/|index\.ts)/],
  ['Dexie tables are opened in data alone', /\bdb\.table\(/, /^src-renderer\/data\//],
  [
    'nothing reaches for the network',
    /https?:\/\/(?!127\.0\.0\.1|localhost|schemas\.|www\.w3\.org|purl\.(?:oclc\.)?org)/,
    /^src-main\/start\.mjs$/,
  ],
])('%s', (_rule, pattern, except) => {
  expect(offenders(pattern, sources, except)).toEqual([]);
});

test('every schema before that of today has a frozen store, and an upgrade of its own', () => {
  const before = Array.from({ length: schema - 1 }, (_each, i) => i + 1);
  const folders = readdirSync(join(root, 'test/fixtures'));
  expect(before.filter((each) => !folders.includes(`store-v${each}`))).toEqual([]);
  const upgrades = readdirSync(join(root, 'src-shared/upgrades')).flatMap((name) => /^to-(\d+)\.ts$/.exec(name)?.[1] ?? []);
  expect(upgrades.map(Number).sort((a, b) => a - b)).toEqual(before.map((each) => each + 1));
});

test('an upgrade never asks for the clock, for chance or the locale', () => {
  const upgrades = sources.filter((file) => file.startsWith('src-shared/upgrades/'));
  expect(offenders(/\bDate\b|Math\.random|randomUUID|toLocale|Intl\b|localeCompare/, upgrades)).toEqual([]);
});

test('a document never asks for the clock or the locale', () => {
  const documents = sources.filter((file) => file.startsWith('src-main/documents/') || file.startsWith('src-shared/rules/'));
  expect(offenders(/new Date\(\)|Date\.now|toLocale/, documents)).toEqual([]);
});

test('the words of the trade are used, not their worn copies', () => {
  // One file names such a word because it looks for it in papers.
  const texts = [...sources, ...filesIn('resources'), 'README.md'].filter((file) => !file.endsWith('/guarded-words.ts'));
  expect(offenders(/治理|打算|中意度|时刻点|猎取|密级/, texts)).toEqual([]);
});
