import { desktop } from '../../src-renderer/desktop';
import { start } from '../../src-renderer/data/start';
import type { StartState } from '../../src-renderer/data/start-state';

type Times = { raw: number[]; commit: number[]; twice: number[] };
export type Bench = {
  /** Begins where nothing is, and resolves when the page can be worked with: milliseconds since the page was asked for. */
  usable: () => Promise<number>;
  /** Milliseconds to open the same database bare and read one record of it. */
  floor: () => Promise<number>;
  fill: (count: number) => Promise<void>;
  saves: (times: number) => Promise<Times>;
};
declare global {
  interface Window {
    bench?: Bench;
  }
}

let now: StartState = { state: 'looking' };
let heard: (() => void)[] = [];
start({
  desktop,
  undoneCreation: () => '',
  readThroughAfter: 10_000_000,
  show(state) {
    now = state;
    for (const tell of heard.splice(0)) tell();
  },
});
async function until<S extends StartState['state']>(wanted: S): Promise<Extract<StartState, { state: S }>> {
  while (now.state !== wanted) {
    if (now.state === 'doors') void now.begin();
    await new Promise<void>((tell) => heard.push(tell));
  }
  return now as Extract<StartState, { state: S }>;
}
const timed = async (work: () => Promise<unknown>) => {
  const from = performance.now();
  await work();
  return performance.now() - from;
};
const done = (request: IDBRequest | IDBTransaction) =>
  new Promise<void>((good, bad) => {
    request.onerror = () => bad(request.error ?? new Error('failed'));
    if (request instanceof IDBTransaction) request.oncomplete = () => good();
    else request.onsuccess = () => good();
  });

async function rawDatabase(): Promise<IDBDatabase> {
  const opening = indexedDB.open('raw', 1);
  opening.onupgradeneeded = () => {
    const rows = opening.result.createObjectStore('rows', { keyPath: 'id' });
    for (const index of ['projectId', 'plannedOn']) rows.createIndex(index, index);
    rows.createIndex('state', ['projectId', 'state']);
  };
  await done(opening);
  return opening.result;
}

window.bench = {
  async usable() {
    await until('ready');
    return performance.now();
  },
  floor: () =>
    timed(async () => {
      const opening = indexedDB.open('workbench');
      await done(opening);
      await done(opening.result.transaction('practiceSettings').objectStore('practiceSettings').getAll());
      opening.result.close();
    }),
  async fill(count) {
    const { store } = await until('ready');
    const customerId = crypto.randomUUID();
    for (let made = 0; made < count; made += 2_000) {
      const writes = Array.from({ length: 2_000 }, (_each, i) => ({
        kind: 'contact' as const,
        create: { customerId, name: `人 ${made + i}`, title: '主任', phone: '0000-8000100', remark: '备注'.repeat(20) },
      }));
      await store.commit({ label: 'create:contact', writes });
    }
    await store.settled();
  },
  async saves(times) {
    const { store } = await until('ready');
    const raw = await rawDatabase();
    const { ids } = await store.commit({
      label: 'create:issue',
      writes: [{ kind: 'issue', create: { projectId: crypto.randomUUID(), description: '端口不足', target: '月底前扩容' } }],
    });
    const id = ids[0] ?? '';
    const row = await store.db.of('issue').get(id);
    const found: Times = { raw: [], commit: [], twice: [] };
    for (let i = 0; i < times; i++) {
      const description = `第 ${i} 次：${'机房端口不足，需要扩容。'.repeat(1 + (i % 5))}`;
      found.raw.push(
        await timed(() => {
          const put = raw.transaction('rows', 'readwrite', { durability: 'strict' });
          put.objectStore('rows').put({ ...row, description });
          return done(put);
        }),
      );
      const from = performance.now();
      const { safe } = await store.commit({ label: 'edit:issue', writes: [{ kind: 'issue', id, update: { description } }] });
      found.commit.push(performance.now() - from);
      await safe;
      found.twice.push(performance.now() - from);
    }
    return found;
  },
};
