import type { Result } from '#shared/result';
import { schema } from '#shared/upgrades/index';
import { openVault } from '../../src-main/vault/vault';
import { inThread } from '../../src-main/vault/upkeep/in-thread';
import { peakMemory } from './peak-memory';

/** What it costs to show what a restore of the state fifty changes ago would change, in a process that does nothing else: a JSON of milliseconds and MiB. */
const [, , folder = ''] = process.argv;
const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
};
const doWork = inThread(new URL('./vault-worker.js', import.meta.url));
const vault = openVault({ folder, schema, appVersion: 'bench', doWork });
const { found } = must(await vault.look());
const from = performance.now();
const past = { generation: 1, seq: (found?.lastSeq ?? 0) - 50 };
const shown = must(await vault.keeping.preview(past, () => undefined, new AbortController().signal));
if (shown.differences.length === 0) throw new Error('nothing differs');
const ms = performance.now() - from;
await vault.close();
console.log(JSON.stringify({ ms, peak: peakMemory() / 1_048_576 }));
