// The browser host as a process of its own over a data folder of its own: with the program's page, or with one of the benches'.
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { buildPage, chromiumOptions, newFolder, root } from './measuring.mjs';

/** Builds the program as it is delivered and gives its folder. */
export function builtProgram() {
  execFileSync(process.execPath, [join(root, 'node_modules/electron-vite/bin/electron-vite.js'), 'build', '--logLevel', 'error'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return join(root, 'out');
}

/** The built program with another page in it; the folder is to be removed afterwards. */
export async function withPage(program, script) {
  const folder = newFolder();
  cpSync(join(program, 'main'), join(folder, 'main'), { recursive: true });
  await buildPage(folder, script);
  return folder;
}

const freePort = () =>
  new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });

const ended = (host) => new Promise((end) => (host.exitCode === null ? host.on('exit', end) : end()));

/** A data folder and a browser profile, over which one host after the other runs on the same port. */
export async function aDesk() {
  const data = mkdtempSync(join(tmpdir(), 'bench-'));
  const port = await freePort();
  const browser = await chromium.launchPersistentContext(join(data, 'browser-profile'), {
    ...chromiumOptions(),
    locale: 'zh-CN',
    viewport: { width: 1366, height: 768 },
  });
  let host = null;
  const stop = async () => {
    host?.kill('SIGTERM');
    if (host) await ended(host);
    host = null;
  };
  return {
    /** Runs the program in `folder` and gives a page that has been let in. */
    async open(folder) {
      await stop();
      const env = { ...process.env, WORKBENCH_DATA: data, HOME: data, USERPROFILE: data, XDG_DOCUMENTS_DIR: '' };
      const child = spawn(process.execPath, [join(folder, 'main', 'browser-host.js'), '--no-open', '--port', String(port)], {
        env,
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      host = child;
      const address = await new Promise((there, none) => {
        let said = '';
        child.stdout.on('data', (text) => {
          said += text;
          const [found] = /http:\/\/127\.0\.0\.1:\d+\/#code=[\w-]+/.exec(said) ?? [];
          if (found) there(found);
        });
        child.on('exit', () => none(new Error(`the host ended: ${said}`)));
      });
      const page = await browser.newPage();
      await page.goto(address);
      return page;
    },
    async remove() {
      await browser.close();
      await stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}
