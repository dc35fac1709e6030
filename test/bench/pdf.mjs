// What a PDF of 300 rows costs on its whole way through the program, from the data file over the page to Chromium's print, beside Chromium that
// prints the same page and knows nothing of the program. Prints JSON.
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { buildScripts, chromiumOptions, figure, newFolder, printed } from './measuring.mjs';

const rows = 300;
const rounds = 7;

async function built(folder) {
  await buildScripts(folder, { page: 'test/bench/pdf-page.ts', bundle: 'test/bench/word-bundle.ts' });
  execFileSync(process.execPath, [join(folder, 'bundle.js'), String(rows), join(folder, 'bundle.json')]);
  const { pageOf } = await import(join(folder, 'page.js'));
  return () => pageOf(readFileSync(join(folder, 'bundle.json'), 'utf8'));
}

/** The figure of a PDF. */
export async function pdf() {
  const folder = newFolder();
  const browser = await chromium.launch(chromiumOptions());
  try {
    const pageOf = await built(folder);
    // As the hidden window does: loaded, laid out, printed, gone.
    const print = async (html) => {
      const page = await browser.newPage();
      await page.setContent(html);
      const bytes = await page.pdf({ preferCSSPageSize: true });
      await page.close();
      return bytes;
    };
    const timed = async (work) => {
      const from = performance.now();
      const bytes = await work();
      if (bytes.length < 10_000) throw new Error('there is nothing in the PDF');
      return performance.now() - from;
    };
    const html = await pageOf();
    await print(html);
    const [times, floor] = [[], []];
    for (let round = 0; round < rounds; round++) {
      times.push(await timed(async () => print(await pageOf())));
      floor.push(await timed(() => print(html)));
    }
    const floorName = 'Chromium prints the same page without the program';
    return [
      { ...figure({ name: `PDF of an issue table of ${rows} rows, from its data file`, times, floor, floorName }), target: 'ratio ≤ 1.25' },
    ];
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

await printed(import.meta.filename, pdf);
