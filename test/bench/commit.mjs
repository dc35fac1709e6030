// How long a save takes, and how soon the program can be worked with: the real page room in Chromium, the real browser host as a process of
// its own, both built for this. Prints JSON; every figure comes with the floor of the same run by which it is to be read.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '../..');
const saves = 200;
const starts = 5;
const many = 10_000;

const at = (numbers, share) => [...numbers].sort((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))];
const round = (number) => Math.round(number * 100) / 100;

async function built() {
  mkdirSync(join(root, '.cache'), { recursive: true });
  const folder = mkdtempSync(join(root, '.cache', 'bench-'));
  const quiet = { configFile: false, logLevel: 'error' };
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
  const html = join(folder, 'index.html');
  writeFileSync(
    html,
    `<!doctype html><html><head></head><body><script type="module" src="${join(import.meta.dirname, 'commit-page.ts')}"></script></body></html>`,
  );
  await build({ ...quiet, root: folder, build: { outDir: join(folder, 'renderer'), minify: 'oxc', rolldownOptions: { input: html } } });
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

const folder = await built();
const data = mkdtempSync(join(tmpdir(), 'bench-'));
const { host, address } = await startHost(folder, data);
const executablePath = [process.env['CHROMIUM_PATH'], '/usr/bin/chromium', chromium.executablePath()].find(
  (path) => path && existsSync(path),
);
const browser = await chromium.launchPersistentContext(join(data, 'browser-profile'), {
  executablePath,
  headless: true,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  const page = await browser.newPage();
  await page.goto(address);
  await page.evaluate(() => window.bench.usable());
  const empty = await timesOfStart(page);
  await page.evaluate(() => window.bench.saves(20));
  const times = await page.evaluate((count) => window.bench.saves(count), saves);
  await page.evaluate((count) => window.bench.fill(count), many);
  const full = await timesOfStart(page);

  const save = (name, numbers) => ({
    name,
    unit: 'ms',
    p50: round(at(numbers, 0.5)),
    p95: round(at(numbers, 0.95)),
    floor: { name: 'one put, strict, IndexedDB alone', p50: round(at(times.raw, 0.5)), p95: round(at(times.raw, 0.95)) },
    ratio: round(at(numbers, 0.5) / at(times.raw, 0.5)),
  });
  const startOf = (name, { usable, floor }) => ({
    name,
    unit: 'ms',
    p50: round(at(usable, 0.5)),
    floor: { name: 'opening the database and reading one record', p50: round(at(floor, 0.5)) },
    ratio: round(at(usable, 0.5) / at(floor, 0.5)),
  });
  const results = [
    save('a save is in the database', times.commit),
    save('a save is on the disk twice', times.twice),
    startOf('start until usable, no records', empty),
    startOf(`start until usable, ${many} records`, full),
  ];
  console.log(JSON.stringify(results, null, 2));
} finally {
  await browser.close();
  host.kill('SIGTERM');
  await new Promise((ended) => (host.exitCode === null ? host.on('exit', ended) : ended()));
  rmSync(folder, { recursive: true, force: true });
  rmSync(data, { recursive: true, force: true });
}
