import { openStore } from './open-store';

type Times = { raw: number[]; commit: number[]; twice: number[] };
export type Bench = {
  saves: (times: number) => Promise<Times>;
};
declare global {
  interface Window {
    bench?: Bench;
  }
}

const opening = openStore();
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
  const request = indexedDB.open('raw', 1);
  request.onupgradeneeded = () => {
    const rows = request.result.createObjectStore('rows', { keyPath: 'id' });
    for (const index of ['projectId', 'plannedOn']) rows.createIndex(index, index);
    rows.createIndex('state', ['projectId', 'state']);
  };
  await done(request);
  return request.result;
}

window.bench = {
  async saves(times) {
    const store = await opening;
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
