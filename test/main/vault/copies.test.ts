import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import type { Batch } from '#shared/changes/batch';
import { canonical } from '#shared/changes/canonical';
import { diff } from '#shared/changes/patch';
import { rowsPerPage } from '#shared/changes/row-pages';
import type { Vault } from '../../../src-main/vault/vault';
import { doWorkHere, type DoWork } from '../../../src-main/vault/upkeep/works';
import { aFolder, allRows, batches, batchesAfter, begin, db, endOf, must, refuses, rowsOf, vaultIn, workWith } from './a-vault';
import { createHash, randomUUID } from 'node:crypto';

const quiet = [() => undefined, new AbortController().signal] as const;
const text = (rows: ReadonlyMap<string, { row: unknown }>) => [...rows].map(([key, { row }]) => `${key} ${canonical(row)}`).sort();

async function aVault(list = batches(30), doWork: DoWork = doWorkHere) {
  const home = aFolder();
  const vault = vaultIn(join(home, 'vault'), Date.now, doWork);
  const { lease } = must(await vault.claim(false, begin));
  must(await vault.append(lease, list));
  return { home, folder: join(home, 'vault'), vault, lease, list };
}
const copyOf = async (vault: Vault, parent: string) => must(await vault.keeping.copy(parent, '备份', ...quiet)).folder;

test('a copy by hand holds every record, photo and restore point, and is taken by an empty host as the next generation', async () => {
  const { home, folder, vault, list } = await aVault();
  must(await vault.keeping.makeRestorePoint('by-hand', true, ...quiet));
  must(await vault.keeping.rehearse({ seqBefore: 30, seqAfter: 30, pages: [] }, ...quiet));
  expect(must(await vault.keeping.state()).rehearsal).toMatchObject({ generation: 1, from: 30, seq: 30, result: 'whole' });
  const sha256 = createHash('sha256').update('photo').digest('hex');
  mkdirSync(join(folder, 'attachments', sha256.slice(0, 2)), { recursive: true });
  writeFileSync(join(folder, 'attachments', sha256.slice(0, 2), `${sha256}.jpg`), 'photo');
  const copy = await copyOf(vault, home);
  expect(readdirSync(home)).not.toContain('备份.part');

  const other = vaultIn(join(aFolder(), 'vault'));
  must(await other.claim(false, { ...begin, db: '0190a000-0000-7000-8000-0000000000ff' }));
  expect(must(await other.keeping.lookAtBackup(copy, ...quiet))).toMatchObject({
    counts: { customer: 30 },
    ...{ damaged: false, pastDamaged: false },
    attachments: { files: 1, missing: 0 },
  });
  expect(must(await other.keeping.takeBackup(copy, ...quiet))).toEqual({ generation: 2, seq: 30, lost: [] });
  expect(must(await other.look()).found).toMatchObject({ db, generation: 2, lastSeq: 30, damaged: false });
  expect(text(await allRows(other))).toEqual(text(rowsOf(list)));
  expect(existsSync(join(other.folder, 'attachments', sha256.slice(0, 2), `${sha256}.jpg`))).toBe(true);
  const taken = must(await other.claim(true, null));
  // What was proved was proved on another disk.
  expect(must(await other.keeping.state()).rehearsal).toBeNull();
  must(await other.append(taken.lease, batchesAfter(endOf(list), 2)));
});

test('the look at a backup counts the photos that records name and that are not there, and sees damage from which only earlier moments suffer', async () => {
  const { home, vault, lease, list } = await aVault();
  const [batch] = batchesAfter(endOf(list), 1);
  if (!batch) throw new Error('no batch');
  const photo = (sha256: string): Batch['ops'][number] => ({
    ...{ kind: 'attachment', record: randomUUID(), op: 'create' },
    patch: diff(null, { sha256, voided: null }),
  });
  const gone = 'b'.repeat(64);
  must(await vault.append(lease, [{ ...batch, ops: [photo(gone), photo(gone), photo('c'.repeat(64))] }]));
  must(await vault.keeping.makeRestorePoint('by-hand', true, ...quiet));
  const copy = await copyOf(vault, home);
  const seen = async () => must(await vault.keeping.lookAtBackup(copy, ...quiet));
  expect(await seen()).toMatchObject({ damaged: false, pastDamaged: false, attachments: { files: 0, missing: 2 } });
  const sealed = join(copy, 'journal', '1-1.jsonl.gz');
  const bytes = readFileSync(sealed);
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
  writeFileSync(sealed, bytes);
  expect(await seen()).toMatchObject({ damaged: false, pastDamaged: true });
  rmSync(sealed);
  expect(await seen()).toMatchObject({ damaged: false, pastDamaged: true });
});

test('a copy is made while saving goes on, whole up to the moment at which it began', async () => {
  const { home, vault, lease, list } = await aVault(batches(200));
  const copying = copyOf(vault, home);
  for (const one of batchesAfter(endOf(list), 30)) must(await vault.append(lease, [one]));
  const copy = vaultIn(await copying);
  const found = must(await copy.look()).found;
  expect(found).toMatchObject({ damaged: false });
  expect(found?.lastSeq).toBeGreaterThanOrEqual(200);
});

test('what is no backup, holds nothing that can be read, or comes where records are, is refused with its reason and changes nothing', async () => {
  const { home, vault } = await aVault();
  const copy = await copyOf(vault, home);
  const empty = vaultIn(join(aFolder(), 'vault'));
  const why = async (folder: string, to = empty) => {
    const answer = await to.keeping.takeBackup(folder, ...quiet);
    return answer.ok ? answer : answer.failure;
  };
  expect(await why('/nowhere/at/all')).toEqual({ kind: 'wrong-folder', why: 'missing' });
  expect(await why('../relative')).toEqual({ kind: 'wrong-folder', why: 'relative' });
  expect(await why(aFolder())).toEqual({ kind: 'not-a-backup', why: 'no-vault' });
  expect(await why(copy, vault)).toEqual({ kind: 'vault-in-use' });
  const journal = join(copy, 'journal', readdirSync(join(copy, 'journal'))[0] ?? '');
  writeFileSync(journal, readFileSync(journal, 'utf8').replaceAll('"', "'"));
  expect(await why(copy)).toEqual({ kind: 'not-a-backup', why: 'damaged' });
  expect(existsSync(empty.folder)).toBe(false);
  expect(existsSync(`${empty.folder}.taken`)).toBe(false);
});

test('a backup of a newer program is refused by name of its structure', async () => {
  const { home, vault, lease, list } = await aVault();
  const [one] = batchesAfter(endOf(list), 1);
  if (!one) throw new Error('no batch');
  must(await vault.append(lease, [{ ...one, migrate: 9, ops: [] }]));
  const copy = await copyOf(vault, home);
  const answer = await vaultIn(join(aFolder(), 'vault')).keeping.takeBackup(copy, ...quiet);
  expect(answer).toEqual({ ok: false, failure: { kind: 'newer-version', theirs: 9, ours: 1 } });
});

test('a copy says up to which change it goes, and whether it is on the disk of the vault', async (context) => {
  const { home, folder, vault } = await aVault();
  expect(must(await vault.keeping.copy(home, '备份', ...quiet))).toMatchObject({ seq: 30, sameDisk: true });
  rmSync(folder, { recursive: true });
  await vault.close().catch(() => undefined);
  expect(await vault.keeping.copy(home, '没有', ...quiet)).toEqual({
    ok: false,
    failure: { kind: 'vault-unwritable', cause: 'folder-gone' },
  });
  const other = '/dev/shm';
  const isOther = existsSync(other) && statSync(other).dev !== statSync(home).dev;
  if (!isOther) return context.skip('needs a second disk');
  const stick = mkdtempSync(join(other, 'stick-'));
  onTestFinished(() => rmSync(stick, { recursive: true }));
  expect(must(await (await aVault()).vault.keeping.copy(stick, '备份', ...quiet))).toMatchObject({ seq: 30, sameDisk: false });
});

test('a copy that does not fit on its disk leaves nothing there, and says so', async (context) => {
  const disk = aFolder();
  const mounted = process.getuid?.() === 0 && spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=32k', 'tmpfs', disk]).status === 0;
  if (!mounted) return context.skip('needs the right to mount a small tmpfs');
  onTestFinished(() => void spawnSync('umount', [disk]));
  const { vault } = await aVault(batches(300));
  expect(await vault.keeping.copy(disk, '备份', ...quiet)).toEqual({
    ok: false,
    failure: { kind: 'file-not-written', name: '备份', cause: 'disk-full' },
  });
  expect(readdirSync(disk)).toEqual([]);
});

test('a copy never goes into the vault itself, to a path that is not whole, or to a folder that is not there: none is made for it', async () => {
  const { home, folder, vault } = await aVault();
  const why = async (parent: string) => {
    const answer = await vault.keeping.copy(parent, '备份', ...quiet);
    return answer.ok ? answer : answer.failure;
  };
  for (const parent of [folder, `${folder}/`, join(folder, 'base')])
    expect(await why(parent)).toEqual({ kind: 'wrong-folder', why: 'own' });
  expect(await why('here')).toEqual({ kind: 'wrong-folder', why: 'relative' });
  expect(await why(join(home, 'stick-not-there', 'deep'))).toEqual({ kind: 'wrong-folder', why: 'missing' });
  writeFileSync(join(home, 'a-file'), '');
  expect(await why(join(home, 'a-file'))).toEqual({ kind: 'wrong-folder', why: 'missing' });
  expect(existsSync(join(home, 'stick-not-there'))).toBe(false);
});

test('the check names every file that is damaged, missing or nobody’s', async () => {
  const { folder, vault, lease, list } = await aVault();
  must(await vault.keeping.makeRestorePoint('by-hand', true, ...quiet));
  must(await vault.append(lease, batchesAfter(endOf(list), 3)));
  must(await vault.keeping.makeRestorePoint('by-hand', false, ...quiet));
  const state = async () => Object.fromEntries(must(await vault.keeping.check(...quiet)).files.map((file) => [file.name, file.state]));
  expect(new Set(Object.values(await state()))).toEqual(new Set(['whole']));
  const bytes = readFileSync(join(folder, 'journal', '1-1.jsonl.gz'));
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
  writeFileSync(join(folder, 'journal', '1-1.jsonl.gz'), bytes);
  rmSync(join(folder, 'journal', '1-31.jsonl.gz'));
  writeFileSync(join(folder, 'base', 'notes.txt'), '?');
  expect(await state()).toMatchObject({
    'journal/1-1.jsonl.gz': 'damaged',
    'journal/1-31.jsonl.gz': 'missing',
    'base/notes.txt': 'unknown',
  });
});

test('the check still names a sealed journal that is lost or shortened after the program was started again', async () => {
  const { folder, vault, lease, list } = await aVault(batches(30), workWith('mergeJournals', refuses('EIO')));
  must(await vault.keeping.makeRestorePoint('by-hand', true, ...quiet));
  const more = batchesAfter(endOf(list), 3);
  must(await vault.append(lease, more));
  must(await vault.keeping.makeRestorePoint('by-hand', true, ...quiet));
  must(await vault.append(lease, batchesAfter(endOf(more), 3)));
  await vault.close();
  rmSync(join(folder, 'journal', '1-1.jsonl.gz'));
  const second = join(folder, 'journal', '1-31.jsonl.gz');
  writeFileSync(second, gzipSync(gunzipSync(readFileSync(second)).toString().split('\n').slice(0, 2).join('\n') + '\n'));
  const again = vaultIn(folder);
  must(await again.claim(true, null));
  must(await again.keeping.makeRestorePoint('by-hand', false, ...quiet));
  const files = must(await again.keeping.check(...quiet)).files.filter(({ state }) => state !== 'whole');
  expect(files.map(({ name, state }) => [name, state])).toEqual([
    ['journal/1-31.jsonl.gz', 'damaged'],
    ['journal/1-1.jsonl.gz', 'missing'],
  ]);
});

test('a rehearsal reads the base that a start takes at its word: damage in it is found, and kept as its result', async () => {
  const { folder, vault, lease, list } = await aVault();
  must(await vault.keeping.makeRestorePoint('by-hand', true, ...quiet));
  const base = join(folder, 'base', '1-30.jsonl.gz');
  const bytes = readFileSync(base);
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 8;
  writeFileSync(base, bytes);
  const ask = () => vault.keeping.rehearse({ seqBefore: 30, seqAfter: 30, pages: [] }, ...quiet);
  // The journals below it still give every record.
  expect(must(await ask()).records).toBe(30);
  expect(must(await vault.keeping.state()).rehearsal).toMatchObject({ result: 'whole' });
  rmSync(join(folder, 'journal', '1-1.jsonl.gz'));
  must(await vault.append(lease, batchesAfter(endOf(list), 1)));
  expect(must(await vaultIn(folder).look()).found).toMatchObject({ lastSeq: 31, damaged: false });
  expect(await ask()).toEqual({ ok: false, failure: { kind: 'vault-damaged' } });
  expect(must(await vault.keeping.state()).rehearsal).toMatchObject({ result: 'differs' });
});

test('a rehearsal that finds every row the same is kept with its time; a row that differs is named with what the vault has', async () => {
  const { vault, list } = await aVault();
  const rows = [...rowsOf(list).values()].map(({ row }) => row).sort((a, b) => (a.id < b.id ? -1 : 1));
  const hash = (some: typeof rows) =>
    createHash('sha256')
      .update(some.map((row) => `${canonical(row)}\n`).join(''))
      .digest('hex');
  expect(rows.length).toBeLessThan(rowsPerPage);
  const page = { kind: 'customer' as const, from: '', to: null, count: rows.length, sha256: hash(rows) };
  const ask = (pages: (typeof page & { rows?: { id: string; sha256: string }[] })[], seqBefore = 30) =>
    vault.keeping.rehearse({ seqBefore, seqAfter: 30, pages }, ...quiet);
  expect(must(await ask([page]))).toMatchObject({ records: 30, pages: [], rows: [] });
  expect(must(await vault.keeping.state()).rehearsal).toMatchObject({ generation: 1, from: 0, seq: 30, result: 'whole' });
  const changed = rows.map((row, i) => (i === 4 ? { ...row, name: '被改' } : row));
  const withRows = { ...page, sha256: hash(changed), rows: changed.map((row) => ({ id: row.id, sha256: hash([row]) })) };
  const found = must(await ask([withRows]));
  expect(found.pages).toEqual([0]);
  expect(found.rows).toEqual([{ kind: 'customer', record: rows[4]?.id, row: rows[4] }]);
  expect(must(await vault.keeping.state()).rehearsal).toMatchObject({ result: 'differs' });
  // Written to while it was read: not judged.
  expect(must(await ask([{ ...page, sha256: hash(changed) }], 0)).pages).toEqual([]);
});
