// A list of ten thousand issues with the real table in real Chromium: how soon its first rows are painted, and what a frame of scrolling costs.
// Prints JSON; every figure comes with the floor of the same run by which it is to be read.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { preview } from 'vite';
import { buildPage, chromiumOptions, figure, newFolder, printed, quiet } from './measuring.mjs';

const mounts = 20;
const scrolls = 5;
const frames = 200;
/** Two rows in each frame: a quick turn of the wheel. */
const pixels = 64;

const cpuSeconds = async (session) => {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration').value;
};

/** Milliseconds for which a frame of scrolling occupies the page's main thread: script, style, layout and paint. */
async function costOfFrame(page, session) {
  const before = await cpuSeconds(session);
  const reached = await page.evaluate(([count, by]) => window.list.scroll(count, by), [frames, pixels]);
  if (reached < frames * pixels - pixels) throw new Error(`scrolled to ${reached} only`);
  return (((await cpuSeconds(session)) - before) * 1_000) / frames;
}

async function measured(page) {
  const session = await page.context().newCDPSession(page);
  // Counted in the thread's own time: what other processes take meanwhile is not in it.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const times = { table: [], plain: [], frame: [], plainFrame: [] };
  await page.evaluate(() => window.list.mount());
  for (let i = 0; i < mounts; i++) {
    times.table.push(await page.evaluate(() => window.list.mount()));
    times.plain.push(await page.evaluate(() => window.list.mountPlain()));
  }
  for (let i = 0; i < scrolls; i++) {
    await page.evaluate(() => window.list.mount());
    times.frame.push(await costOfFrame(page, session));
    await page.evaluate((many) => window.list.showPlainRows(many), (frames * pixels) / 16);
    times.plainFrame.push(await costOfFrame(page, session));
  }
  return times;
}

/** The figures of a long list. */
export async function list() {
  const folder = newFolder();
  await buildPage(folder, 'list-page.tsx');
  const server = await preview({
    ...quiet,
    root: folder,
    build: { outDir: join(folder, 'renderer') },
    preview: { host: '127.0.0.1', port: 0 },
  });
  const options = chromiumOptions();
  // Without waiting for the screen, so that a picture counts when it is ready.
  const browser = await chromium.launch({ ...options, args: [...options.args, '--disable-gpu-vsync', '--disable-frame-rate-limit'] });
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    await page.goto(server.resolvedUrls.local[0]);
    await page.waitForFunction(() => window.list);
    const { table, plain, frame, plainFrame } = await measured(page);
    return [
      figure({
        name: 'a list of 10000 issues until its first rows are painted',
        times: table,
        floor: plain,
        floorName: 'a plain table of the same visible rows',
      }),
      figure({
        name: 'main thread per frame of scrolling, 10000 issues',
        times: frame,
        floor: plainFrame,
        floorName: 'plain rows, drawn beforehand',
      }),
    ];
  } finally {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

await printed(import.meta.filename, list);
