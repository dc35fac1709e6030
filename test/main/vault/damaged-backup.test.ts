import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { canonical } from '#shared/changes/canonical';
import type { Vault } from '../../../src-main/vault/vault';
import { aFolder, allRows, batches, batchesAfter, begin, endOf, must, refuses, rowsOf, snapshot, vaultIn, workWith } from './a-vault';

const quiet = [() => undefined, new AbortController().signal] as const;
const text = (rows: ReadonlyMap<string, { row: unknown }>) => [...rows].map(([key, { row }]) => `${key} ${canonical(row)}`).sort();
const copyOf = async (vault: Vault, parent: string) => must(await vault.keeping.copy(parent, '备份', ...quiet)).folder;

/** A vault whose sealed journals stay apart. */
async function aVault(list: ReturnType<typeof batches>) {
  const home = aFolder();
  const folder = join(home, 'vault');
  const vault = vaultIn(folder, Date.now, workWith('mergeJournals', refuses('EIO')));
  const { lease } = must(await vault.claim(false, begin));
  must(await vault.append(lease, list));
  return { home, folder, vault, lease, list };
}

/** A copy with four sealed journals, three changes each and the last one empty. */
async function aSealedCopy() {
  const it = await aVault(batches(3));
  let list = it.list;
  for (let i = 0; i < 3; i++) {
    must(await it.vault.keeping.makeRestorePoint('by-hand', false, ...quiet));
    const more = batchesAfter(endOf(list), 3);
    must(await it.vault.append(it.lease, more));
    list = [...list, ...more];
  }
  must(await it.vault.keeping.makeRestorePoint('by-hand', false, ...quiet));
  return { copy: await copyOf(it.vault, it.home), list };
}
const flip = (path: string) => {
  const bytes = readFileSync(path);
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 0xff;
  writeFileSync(path, bytes);
};

test.each([
  ['the first journal is gone', (journal: string) => rmSync(join(journal, '1-1.jsonl.gz')), 1, 3],
  ['a journal between others is gone', (journal: string) => rmSync(join(journal, '1-4.jsonl.gz')), 4, 6],
  ['the last journal is gone', (journal: string) => rmSync(join(journal, '1-10.jsonl.gz')), 10, 12],
  [
    'the last journal is gone, with the one begun after it',
    (journal: string) => ['1-10.jsonl.gz', '1-13.jsonl'].forEach((name) => rmSync(join(journal, name))),
    ...([10, 12] as const),
  ],
])(
  'a damaged backup (%s) is taken as far as it can be read, after it was said what is missing; it is left as it is',
  async (_what, suffer, from, to) => {
    const { copy, list } = await aSealedCopy();
    suffer(join(copy, 'journal'));
    const before = snapshot(copy);
    const left = rowsOf(list.filter(({ seq }) => seq < from || seq > to));
    const other = vaultIn(join(aFolder(), 'vault'));
    const seen = must(await other.keeping.lookAtBackup(copy, ...quiet));
    expect(seen).toMatchObject({ counts: { customer: left.size }, damaged: true, lost: [{ from, to }], lacking: 3 });
    const seq = to === 12 ? 9 : 12;
    expect(must(await other.keeping.takeBackup(copy, ...quiet))).toEqual({ generation: 2, seq, lost: [{ from, to }] });
    expect(snapshot(copy)).toEqual(before);
    // From here on it is a vault as any other.
    expect(must(await other.look()).found).toMatchObject({ lastSeq: seq, damaged: false, lost: [] });
    expect(text(await allRows(other))).toEqual(text(left));
    const { lease } = must(await other.claim(true, null));
    must(await other.append(lease, batchesAfter({ seq, id: list[seq - 1]?.id ?? null }, 2)));
    must(await other.keeping.makeRestorePoint('by-hand', true, ...quiet));
    expect(must(await other.look()).found).toMatchObject({ lastSeq: seq + 2, damaged: false });
  },
);

test('a backup in which one byte is another is taken all the same', async () => {
  const { copy } = await aSealedCopy();
  flip(join(copy, 'journal', '1-7.jsonl.gz'));
  const other = vaultIn(join(aFolder(), 'vault'));
  const seen = must(await other.keeping.lookAtBackup(copy, ...quiet));
  expect(seen).toMatchObject({ damaged: true, lost: [{ to: 9 }] });
  const { lost } = must(await other.keeping.takeBackup(copy, ...quiet));
  expect(lost).toEqual(seen.lost);
  expect(must(await other.look()).found).toMatchObject({ lastSeq: 12, damaged: false, counts: seen.counts });
});

test('a backup whose base is torn is taken with the records that can be read of it', async () => {
  const { home, vault, lease, list, folder } = await aVault(batches(30));
  must(await vault.keeping.makeRestorePoint('by-hand', true, ...quiet));
  must(await vault.append(lease, batchesAfter(endOf(list), 3)));
  const copy = await copyOf(vault, home);
  rmSync(join(copy, 'journal', '1-1.jsonl.gz'));
  const base = join(copy, 'base', '1-30.jsonl.gz');
  writeFileSync(base, gzipSync(gunzipSync(readFileSync(base)).toString().split('\n').slice(0, 11).join('\n') + '\n'));
  const other = vaultIn(join(aFolder(), 'vault'));
  expect(must(await other.keeping.lookAtBackup(copy, ...quiet))).toMatchObject({
    ...{ counts: { customer: 13 }, damaged: true },
    ...{ lost: [{ from: 1, to: 30 }], lacking: 17 },
  });
  expect(must(await other.keeping.takeBackup(copy, ...quiet))).toMatchObject({ generation: 2, seq: 33 });
  expect(must(await other.look()).found).toMatchObject({ damaged: false, counts: { customer: 13 } });
  expect(must(await vaultIn(folder).look()).found).toMatchObject({ damaged: false, counts: { customer: 33 } });
});
