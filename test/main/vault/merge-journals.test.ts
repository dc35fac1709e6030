import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import type { Batch } from '#shared/changes/batch';
import { canonical } from '#shared/changes/canonical';
import type { Vault } from '../../../src-main/vault/vault';
import { doWorkHere, type DoWork } from '../../../src-main/vault/upkeep/works';
import { aFolder, allRows, batches, batchesAfter, begin, endOf, must, refuses, rowsOf, vaultIn, workWith } from './a-vault';

const quiet = [() => undefined, new AbortController().signal] as const;
const text = (rows: ReadonlyMap<string, { row: unknown }>) => [...rows].map(([key, { row }]) => `${key} ${canonical(row)}`).sort();
const journals = (folder: string) => readdirSync(join(folder, 'journal')).sort();
const point = (vault: Vault, base = false) => vault.keeping.makeRestorePoint('by-hand', base, ...quiet);
const problems = async (vault: Vault) => must(await vault.keeping.check(...quiet)).files.filter(({ state }) => state !== 'whole');

/** A vault that was sealed after each of these, with one record that every part of them touches. */
async function aVaultInPieces(pieces = 6, doWork: DoWork = doWorkHere) {
  const folder = join(aFolder(), 'vault');
  const vault = vaultIn(folder, Date.now, doWork);
  const { lease } = must(await vault.claim(false, begin));
  const all: Batch[] = batches(3);
  const record = all[0]?.ops[0]?.record ?? '';
  const add = async (more: Batch[]) => {
    must(await vault.append(lease, more));
    must(await point(vault));
  };
  await add(all);
  for (let piece = 1; piece < pieces; piece++) {
    const more = batchesAfter(endOf(all), 3).map((batch, i) =>
      i === 1
        ? {
            ...batch,
            ops: [{ kind: 'customer', record, op: 'update' as const, patch: { name: ['', `改 ${batch.seq}`] as [string, string] } }],
          }
        : batch,
    );
    all.push(...more);
    await add(more);
  }
  return { folder, vault, lease, all, record };
}
type Pieces = Awaited<ReturnType<typeof aVaultInPieces>>;

/** What can be read of a vault, in every way in which it is read: position, records now and in the middle, history, check of the files. */
async function readIn(vault: Vault, { record }: Pick<Pieces, 'record'>) {
  // How many lines follow the last base is another matter.
  const { lines: _lines, ...found } = must(await vault.look()).found ?? { lines: 0 };
  const rows = text(await allRows(vault));
  const history = must(await vault.history(record)).batches;
  const past = must(await vault.keeping.preview({ generation: 1, seq: 8 }, ...quiet));
  return { found, rows, history, past, problems: await problems(vault) };
}

test('small sealed journals below a new base become one, and everything is read as before', async () => {
  const it = await aVaultInPieces();
  const before = await readIn(it.vault, it);
  expect(before.history).toHaveLength(7);
  const points = must(await it.vault.keeping.state()).restorePoints;
  must(await point(it.vault, true));
  expect(journals(it.folder)).toEqual(['1-1-18.jsonl.gz', '1-19.jsonl']);
  expect(await readIn(it.vault, it)).toEqual(before);
  expect(text(await allRows(it.vault))).toEqual(text(rowsOf(it.all)));
  // Every restore point is offered as before, and leads to its state.
  expect(must(await it.vault.keeping.state()).restorePoints).toEqual(points);
  must(await it.vault.keeping.restore({ generation: 1, seq: 7 }, ...quiet));
  expect(text(await allRows(it.vault))).toEqual(text(rowsOf(it.all.slice(0, 7))));
});

test('a merged journal takes in the next ones after the next base, and without any base everything is still there', async () => {
  const it = await aVaultInPieces();
  must(await point(it.vault, true));
  const more = batchesAfter(endOf(it.all), 2);
  must(await it.vault.append(it.lease, more));
  must(await point(it.vault, true));
  expect(journals(it.folder)).toEqual(['1-1-20.jsonl.gz', '1-21.jsonl']);
  await it.vault.close();
  rmSync(join(it.folder, 'base'), { recursive: true });
  const again = vaultIn(it.folder);
  expect(must(await again.look()).found).toMatchObject({ lastSeq: 20, damaged: false });
  expect(text(await allRows(again))).toEqual(text(rowsOf([...it.all, ...more])));
});

test('what lies beyond the base stays as it is', async () => {
  const it = await aVaultInPieces(3);
  must(await point(it.vault, true));
  const more = batchesAfter(endOf(it.all), 1);
  must(await it.vault.append(it.lease, more));
  must(await point(it.vault));
  expect(journals(it.folder)).toEqual(['1-1-9.jsonl.gz', '1-10.jsonl.gz', '1-11.jsonl'].sort());
});

/** The files as they were before the journals were merged, and after. */
async function bothSides() {
  const it = await aVaultInPieces();
  const wanted = await readIn(it.vault, it);
  const kept = join(aFolder(), 'before');
  cpSync(it.folder, kept, { recursive: true });
  must(await point(it.vault, true));
  await it.vault.close();
  const pieces = journals(kept).filter((name) => name.endsWith('.gz'));
  expect(pieces).toHaveLength(6);
  return { ...it, kept, wanted, pieces };
}

test('a merge that is cut short at any step leaves a vault that reads the same, and the next one ends it', async () => {
  const it = await bothSides();
  const stops = [
    ...it.pieces.map((_piece, gone) => ({ what: `${gone} taken away`, left: it.pieces.slice(gone) })),
    { what: 'taken away from the end', left: it.pieces.slice(0, 2) },
    { what: 'one of them taken away', left: it.pieces.filter((_piece, i) => i !== 3) },
  ];
  for (const { what, left } of stops) {
    const folder = join(aFolder(), 'vault');
    cpSync(it.folder, folder, { recursive: true });
    for (const piece of left) cpSync(join(it.kept, 'journal', piece), join(folder, 'journal', piece));
    // The manifest is written last.
    cpSync(join(it.kept, 'manifest.json'), join(folder, 'manifest.json'));
    writeFileSync(join(folder, 'journal', '1-1-15.jsonl.gz.part'), 'half');
    const vault = vaultIn(folder);
    expect(await readIn(vault, it), what).toEqual(it.wanted);
    const { lease } = must(await vault.claim(true, null));
    must(await vault.append(lease, batchesAfter(endOf(it.all), 1)));
    must(await point(vault, true));
    expect(journals(folder), what).toEqual(['1-1-19.jsonl.gz', '1-20.jsonl']);
    expect(await problems(vault), what).toEqual([]);
    await vault.close();
  }
});

test('a merge that was killed before anything got its name has not happened', async () => {
  const it = await aVaultInPieces(6, workWith('mergeJournals', refuses('EIO')));
  const wanted = await readIn(it.vault, it);
  expect(must(await point(it.vault, true))).toBeNull();
  expect(journals(it.folder)).toContain('1-1-18.jsonl.gz.part');
  expect(await readIn(it.vault, it)).toEqual(wanted);
  await it.vault.close();
  const next = vaultIn(it.folder);
  const { lease } = must(await next.claim(true, null));
  must(await next.append(lease, batchesAfter(endOf(it.all), 1)));
  must(await point(next, true));
  expect(journals(it.folder)).toEqual(['1-1-19.jsonl.gz', '1-20.jsonl']);
});

test('a journal that is not as it was written stays by itself, and is still found by the check', async () => {
  let merges = 0;
  const it = await aVaultInPieces(
    6,
    workWith('mergeJournals', () => (merges++ === 0 ? refuses('EIO')() : null)),
  );
  must(await point(it.vault, true));
  const path = join(it.folder, 'journal', '1-7.jsonl.gz');
  const bytes = readFileSync(path);
  bytes[bytes.length - 12] = (bytes[bytes.length - 12] ?? 0) ^ 8;
  writeFileSync(path, bytes);
  must(await it.vault.append(it.lease, batchesAfter(endOf(it.all), 1)));
  must(await point(it.vault, true));
  expect(merges).toBe(2);
  expect(journals(it.folder)).toEqual(['1-1-6.jsonl.gz', '1-10-19.jsonl.gz', '1-20.jsonl', '1-7.jsonl.gz']);
  expect((await problems(it.vault)).map(({ name, state }) => ({ name, state }))).toEqual([
    { name: 'journal/1-7.jsonl.gz', state: 'damaged' },
  ]);
});

/** The same with all pieces beside the merged journal, of which only the beginning is left, and no base. */
async function tornBesidePieces() {
  const it = await bothSides();
  for (const piece of it.pieces) cpSync(join(it.kept, 'journal', piece), join(it.folder, 'journal', piece));
  rmSync(join(it.folder, 'base'), { recursive: true });
  const merged = join(it.folder, 'journal', '1-1-18.jsonl.gz');
  writeFileSync(merged, readFileSync(merged).subarray(0, 200));
  return it;
}

test('pieces whose place is taken by a journal that can no longer be read are read again, and that one is put aside', async () => {
  const it = await tornBesidePieces();
  const vault = vaultIn(it.folder);
  const { lease } = must(await vault.claim(true, null));
  expect(must(await vault.look()).found).toMatchObject({ lastSeq: 18, damaged: false });
  expect(text(await allRows(vault))).toEqual(text(rowsOf(it.all)));
  expect(journals(it.folder).filter((name) => name.startsWith('1-1-18.jsonl.gz.damaged-'))).toHaveLength(1);
  must(await vault.append(lease, batchesAfter(endOf(it.all), 1)));
  must(await point(vault, true));
  expect(journals(it.folder)).toContain('1-1-19.jsonl.gz');
  expect(await problems(vault)).toEqual([]);
});

test('where not every piece is still there and whole, what is left of the merged journal stays in its place', async () => {
  const it = await tornBesidePieces();
  rmSync(join(it.folder, 'journal', '1-7.jsonl.gz'));
  const before = journals(it.folder);
  must(await vaultIn(it.folder).claim(true, null));
  expect(journals(it.folder)).toEqual(before);
});

test('pieces that are left over go as soon as the vault is taken again', async () => {
  const it = await bothSides();
  for (const piece of it.pieces) cpSync(join(it.kept, 'journal', piece), join(it.folder, 'journal', piece));
  must(await vaultIn(it.folder).claim(true, null));
  expect(journals(it.folder)).toEqual(['1-1-18.jsonl.gz', '1-19.jsonl']);
});

test('a restore point and its base are noted before anything is merged: a kill in the middle of that loses neither', async () => {
  const seen: unknown[] = [];
  let folder = '';
  const it = await aVaultInPieces(
    3,
    workWith('mergeJournals', () => {
      const noted = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Record<'restorePoints' | 'bases', object[]>;
      seen.push(noted.restorePoints.at(-1), noted.bases.at(-1));
    }),
  );
  ({ folder } = it);
  must(await it.vault.append(it.lease, batchesAfter(endOf(it.all), 1)));
  must(await point(it.vault, true));
  expect(seen).toEqual([expect.objectContaining({ id: '1-10' }), expect.objectContaining({ name: 'base/1-10.jsonl.gz' })]);
});

/** What the next merge does, by itself. */
const merge = (folder: string, most = 8_000_000) => doWorkHere('mergeJournals', { folder, most }, ...quiet);
/** A vault whose base is there and whose journals are not merged yet. */
async function aVaultToMerge(pieces: number) {
  const it = await aVaultInPieces(pieces, (name, ...asked) =>
    name === 'mergeJournals' ? Promise.reject(Object.assign(new Error('EIO'), { code: 'EIO', errno: -5 })) : doWorkHere(name, ...asked),
  );
  must(await point(it.vault, true));
  return it;
}

test('a merge for which the disk has no room leaves nothing of itself', async (context) => {
  const it = await aVaultToMerge(4);
  const disk = aFolder();
  const mounted = process.getuid?.() === 0 && spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=200k', 'tmpfs', disk]).status === 0;
  if (!mounted) return context.skip('needs the right to mount a small tmpfs');
  onTestFinished(() => void spawnSync('umount', [disk]));
  cpSync(it.folder, disk, { recursive: true });
  expect(() => writeFileSync(join(disk, 'full'), Buffer.alloc(300_000))).toThrow('ENOSPC');
  const before = journals(disk);
  await expect(merge(disk)).rejects.toThrow('ENOSPC');
  expect(journals(disk)).toEqual(before);
});

test('only some are merged at a time, so that not everything lies on the disk twice', async () => {
  const it = await aVaultToMerge(14);
  const bytes = gunzipSync(readFileSync(join(it.folder, 'journal', '1-4.jsonl.gz'))).length;
  const merged = must(await merge(it.folder, bytes * 2.5));
  expect(merged.made).toHaveLength(4);
});
