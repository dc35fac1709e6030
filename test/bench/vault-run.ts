import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Batch, Op } from '#shared/changes/batch';
import { diff } from '#shared/changes/patch';
import { issue } from '#shared/records/issue';
import type { Result } from '#shared/result';
import { schema } from '#shared/upgrades/index';
import { lineOf } from '../../src-main/vault/line';
import { openVault } from '../../src-main/vault/vault';
import { peakMemory } from './peak-memory';
import { inThread } from '../../src-main/vault/upkeep/in-thread';

/** What keeping a vault of so many issues costs, in milliseconds of the clock: a JSON of lists of times, with the floors of the same run. `fill`: a vault for another run, with changes after
 * its base, and no restore. */
const [, , folder = '', count = '', rounds = '', only = ''] = process.argv;
const doWork = inThread(new URL('./vault-worker.js', import.meta.url));
const vault = openVault({ folder, schema, appVersion: 'bench', doWork });
const quiet = [() => undefined, new AbortController().signal] as const;
const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
};

const words = '主用光路中断后未按要求切换至备用光路，需核对两端设备配置并补做倒换测试，结果由双方签字确认。';
const values = (i: number) => ({
  description: `${i} ${words}${words}`,
  target: words,
  progress: words,
  plannedOn: '2026-12-01',
  state: 'open',
});
let [seq, prev] = [0, null as string | null];
function batchOf(ops: Op[]): Batch {
  const id = randomUUID();
  const batch = {
    seq: ++seq,
    id,
    prev,
    clock: String(seq).padStart(26, '0'),
    at: '2026-11-25T01:00:00.000Z',
    by: 'bench',
    schema,
    step: id,
  };
  prev = id;
  return { ...batch, label: `update:${issue.kind}`, ops };
}
const ids = Array.from({ length: Number(count) }, () => randomUUID());
const { lease } = must(await vault.claim(false, { db: randomUUID(), generation: 1, schema }));
for (let at = 0; at < ids.length; at += 500) {
  const ops = ids
    .slice(at, at + 500)
    .map((record, i): Op => ({ kind: issue.kind, record, op: 'create', patch: diff(null, values(at + i)) }));
  must(await vault.append(lease, [batchOf(ops)]));
}
const change = (): Batch => {
  const record = ids[Math.floor(Math.random() * ids.length)] ?? '';
  return batchOf([{ kind: issue.kind, record, op: 'update', patch: { progress: ['', `${seq} ${words}`] } }]);
};

const times: Record<string, number[]> = { append: [], appendFloor: [], point: [], base: [], baseFloor: [], restore: [] };
const timed = async (name: string, work: () => Promise<unknown>) => {
  const from = performance.now();
  await work();
  times[name]?.push(performance.now() - from);
};
const point = async (base: boolean) => must(await vault.keeping.makeRestorePoint('by-hand', base, ...quiet));

/** The same bytes written to the disk for good, and read again. */
async function floor(bytes: Buffer): Promise<void> {
  const path = join(dirname(folder), 'floor');
  const file = await open(path, 'w');
  await file.writeFile(bytes);
  await file.sync();
  await file.close();
  readFileSync(path);
}

await point(true);
const plain = await open(join(dirname(folder), 'lines'), 'a');
for (let round = 0; round < Number(rounds); round++) {
  for (let i = 0; i < 100; i++) {
    const one = change();
    await timed('append', async () => must(await vault.append(lease, [one])));
    const line = lineOf(one);
    await timed('appendFloor', async () => {
      await plain.write(line);
      await plain.datasync();
    });
  }
  await timed('point', () => point(false));
  must(await vault.append(lease, [change()]));
  await timed('base', () => point(true));
  const bases = readdirSync(join(folder, 'base')).sort((a, b) => Number(a.split(/[-.]/)[1]) - Number(b.split(/[-.]/)[1]));
  const bytes = gunzipSync(readFileSync(join(folder, 'base', bases.at(-1) ?? '')));
  await timed('baseFloor', () => floor(bytes));
}
await plain.close();

if (only === 'fill') {
  for (let i = 0; i < 100; i++) must(await vault.append(lease, [change()]));
} else {
  await timed('restore', async () => {
    must(await vault.keeping.restore({ generation: 1, seq: seq - 50 }, ...quiet));
    const first = must(await vault.replay(0));
    for (let part = 1; part < first.parts; part++) must(await vault.replay(part));
  });
}
await vault.close();
console.log(JSON.stringify({ ...times, peak: peakMemory() / 1_048_576 }));
