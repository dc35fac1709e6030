// What keeping the vault costs: appending, restore points, bases and the way back, in a process started for it with threads as in the program.
// Prints JSON; every figure comes with the floor of the same run by which it is to be read.
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildScripts, figure, newFolder, printed } from './measuring.mjs';

const sizes = [10_000, 100_000];
const rounds = 3;
/** Restore points of about two years. */
const pieces = 1_000;

const scripts = {
  run: 'test/bench/vault-run.ts',
  history: 'test/bench/history-run.ts',
  preview: 'test/bench/preview-run.ts',
  'vault-worker': 'src-main/vault/upkeep/worker.ts',
};

/** The figures of the vault. */
export async function vault() {
  const figures = [];
  const folder = newFolder();
  try {
    await buildScripts(folder, scripts);
    const said = (script, ...asked) => JSON.parse(execFileSync(process.execPath, [join(folder, script), ...asked], { encoding: 'utf8' }));
    const run = (size, times, only = '', then = (_kept, made) => made) => {
      const kept = join(folder, `of-${size}`, 'vault');
      const made = then(kept, said('run.js', kept, String(size), String(times), only));
      rmSync(join(folder, `of-${size}`), { recursive: true, force: true });
      return made;
    };
    const { peak: least } = run(1, 1);
    for (const size of sizes) {
      const { peak, ...times } = run(size, rounds);
      const previewed = run(size, 0, 'fill', (kept) => said('preview.js', kept));
      const of = (name, from, floor, floorName, more = {}) =>
        figure({ name: `${name}, ${size} issues`, times: times[from], floor: times[floor], floorName, tail: false, ...more });
      const sameBytes = 'the same lines unpacked, written for good and read again';
      figures.push(
        of('a change appended to the journal', 'append', 'appendFloor', 'the same line written and flushed', { tail: true }),
        {
          ...of('restore point after 100 changes', 'point', 'base', 'a new base'),
          ...(size === sizes.at(-1) && { target: 'ratio ≤ 0.05' }),
        },
        of('a new base, read back and compared', 'base', 'baseFloor', sameBytes),
        of('a restore, until every row has been given to the page', 'restore', 'baseFloor', sameBytes),
        figure({
          name: `most memory of the process, ${size} issues`,
          unit: 'MiB',
          times: [peak],
          floor: [least],
          floorName: 'the same with a single issue',
          tail: false,
        }),
        figure({
          name: `most memory of the process that shows what a restore would change, ${size} issues`,
          unit: 'MiB',
          times: [previewed.peak],
          floor: [peak],
          floorName: 'that of a restore',
          tail: false,
        }),
      );
    }
    const many = join(folder, 'many', 'vault');
    const { apart, merged } = said('history.js', many, String(pieces), '10');
    figures.push(
      figure({
        name: `history of one record, ${pieces} sealed journals merged below a base`,
        times: merged,
        floor: apart,
        floorName: 'the same before they were merged',
        tail: false,
      }),
    );
    return figures;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await printed(import.meta.filename, vault);
