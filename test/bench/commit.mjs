// How long a save takes: the real data room in Chromium, over the real browser host as a process of its own. Prints JSON; every figure comes with
// the floor of the same run by which it is to be read.
import { rmSync } from 'node:fs';
import { aDesk, builtProgram, withPage } from './a-host.mjs';
import { figure, printed } from './measuring.mjs';

const times = 200;

/** The figures of saving. */
export async function saves() {
  const folder = await withPage(builtProgram(), 'commit-page.ts');
  const desk = await aDesk();
  try {
    const page = await desk.open(folder);
    await page.evaluate(() => window.bench.saves(20));
    const { raw, commit, twice } = await page.evaluate((count) => window.bench.saves(count), times);
    const put = { floor: raw, floorName: 'one put, strict, IndexedDB alone' };
    return [
      figure({ name: 'a save is in the database', times: commit, ...put }),
      figure({ name: 'a save is on the disk twice', times: twice, ...put }),
    ];
  } finally {
    await desk.remove();
    rmSync(folder, { recursive: true, force: true });
  }
}

await printed(import.meta.filename, saves);
