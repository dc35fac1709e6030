// How long a save takes, and how soon the program can be worked with: the real page room in Chromium, the real browser host as a process of
// its own, both built for this. Prints JSON; every figure comes with the floor of the same run by which it is to be read.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { buildPage, chromiumOptions, figure, newFolder, printed, quiet, root } from './measuring.mjs';

const times = 200;
const starts = 5;
const many = 10_000;

async function built() {
  const folder = newFolder();
  await build({
    ...quiet,
    root,
    ssr: { noExternal: true },
    build: {
      ssr: join(root, 'src-main/browser-host.ts'),
      outDir: join(folder, 'main'),
      target: 'node20.19',
      rolldownOptions: { output: { entryFileNames: 'entry.js' } },
    },
  });
  await buildPage(folder, 'commit-page.ts');
  return folder;
}

const freePort = () =>
  new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });

async function startHost(folder, data) {
  const port = await freePort();
  const env = { ...process.env, WORKBENCH_DATA: data, HOME: data, USERPROFILE: data };
  const host = spawn(process.execPath, [join(folder, 'main', 'entry.js'), '--no-open', '--port', String(port)], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await new Promise((there, none) => {
    let said = '';
    host.stdout.on('data', (text) => {
      said += text;
      const [found] = /http:\/\/127\.0\.0\.1:\d+\/#code=[\w-]+/.exec(said) ?? [];
      if (found) there(found);
    });
    host.on('exit', () => none(new Error(`the host ended: ${said}`)));
  });
  return { host, address };
}

/** Reloads the page and asks it when it could be worked with, and how long the floor takes. */
async function timesOfStart(page) {
  const [usable, floor] = [[], []];
  for (let i = 0; i < starts; i++) {
    await page.reload();
    usable.push(await page.evaluate(() => window.bench.usable()));
    floor.push(await page.evaluate(() => window.bench.floor()));
  }
  return { usable, floor };
}

/** The figures of saving and of starting. */
export async function saves() {
  const folder = await built();
  const data = mkdtempSync(join(tmpdir(), 'bench-'));
  const { host, address } = await startHost(folder, data);
  const browser = await chromium.launchPersistentContext(join(data, 'browser-profile'), chromiumOptions());
  try {
    const page = await browser.newPage();
    await page.goto(address);
    await page.evaluate(() => window.bench.usable());
    const empty = await timesOfStart(page);
    await page.evaluate(() => window.bench.saves(20));
    const { raw, commit, twice } = await page.evaluate((count) => window.bench.saves(count), times);
    await page.evaluate((count) => window.bench.fill(count), many);
    const full = await timesOfStart(page);

    const put = { floor: raw, floorName: 'one put, strict, IndexedDB alone' };
    const open = { floorName: 'opening the database and reading one record', tail: false };
    return [
      figure({ name: 'a save is in the database', times: commit, ...put }),
      figure({ name: 'a save is on the disk twice', times: twice, ...put }),
      figure({ name: 'start until usable, no records', times: empty.usable, floor: empty.floor, ...open }),
      figure({ name: `start until usable, ${many} records`, times: full.usable, floor: full.floor, ...open }),
    ];
  } finally {
    await browser.close();
    host.kill('SIGTERM');
    await new Promise((ended) => (host.exitCode === null ? host.on('exit', ended) : ended()));
    rmSync(folder, { recursive: true, force: true });
    rmSync(data, { recursive: true, force: true });
  }
}

await printed(import.meta.filename, saves);
