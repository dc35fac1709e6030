// What a Word file costs: the first document of a process started for it, in processor time of all its threads and in memory at its peak.
// Prints JSON; every figure comes with the floor of the same run by which it is to be read.
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildScripts, figure, newFolder, printed } from './measuring.mjs';

const sizes = [10, 100, 1_000, 10_000];
const most = sizes.at(-1);
const rounds = 5;

async function built(folder) {
  await buildScripts(folder, { run: 'test/bench/word-run.ts', bundle: 'test/bench/word-bundle.ts' });
  return (entry, ...args) => execFileSync(process.execPath, [join(folder, `${entry}.js`), ...args.map(String)], { encoding: 'utf8' });
}

/** The figures of a Word file. */
export async function word() {
  const folder = newFolder();
  try {
    const start = await built(folder);
    const run = (...args) => JSON.parse(start('run', ...args));
    const file = (name) => join(folder, name);
    start('bundle', most, file('bundle.json'));
    const costs = { nothing: [], export: [], exportFloor: [] };
    for (const rows of sizes) Object.assign(costs, { [`writer${rows}`]: [], [`plain${rows}`]: [], [`floor${rows}`]: [] });
    for (let round = 0; round < rounds; round++) {
      for (const rows of sizes) {
        costs[`writer${rows}`].push(run('writer', rows, file('table.docx')));
        costs[`floor${rows}`].push(run('floor', file('table.docx')));
        costs[`plain${rows}`].push(run('plain', rows));
      }
      costs.export.push(run('export', file('bundle.json'), file('export.docx')));
      costs.exportFloor.push(run('floor', file('export.docx')));
      costs.nothing.push(run('nothing'));
    }
    const of = (name, what) => costs[name].map((each) => each[what]);
    const cpu = (name, from, floor, floorName) =>
      figure({ name, unit: 'ms of processor', times: of(from, 'cpu'), floor: of(floor, 'cpu'), floorName });
    const memory = (name, from, what, floor, floorName) =>
      figure({ name, unit: 'MiB', times: of(from, what), floor: of(floor, what), floorName });
    const once = 'the same XML as one string, one deflate';
    const byDocx = 'plain docx, which is given every row';
    const idle = 'a process with the same code that writes nothing';
    return [
      ...sizes.flatMap((rows) => [
        { ...cpu(`Word file of ${rows} rows`, `writer${rows}`, `floor${rows}`, once), ...(rows === most && { target: 'ratio ≤ 2.5' }) },
        cpu(`Word file of ${rows} rows, beside docx`, `writer${rows}`, `plain${rows}`, byDocx),
      ]),
      { ...cpu(`data file of ${most} issues to Word file`, 'export', 'exportFloor', once), target: 'ratio ≤ 5' },
      { ...memory(`most memory of the process, Word file of ${most} rows`, `writer${most}`, 'peak', 'nothing', idle), target: '≤ 250 MiB' },
      memory(`most memory of the process, Word file of ${most} rows, beside docx`, `writer${most}`, 'peak', `plain${most}`, byDocx),
      memory(`most heap between pieces, Word file of ${most} rows`, `writer${most}`, 'heap', 'nothing', idle),
      memory(`most memory of the process, data file of ${most} issues to Word file`, 'export', 'peak', 'nothing', idle),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await printed(import.meta.filename, word);
