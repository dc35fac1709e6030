import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');

/** A checkout in which every part that `npm start` runs says what it was asked instead of doing it. */
function aCheckout({ runtime, downloads = false }: { runtime: boolean; downloads?: boolean }) {
  const house = mkdtempSync(join(tmpdir(), 'start-'));
  onTestFinished(() => rmSync(house, { recursive: true, force: true }));
  const write = (path: string, text: string, mode = 0o644) => {
    mkdirSync(dirname(join(house, path)), { recursive: true });
    writeFileSync(join(house, path), text, { mode });
  };
  for (const file of [
    'start.mjs',
    'build-if-needed.mjs',
    'hosts/choose-host.mjs',
    'hosts/data-folder.mjs',
    'hosts/electron-runtime.mjs',
    'files/make-folder-sync.mjs',
  ]) {
    mkdirSync(dirname(join(house, 'src-main', file)), { recursive: true });
    cpSync(join(root, 'src-main', file), join(house, 'src-main', file));
  }
  write('package.json', '{"type":"module"}');
  write('src-renderer/main.tsx', '');
  const electron = '#!/bin/sh\necho "electron $@"\n';
  const install = downloads
    ? `require('fs').mkdirSync(__dirname + '/dist'); require('fs').writeFileSync(__dirname + '/dist/electron', ${JSON.stringify(electron)}, { mode: 0o755 }); require('fs').writeFileSync(__dirname + '/path.txt', 'electron');`
    : `process.exit(1);`;
  write('node_modules/electron/package.json', '{"type":"commonjs"}');
  write('node_modules/electron/install.js', `require('fs').appendFileSync(__dirname + '/tried', 'x'); ${install}`);
  if (runtime) {
    write('node_modules/electron/path.txt', 'electron');
    write('node_modules/electron/dist/electron', electron, 0o755);
  }
  const outs = ['out/main/index.js', 'out/main/browser-host.js', 'out/preload/preload.cjs', 'out/renderer/index.html'];
  const builder = `for (const file of ${JSON.stringify(outs)}) { fs.mkdirSync(path.dirname(file), { recursive: true }); fs.writeFileSync(file, file.includes('browser-host') ? 'console.log("browser host", ...process.argv.slice(2))' : ''); } console.log('built');`;
  write('node_modules/electron-vite/bin/electron-vite.js', `import fs from 'node:fs'; import path from 'node:path'; ${builder}`);
  write('node_modules/electron-vite/package.json', '{"type":"module"}');
  const env = { ...process.env, WORKBENCH_DATA: join(house, 'data'), DISPLAY: ':9', WAYLAND_DISPLAY: '' };
  const start = (args: string[] = [], more: Record<string, string> = {}) => {
    const run = spawnSync(process.execPath, [join(house, 'src-main/start.mjs'), ...args], { env: { ...env, ...more }, encoding: 'utf8' });
    return { code: run.status, said: run.stdout };
  };
  const tried = () => {
    try {
      return readFileSync(join(house, 'node_modules/electron/tried'), 'utf8').length;
    } catch {
      return 0;
    }
  };
  const memory = () => JSON.parse(readFileSync(join(house, 'data/host.json'), 'utf8')) as { host: string; triedAt?: number };
  const setMemory = (facts: object) => writeFileSync(join(house, 'data/host.json'), JSON.stringify(facts));
  return { house, start, tried, memory, setMemory, env };
}

describe.runIf(process.platform !== 'win32')('npm start (the stand-in for Electron is a shell script)', () => {
  test('builds when nothing is built, again when a source is newer, and not otherwise', () => {
    const { house, start } = aCheckout({ runtime: true });
    expect(start().said).toContain('built');
    expect(start().said).not.toContain('built');
    utimesSync(join(house, 'src-renderer/main.tsx'), new Date(), new Date(Date.now() + 5_000));
    expect(start().said).toContain('built');
  });

  test('builds also when sources came that are older than what was built, and when some were taken away', () => {
    const { house, start } = aCheckout({ runtime: true });
    start();
    writeFileSync(join(house, 'src-renderer/main.tsx'), 'another release');
    utimesSync(join(house, 'src-renderer/main.tsx'), new Date(), new Date(Date.now() - 86_400_000));
    expect(start().said).toContain('built');
    expect(start().said).not.toContain('built');
    rmSync(join(house, 'src-renderer/main.tsx'));
    expect(start().said).toContain('built');
  });

  test('opens the desktop where its runtime is, hands the flags on, and remembers it', () => {
    const { house, start, memory } = aCheckout({ runtime: true });
    expect(start(['--lang=zh-CN']).said).toContain(`electron ${house} --lang=zh-CN`);
    expect(memory().host).toBe('desktop');
  });

  test('tries to download the runtime once a day, names the mirror, and begins the browser host in both languages', () => {
    const { start, tried, memory, setMemory } = aCheckout({ runtime: false });
    const first = start(['--no-open', '--port', '5000']).said;
    expect(first).toContain('ELECTRON_MIRROR');
    expect(first).toContain('无法获得 Electron 运行时，使用浏览器版');
    expect(first).toContain('using the browser host');
    expect(first).toContain('browser host --no-open --port 5000');
    expect(start().said).not.toContain('ELECTRON_MIRROR');
    expect(tried()).toBe(1);
    setMemory({ ...memory(), triedAt: Date.now() - 25 * 60 * 60 * 1000 });
    start();
    expect(tried()).toBe(2);
  });

  test('opens the desktop when the download succeeds', () => {
    const { house, start } = aCheckout({ runtime: false, downloads: true });
    expect(start().said).toContain(`electron ${house}`);
  });

  test('never changes the host by itself: not to a desktop that becomes possible, not away from one that is gone', () => {
    const later = aCheckout({ runtime: true });
    mkdirSync(join(later.house, 'data'));
    later.setMemory({ host: 'browser' });
    const stays = later.start();
    expect(stays.said).toContain('browser host');
    expect(stays.said).toContain('npm start -- --desktop');
    expect(later.memory().host).toBe('browser');

    const gone = aCheckout({ runtime: false });
    mkdirSync(join(gone.house, 'data'));
    gone.setMemory({ host: 'desktop' });
    const refused = gone.start();
    expect(refused.code).toBe(1);
    expect(refused.said).toContain('npm start -- --browser');
    expect(refused.said).not.toContain('browser host --');
    expect(gone.memory().host).toBe('desktop');
    const asked = gone.start(['--browser']);
    expect(asked.said).toContain('数据彼此分开');
    expect(gone.memory().host).toBe('browser');
  });

  test.runIf(process.platform === 'linux')('begins the browser host on a Linux without a display, without downloading anything', () => {
    const { start, tried } = aCheckout({ runtime: false });
    expect(start([], { DISPLAY: '' }).said).toContain('没有图形显示，使用浏览器版');
    expect(tried()).toBe(0);
  });

  test('ends the host with it when it is told to end, and gives its exit code on', async () => {
    const { house, start, env } = aCheckout({ runtime: false });
    start(['--browser']);
    writeFileSync(
      join(house, 'out/main/browser-host.js'),
      `process.on('SIGTERM', () => { console.log('ended properly'); process.exit(7); }); setInterval(() => {}, 1000); console.log('runs');`,
    );
    const child = spawn(process.execPath, [join(house, 'src-main/start.mjs')], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    child.stdout.on('data', (text: Buffer) => {
      said += text.toString();
      if (said.includes('runs') && !said.includes('ended')) child.kill('SIGTERM');
    });
    const code = await new Promise((end) => child.on('close', end));
    expect({ code, said }).toEqual({ code: 7, said: expect.stringContaining('ended properly') as string });
  });
});
