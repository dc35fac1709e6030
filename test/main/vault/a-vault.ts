import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Batch } from '#shared/changes/batch';
import { makeClock } from '#shared/changes/clock';
import { diff } from '#shared/changes/patch';
import { replay } from '#shared/changes/replay';
import type { Result } from '#shared/result';
import type { Begin } from '../../../src-main/vault/held-journal';
import { openVault, type Vault } from '../../../src-main/vault/vault';
import { doWorkHere, type DoWork, type WorkName } from '../../../src-main/vault/upkeep/works';

export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'vault-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export const db = '0190a000-0000-7000-8000-000000000001';
export const begin: Begin = { db, generation: 1, schema: 1 };

const clock = makeClock('test', () => Date.UTC(2026, 10, 24));

/** A chain of batches: each creates a customer, and every third changes the first one as well. */
export function batchesAfter(last: { seq: number; id: string | null }, count: number): Batch[] {
  const out: Batch[] = [];
  let { seq, id: prev } = last;
  let first: string | null = null;
  for (let i = 0; i < count; i++) {
    const id = randomUUID();
    const record = randomUUID();
    first ??= record;
    const ops: Batch['ops'] = [{ kind: 'customer', record, op: 'create', patch: diff(null, { name: `客户 ${seq + 1}`, tags: ['a'] }) }];
    if (i % 3 === 2) ops.push({ kind: 'customer', record: first, op: 'update', patch: { name: ['', `改 ${seq + 1}`] } });
    out.push({
      seq: ++seq,
      id,
      prev,
      clock: clock.tick(),
      at: '2026-11-24T01:00:00.000Z',
      by: 'p1',
      schema: 1,
      step: id,
      label: 'create:customer',
      ops,
    });
    prev = id;
  }
  return out;
}
export const batches = (count: number) => batchesAfter({ seq: 0, id: null }, count);
export const endOf = (list: readonly Batch[]) => ({ seq: list.at(-1)?.seq ?? 0, id: list.at(-1)?.id ?? null });
export const positionAt = (list: readonly Batch[], generation = 1) => ({
  db,
  generation,
  schema: 1,
  lastSeq: endOf(list).seq,
  lastId: endOf(list).id,
});

export function vaultIn(folder: string, now: () => number = Date.now, doWork: DoWork = doWorkHere): Vault {
  const vault = openVault({ folder, schema: 1, appVersion: '0.0.1', now, doWork });
  onTestFinished(() => vault.close());
  return vault;
}

/** Does long work, and something else after work of that name: what happens meanwhile, or what the system refuses then. */
export const workWith =
  (name: WorkName, then: () => unknown): DoWork =>
  (task, asked, progress, signal) => {
    const done = doWorkHere(task, asked, progress, signal);
    return task === name ? done.then(then).then(() => done) : done;
  };
export const refuses = (code: string) => () => {
  throw Object.assign(new Error(code), { code, errno: -1 });
};

/** The value of a result that has to be there. */
export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`failed: ${JSON.stringify(result.failure)}`);
  return result.value;
}

/** A vault on the disk that holds these batches, let go properly. */
export async function aVaultWith(list: readonly Batch[], folder = join(aFolder(), 'vault')): Promise<string> {
  const vault = vaultIn(folder);
  const { lease } = must(await vault.claim(false, begin));
  must(await vault.append(lease, list));
  await vault.close();
  return folder;
}

export async function allRows(vault: Vault) {
  const first = must(await vault.replay(0));
  const rows = [...first.rows];
  for (let part = 1; part < first.parts; part++) rows.push(...must(await vault.replay(part)).rows);
  return new Map(rows.map((each) => [`${each.kind}/${String(each.row['id'])}`, each]));
}
export const rowsOf = (list: readonly Batch[]) => replay(list);

/** Every file with its bytes and time of change: what must be the same when nothing was written. */
export const snapshot = (folder: string) =>
  (readdirSync(folder, { recursive: true }) as string[]).sort().map((name) => {
    const path = join(folder, name);
    const facts = statSync(path);
    return { name, changed: facts.mtimeMs, bytes: facts.isFile() ? readFileSync(path).toString('base64') : null };
  });
