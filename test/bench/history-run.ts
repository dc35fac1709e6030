import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Batch } from '#shared/changes/batch';
import { diff } from '#shared/changes/patch';
import { issue } from '#shared/records/issue';
import type { Result } from '#shared/result';
import { schema } from '#shared/upgrades/index';
import { lineOf } from '../../src-main/vault/line';
import { packJournal } from '../../src-main/vault/pack-journal';
import { openVault } from '../../src-main/vault/vault';
import { inThread } from '../../src-main/vault/upkeep/in-thread';

/** How long the history of one record takes over so many small sealed journals, and after the next base has merged them: a JSON of lists of milliseconds. */
const [, , folder = '', pieces = '', rounds = ''] = process.argv;
const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
};
const quiet = [() => undefined, new AbortController().signal] as const;
const words = '主用光路中断后未按要求切换至备用光路，需核对两端设备配置并补做倒换测试，结果由双方签字确认。';
const [db, record] = [randomUUID(), randomUUID()];
/** As an hour of work leaves it. */
const changesPerPiece = 30;

mkdirSync(join(folder, 'journal'), { recursive: true });
let [seq, prev] = [0, null as string | null];
for (let piece = 0; piece < Number(pieces); piece++) {
  const head = { journal: 1, db, generation: 1, schema, after: seq, afterId: prev };
  const path = join(folder, 'journal', `1-${seq + 1}.jsonl.gz`);
  const lines = Array.from({ length: changesPerPiece }, (_each, i): Batch => {
    const [id, its] = [randomUUID(), i === 0 && piece % 50 === 0 ? record : randomUUID()];
    const batch: Batch = {
      ...{ seq: ++seq, id, prev, clock: String(seq).padStart(26, '0'), at: '2026-11-25T01:00:00.000Z', by: 'bench', schema, step: id },
      ...{
        label: `create:${issue.kind}`,
        ops: [{ kind: issue.kind, record: its, op: 'create', patch: diff(null, { description: words }) }],
      },
    };
    prev = id;
    return batch;
  });
  await packJournal(path, Buffer.from([head, ...lines].map(lineOf).join('')));
}

const vault = openVault({ folder, schema, appVersion: 'bench', doWork: inThread(new URL('./vault-worker.js', import.meta.url)) });
must(await vault.claim(false, null));
const timed = async () => {
  const times: number[] = [];
  for (let round = 0; round < Number(rounds); round++) {
    const from = performance.now();
    const { batches } = must(await vault.history(record));
    times.push(performance.now() - from);
    if (batches.length !== Math.ceil(Number(pieces) / 50)) throw new Error('the history is not whole');
  }
  return times;
};
const apart = await timed();
must(await vault.keeping.makeRestorePoint('by-hand', true, ...quiet));
const merged = await timed();
await vault.close();
console.log(JSON.stringify({ apart, merged, files: readdirSync(join(folder, 'journal')).length }));
