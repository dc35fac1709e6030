// What every bench needs: pages and scripts that are built as the program is, a Chromium, and figures of many runs.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { chromiumPath } from '../fixtures/chromium-path.mjs';

export const root = resolve(import.meta.dirname, '../..');
export const quiet = { configFile: false, logLevel: 'error' };

const at = (numbers, share) => [...numbers].sort((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))];
const round = (number) => Math.round(number * 100) / 100;

/** One figure beside the floor of the same run by which it is to be read. */
export const figure = ({ name, unit = 'ms', times, floor, floorName, tail = true }) => ({
  name,
  unit,
  p50: round(at(times, 0.5)),
  ...(tail ? { p95: round(at(times, 0.95)) } : {}),
  floor: { name: floorName, p50: round(at(floor, 0.5)), ...(tail ? { p95: round(at(floor, 0.95)) } : {}) },
  ratio: round(at(times, 0.5) / at(floor, 0.5)),
});

export function newFolder() {
  mkdirSync(join(root, '.cache'), { recursive: true });
  return mkdtempSync(join(root, '.cache', 'bench-'));
}

/** Builds one page around a script of this folder into `<folder>/renderer`. */
export async function buildPage(folder, script) {
  const html = join(folder, 'index.html');
  writeFileSync(
    html,
    `<!doctype html><html><head></head><body><script type="module" src="${join(import.meta.dirname, script)}"></script></body></html>`,
  );
  await build({ ...quiet, root: folder, build: { outDir: join(folder, 'renderer'), minify: 'oxc', rolldownOptions: { input: html } } });
}

/** Builds scripts (by name, their paths from the root of the project) into files that plain Node can run: `<folder>/<name>.js`. */
export async function buildScripts(folder, scripts) {
  const input = Object.fromEntries(Object.entries(scripts).map(([name, path]) => [name, join(root, path)]));
  await build({
    ...quiet,
    root,
    ssr: { noExternal: true },
    build: { ssr: true, outDir: folder, target: 'node20.19', rolldownOptions: { input, output: { entryFileNames: '[name].js' } } },
  });
}

export const chromiumOptions = () => ({
  executablePath: chromiumPath,
  headless: true,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});

/** Prints the figures where the file itself was started. */
export async function printed(file, measure) {
  if (process.argv[1] === file) console.log(JSON.stringify(await measure(), null, 2));
}
