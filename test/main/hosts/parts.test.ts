import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { flagsOf } from '../../../src-main/hosts/browser/flags';
import { watchIdle } from '../../../src-main/hosts/browser/idle';
import { chooseHost } from '../../../src-main/hosts/choose-host.mjs';
import { dataFolder } from '../../../src-main/hosts/data-folder.mjs';
import { usualExportFolder } from '../../../src-main/hosts/export-folder';
import { noteEnd, noteStart, noteVersion } from '../../../src-main/hosts/last-exit';
import { logFile } from '../../../src-main/hosts/log-file';
import { listPages, readPage } from '../../../src-main/hosts/pages';

const aFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'parts-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};
afterEach(() => {
  vi.useRealTimers();
});

test.each([
  [{ WORKBENCH_DATA: '/somewhere' }, 'linux', '/somewhere'],
  [{}, 'linux', '/home/li/.local/share/customer-engineer-workbench'],
  [{ XDG_DATA_HOME: '/data' }, 'linux', '/data/customer-engineer-workbench'],
  [{}, 'darwin', '/home/li/Library/Application Support/customer-engineer-workbench'],
  [{ APPDATA: '/roaming' }, 'win32', '/roaming/customer-engineer-workbench'],
] as const)('data go where the system keeps them: %j on %s', (env, platform, folder) => {
  expect(dataFolder(env, platform, '/home/li').replaceAll('\\', '/')).toMatch(new RegExp(`${folder}$`));
});

test('exports go to the documents of the user, whatever that folder is called, or else to the home folder', () => {
  const home = aFolder();
  expect(usualExportFolder(home, '')).toBe(join(home, '客户工程师工作台'));
  mkdirSync(join(home, '文档'));
  expect(usualExportFolder(home, '')).toBe(join(home, '文档', '客户工程师工作台'));
  mkdirSync(join(home, 'Documents'));
  expect(usualExportFolder(home, '')).toBe(join(home, 'Documents', '客户工程师工作台'));
});

test('a start without an end before it is seen at the next start', () => {
  const folder = join(aFolder(), 'browser');
  expect(noteStart(folder)).toBe('first');
  expect(noteStart(folder)).toBe('unclean');
  noteEnd(folder);
  expect(noteStart(folder)).toBe('clean');
});

test('another version of the program is noticed once', () => {
  const folder = aFolder();
  expect([noteVersion(folder, '1.0.0'), noteVersion(folder, '1.0.0')]).toEqual([false, false]);
  expect([noteVersion(folder, '1.1.0'), noteVersion(folder, '1.1.0'), noteVersion(folder, '1.0.0')]).toEqual([true, false, true]);
});

test('the log is kept short', () => {
  const folder = join(aFolder(), 'browser');
  const log = logFile(folder);
  log('x'.repeat(1_100_000));
  log('after');
  expect(readFileSync(join(folder, 'log.txt'), 'utf8')).toBe('after\n');
  expect(statSync(join(folder, 'log-before.txt')).size).toBe(1_100_001);
});

test('ten minutes without a page make an end; a page that asks begins them anew', () => {
  vi.useFakeTimers();
  const quit = vi.fn();
  const idle = watchIdle(quit);
  vi.advanceTimersByTime(9 * 60_000);
  idle.seen();
  vi.advanceTimersByTime(9.5 * 60_000);
  expect(quit).not.toHaveBeenCalled();
  vi.advanceTimersByTime(30_000);
  expect(quit).toHaveBeenCalledOnce();
  idle.stop();
});

test.each([
  [[], { port: 47110, open: true }],
  [['--browser', '--no-open', '--port', '5000'], { port: 5000, open: false }],
  [['--port=5001'], { port: 5001, open: true }],
  [['--port', '0'], { port: '0', open: true }],
  [['--port', '70000'], { port: '70000', open: true }],
])('the flags %j are understood', (args, flags) => {
  expect(flagsOf(args)).toEqual(flags);
});

describe('the host', () => {
  const facts = { asked: null, remembered: null, runtime: true, display: true } as const;
  test.each([
    ['is the desktop where its runtime is', facts, 'desktop', 'usual'],
    ['is the browser where there is no runtime', { ...facts, runtime: false }, 'browser', 'no-runtime'],
    ['is the browser where there is no display', { ...facts, display: false }, 'browser', 'no-display'],
    ['stays the browser when the runtime comes later', { ...facts, remembered: 'browser' }, 'browser', 'desktop-possible'],
    ['is none when the desktop was used and cannot run', { ...facts, remembered: 'desktop', runtime: false }, null, 'no-runtime'],
    [
      'is what was asked for, with a word about the data',
      { ...facts, asked: 'browser', remembered: 'desktop' },
      'browser',
      'asked-other-data',
    ],
    [
      'is the desktop when asked for, with a word about the data',
      { ...facts, asked: 'desktop', remembered: 'browser' },
      'desktop',
      'asked-other-data',
    ],
    ['is never the browser when the desktop was asked for', { ...facts, asked: 'desktop', runtime: false }, null, 'no-runtime'],
  ] as const)('%s', (_what, given, host, why) => {
    expect(chooseHost(given)).toEqual({ host, why });
  });
});

test('a page that brings its own place for the nonce gets it there, others in their head', async () => {
  const folder = aFolder();
  writeFileSync(join(folder, 'index.html'), '<head><meta property="csp-nonce" nonce=""></head>');
  writeFileSync(join(folder, 'other.html'), '<head></head>');
  const pages = listPages(folder);
  const html = async (address: string) => Buffer.from((await readPage(pages, address, 'n0'))?.body ?? []).toString();
  expect(await html('/')).toBe('<head><meta property="csp-nonce" nonce="n0"></head>');
  expect(await html('/other.html')).toBe('<head><meta property="csp-nonce" nonce="n0"></head>');
});

test('pages that were not built are no pages', () => {
  expect(() => listPages(aFolder())).toThrow('index.html');
});
