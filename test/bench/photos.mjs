// Fifty photos of twelve megapixels through the real import: every size made beside the window and stored in the vault of a real host, then named
// by records. Decoding the same photos and nothing else is the floor. Prints JSON.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { aDesk, builtProgram, withPage } from './a-host.mjs';
import { figure, printed } from './measuring.mjs';

const count = Number(process.env.PHOTOS ?? 50);

/** The processes that draw pages, of which the largest has done the work; their highest memory can be asked for, and forgotten, on Linux alone. */
async function renderers(page) {
  const session = await page.context().browser()?.newBrowserCDPSession();
  if (!session || process.platform !== 'linux') return null;
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
}
const forgetPeak = (pids) => pids?.forEach((pid) => writeFileSync(`/proc/${pid}/clear_refs`, '5'));
const peak = (pids) =>
  Math.max(...pids.map((pid) => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1_024));

/** The figures of photos. */
export async function photos() {
  const folder = await withPage(builtProgram(), 'photos-page.ts');
  const desk = await aDesk();
  try {
    const page = await desk.open(folder);
    await page.waitForFunction(() => window.photos);
    const bytes = await page.evaluate((many) => window.photos.take(many), count);
    const pids = await renderers(page);
    const run = async (name) => {
      forgetPeak(pids);
      const times = await page.evaluate((which) => window.photos[which](), name);
      return { ...times, peak: pids && peak(pids) };
    };
    const decode = await run('decode');
    const all = await run('importAll');
    const floorName = `decoding the same photos (${Math.round(bytes / count / 1e5) / 10} MB each) and nothing else`;
    return [
      figure({ name: 'importing a photo of 12 megapixels', times: all.each, floor: decode.each, floorName }),
      figure({
        name: `importing ${count} of them, until they are on the disk and in the journal`,
        times: [all.all],
        floor: [decode.all],
        floorName,
        tail: false,
      }),
      figure({
        name: 'the longest task of the window meanwhile (50 where none was longer)',
        times: [all.blocked],
        floor: [decode.blocked],
        floorName,
        tail: false,
      }),
      ...(pids
        ? [
            figure({
              name: 'peak memory of the page meanwhile',
              unit: 'MB',
              times: [all.peak],
              floor: [decode.peak],
              floorName,
              tail: false,
            }),
          ]
        : []),
    ];
  } finally {
    await desk.remove();
    rmSync(folder, { recursive: true, force: true });
  }
}

await printed(import.meta.filename, photos);
