import { keepFile } from '../../src-renderer/attachments/keep-file';
import type { Write } from '../../src-renderer/data/actions';
import { desktop } from '../../src-renderer/desktop';
import { darkroom } from '../../src-renderer/pictures/darkroom';
import { aNoise } from '../fixtures/a-noise';
import { openStore } from './open-store';

/** Milliseconds for each photo, for all together, and the longest task of the window meanwhile (50 where none was longer). */
type Times = { each: number[]; all: number; blocked: number };
export type PhotosBench = {
  /** Makes photos of twelve megapixels as wild as real ones; gives their bytes in all. */
  take: (count: number) => Promise<number>;
  decode: () => Promise<Times>;
  /** As the import does it: every size of all photos in the vault, then one action that names them. */
  importAll: () => Promise<Times>;
};
declare global {
  interface Window {
    photos?: PhotosBench;
  }
}

const opening = openStore();
const taken: File[] = [];

async function timed(work: (photo: File) => Promise<unknown>, after: () => Promise<unknown> = async () => undefined): Promise<Times> {
  let blocked = 50;
  const watcher = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) blocked = Math.max(blocked, duration);
  });
  watcher.observe({ type: 'longtask' });
  const each: number[] = [];
  const from = performance.now();
  for (const photo of taken) {
    const begun = performance.now();
    await work(photo);
    each.push(performance.now() - begun);
  }
  await after();
  const all = performance.now() - from;
  watcher.disconnect();
  return { each, all, blocked };
}

window.photos = {
  async take(count) {
    for (let i = taken.length; i < count; i++) taken.push(await aNoise(4_000, 3_000, i + 1));
    return taken.reduce((sum, { size }) => sum + size, 0);
  },
  decode: () => timed(async (photo) => (await createImageBitmap(photo, { imageOrientation: 'from-image' })).close()),
  async importAll() {
    const store = await opening;
    const { lease } = store;
    if (lease === null) throw new Error('there is no vault');
    const owner = `visit:${crypto.randomUUID()}`;
    const writes: Write[] = [];
    return timed(
      async (photo) => {
        const kept = await keepFile(photo, { desktop, darkroom, lease }, 'screen');
        if (!kept.ok) throw new Error(kept.failure.kind);
        writes.push({ kind: 'attachment', create: { ...kept.value, owner, slot: 'photos' } });
      },
      async () => (await store.commit({ label: 'create:attachment', writes })).safe,
    );
  },
};
