import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { canonical } from '#shared/changes/canonical';
import { lineOf } from '../../../src-main/vault/line';
import type { Vault } from '../../../src-main/vault/vault';
import { doWorkHere, type DoWork } from '../../../src-main/vault/upkeep/works';
import { aFolder, allRows, batches, batchesAfter, begin, db, endOf, must, refuses, rowsOf, vaultIn, workWith } from './a-vault';

const quiet = [() => undefined, new AbortController().signal] as const;
const text = (rows: ReadonlyMap<string, { row: unknown }>) => [...rows].map(([key, { row }]) => `${key} ${canonical(row)}`).sort();
const named = (folder: string, part: string) => readdirSync(join(folder, part)).sort();
const monthLater = () => Date.now() + 31 * 24 * 60 * 60 * 1_000;

async function aVault(list: ReturnType<typeof batches>, doWork: DoWork = doWorkHere, now = Date.now) {
  const folder = join(aFolder(), 'vault');
  const vault = vaultIn(folder, now, doWork);
  const { lease } = must(await vault.claim(false, begin));
  must(await vault.append(lease, list));
  return { folder, vault, lease };
}
const point = (vault: Vault, base = false) => vault.keeping.makeRestorePoint('by-hand', base, ...quiet);

test('a restore that fails after its base was written has not happened: saving goes on where it was', async () => {
  const first = batches(12);
  const { folder, vault, lease } = await aVault(first, workWith('makeBase', refuses('EIO')));
  expect(await vault.keeping.restore({ generation: 1, seq: 5 }, ...quiet)).toMatchObject({ failure: { kind: 'vault-unwritable' } });
  const more = batchesAfter(endOf(first), 3);
  must(await vault.append(lease, more));
  await vault.close();
  const again = vaultIn(folder);
  expect(must(await again.look()).found).toMatchObject({ generation: 1, lastSeq: 15, damaged: false });
  expect(text(await allRows(again))).toEqual(text(rowsOf([...first, ...more])));
});

test('a restore whose next journal cannot be begun has not happened either', async () => {
  const first = batches(12);
  let folder = '';
  const made = await aVault(
    first,
    workWith('makeBase', () => writeFileSync(join(folder, 'journal', '2-6.jsonl'), 'in the way')),
  );
  ({ folder } = made);
  await expect(made.vault.keeping.restore({ generation: 1, seq: 5 }, ...quiet)).rejects.toThrow('already');
  must(await made.vault.append(made.lease, batchesAfter(endOf(first), 3)));
  expect(must(await vaultIn(folder).look()).found).toMatchObject({ generation: 1, lastSeq: 15, damaged: false });
});

test('a page that takes the vault while a restore is prepared is not restored under its hands', async () => {
  const first = batches(12);
  let vault: Vault | null = null;
  const made = await aVault(
    first,
    workWith('makeBase', async () => must((await vault?.claim(true, null)) ?? { ok: false, failure: { kind: 'not-writer' } })),
    monthLater,
  );
  ({ vault } = made);
  expect(await vault.keeping.restore({ generation: 1, seq: 5 }, ...quiet)).toEqual({ ok: false, failure: { kind: 'not-writer' } });
  expect(must(await vault.look()).found).toMatchObject({ generation: 1, lastSeq: 12 });
});

test('a base that is asked for is made where nothing has changed since the last restore point, as before an upgrade', async () => {
  const { folder, vault } = await aVault(batches(8));
  must(await point(vault));
  expect(existsSync(join(folder, 'base'))).toBe(false);
  expect(must(await point(vault, true))).toBeNull();
  expect(named(folder, 'base')).toEqual(['1-8.jsonl.gz']);
  expect(must(await vault.keeping.state()).restorePoints).toHaveLength(1);
});

test('a base that is only due and cannot be written is no reason for a restore point to fail; one that was asked for is', async () => {
  const first = batches(8);
  const { vault, lease } = await aVault(first, workWith('makeBase', refuses('ENOSPC')), monthLater);
  expect(must(await point(vault))).toMatchObject({ seq: 8 });
  must(await vault.append(lease, batchesAfter(endOf(first), 1)));
  expect(await point(vault, true)).toEqual({ ok: false, failure: { kind: 'vault-unwritable', cause: 'disk-full' } });
});

test('a journal with the rest of a failed write behind its last line is sealed without it, and the rest is kept', async () => {
  const first = batches(6);
  const { folder, vault } = await aVault(first);
  await vault.close();
  writeFileSync(
    join(folder, 'journal', '1-7.jsonl'),
    lineOf({ journal: 1, db, generation: 1, schema: 1, after: 6, afterId: endOf(first).id }),
  );
  appendFileSync(join(folder, 'journal', '1-1.jsonl'), '{"half');
  const again = vaultIn(folder);
  must(await again.claim(false, null));
  must(await point(again));
  expect(named(folder, 'journal')).toEqual(['1-1.jsonl.gz', '1-1.jsonl.torn', '1-7.jsonl']);
  expect(text(await allRows(again))).toEqual(text(rowsOf(first)));
});

test('one line of the manifest that cannot be read does not take the other restore points with it', async () => {
  const first = batches(3);
  const { folder, vault, lease } = await aVault(first);
  must(await point(vault));
  must(await vault.append(lease, batchesAfter(endOf(first), 2)));
  must(await point(vault));
  const path = join(folder, 'manifest.json');
  writeFileSync(path, readFileSync(path, 'utf8').replace('"by-hand"', '"by-magic"'));
  expect(must(await vault.keeping.state()).restorePoints.map(({ seq }) => seq)).toEqual([5]);
});

test.each([
  ['gone', (path: string) => rmSync(path)],
  ['garbage', (path: string) => writeFileSync(path, '{"manifest": 1, "rest')],
])(
  'where the manifest is %s it is known, also after the next start, that the list of restore points is lost; what was there is kept',
  async (what, suffer) => {
    const { folder, vault, lease } = await aVault(batches(3));
    expect(must(await vault.keeping.state()).pointsLostAt).toBeNull();
    must(await point(vault));
    must(await vault.release(lease));
    expect(must(await vault.keeping.state())).toMatchObject({ restorePoints: [{ seq: 3 }], pointsLostAt: null });
    await vault.close();
    suffer(join(folder, 'manifest.json'));
    for (let start = 0; start < 2; start++) {
      const again = vaultIn(folder);
      const claimed = must(await again.claim(false, null));
      expect(must(await again.keeping.state())).toMatchObject({ restorePoints: [], pointsLostAt: expect.any(String) });
      must(await again.release(claimed.lease));
      await again.close();
    }
    const kept = readdirSync(folder).filter((name) => name.startsWith('manifest.json.damaged-'));
    expect(kept.map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual(what === 'gone' ? [] : ['{"manifest": 1, "rest']);
  },
);

test('a rehearsal does not judge what was written while it was read, also where a base was made since', async () => {
  const first = batches(4);
  const { vault, lease } = await aVault(first);
  const { createHash } = await import('node:crypto');
  const rows = [...rowsOf(first).values()].map(({ row }) => row).sort((a, b) => (a.id < b.id ? -1 : 1));
  const sha256 = createHash('sha256')
    .update(rows.map((row) => `${canonical(row)}\n`).join(''))
    .digest('hex');
  must(await vault.append(lease, batchesAfter(endOf(first), 3)));
  must(await point(vault, true));
  const pages = [{ kind: 'customer' as const, from: '', to: null, count: rows.length, sha256 }];
  expect(must(await vault.keeping.rehearse({ seqBefore: 4, seqAfter: 7, pages }, ...quiet)).pages).toEqual([]);
});

test('a backup is not taken over a change that was saved while it was copied', async () => {
  const { vault } = await aVault(batches(9));
  const copy = must(await vault.keeping.copy(aFolder(), '备份', ...quiet)).folder;
  const folder = join(aFolder(), 'vault');
  let saved = () => Promise.resolve();
  const other = vaultIn(
    folder,
    Date.now,
    workWith('takeBackup', () => saved()),
  );
  const { lease } = must(await other.claim(false, begin));
  saved = async () => void must(await other.append(lease, batches(1)));
  expect(await other.keeping.takeBackup(copy, ...quiet)).toEqual({ ok: false, failure: { kind: 'vault-in-use' } });
  expect(must(await other.look()).found).toMatchObject({ lastSeq: 1 });
  expect(existsSync(`${folder}.taken`)).toBe(false);
});

test('a backup that vanishes before it gets its place leaves the vault where it was', async () => {
  const { vault } = await aVault(batches(9));
  const copy = must(await vault.keeping.copy(aFolder(), '备份', ...quiet)).folder;
  const folder = join(aFolder(), 'vault');
  const other = vaultIn(
    folder,
    Date.now,
    workWith('takeBackup', () => rmSync(`${folder}.taken`, { recursive: true })),
  );
  const { lease } = must(await other.claim(false, begin));
  expect(await other.keeping.takeBackup(copy, ...quiet)).toMatchObject({ failure: { kind: 'vault-unwritable' } });
  must(await other.append(lease, batches(1)));
});

test('a backup is taken from a path that ends with a stroke; the lease of before it is worth nothing then', async () => {
  const { vault } = await aVault(batches(9));
  const copy = must(await vault.keeping.copy(aFolder(), '备份', ...quiet)).folder;
  const other = vaultIn(join(aFolder(), 'vault'));
  const { lease } = must(await other.claim(false, begin));
  expect(must(await other.keeping.takeBackup(`${copy}/`, ...quiet))).toEqual({ generation: 2, seq: 9, lost: [] });
  expect(await other.append(lease, batches(1))).toMatchObject({ failure: { kind: 'not-writer' } });
});
