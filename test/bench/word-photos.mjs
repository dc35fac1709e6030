// What photos on paper cost: 50 of them, in processes started for one paper each. Prints JSON; every figure comes with the floor of the same run.
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildScripts, figure, newFolder, printed } from './measuring.mjs';

const photos = 50;
const rounds = 7;
/** Bytes of a photo: as the program keeps it for paper, and as a camera makes it; and which of its files is read. */
const stores = {
  usual: { name: `${photos} photos of 300 kB`, bytes: 300_000, part: 'print' },
  large: { name: `${photos} photos of 2.7 MB`, bytes: 2_700_000, part: 'print' },
  originals: { name: `${photos} photos of 2.7 MB whose size for paper is lost`, bytes: 2_700_000, part: 'file' },
};

async function built(folder) {
  await buildScripts(folder, { run: 'test/bench/word-photos-run.ts' });
  return (...args) => execFileSync(process.execPath, [join(folder, 'run.js'), ...args.map(String)], { encoding: 'utf8' });
}

/** The figures of papers with photos. */
export async function wordPhotos() {
  const folder = newFolder();
  try {
    const start = await built(folder);
    const costs = { nothing: [] };
    for (const [store, { bytes, part }] of Object.entries(stores)) {
      start('fill', join(folder, store), photos, bytes, part);
      for (const way of ['word', 'page', 'floor']) costs[`${store} ${way}`] = [];
    }
    for (let round = 0; round < rounds; round++) {
      for (const store of Object.keys(stores))
        for (const way of ['word', 'page', 'floor']) costs[`${store} ${way}`].push(JSON.parse(start(way, join(folder, store))));
      costs.nothing.push(JSON.parse(start('nothing')));
    }
    const of = (name, what) => costs[name].map((each) => each[what]);
    const stored = 'the same bytes read, summed and put together once';
    const idle = 'a process with the same code that writes nothing';
    return Object.entries(stores).flatMap(([store, { name }]) => {
      const against = (floor, floorName) => ({ floor, floorName });
      const cpu = (way) => ({
        unit: 'ms of processor',
        times: of(`${store} ${way}`, 'cpu'),
        ...against(of(`${store} floor`, 'cpu'), stored),
      });
      const peak = (way) => ({ unit: 'MiB', times: of(`${store} ${way}`, 'peak'), ...against(of('nothing', 'peak'), idle) });
      return [
        { ...figure({ name: `Word file of ${name}`, ...cpu('word') }), ...(store === 'large' && { target: 'ratio ≤ 2.5' }) },
        figure({ name: `most memory of the process, Word file of ${name}`, ...peak('word') }),
        // More than a page may hold is no longer the same work.
        ...(store === 'usual'
          ? [
              figure({ name: `page for preview of ${name}`, ...cpu('page') }),
              figure({ name: `most memory of the process, page of ${name}`, ...peak('page') }),
            ]
          : []),
      ];
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await printed(import.meta.filename, wordPhotos);
