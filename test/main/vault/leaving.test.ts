import { existsSync, mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copyName } from '../../../src-main/vault/copy-name';
import { aFolder, aVaultWith, batches, batchesAfter, endOf, must, vaultIn } from './a-vault';

const quiet = [() => undefined, new AbortController().signal] as const;

/** A vault of some changes and one large photo, which a copy is long with. */
async function aLargeVault() {
  const list = batches(30);
  const folder = await aVaultWith(list);
  const sha256 = 'ab'.repeat(32);
  mkdirSync(join(folder, 'attachments', 'ab'), { recursive: true });
  writeFileSync(join(folder, 'attachments', 'ab', `${sha256}.jpg`), Buffer.alloc(20_000_000));
  const vault = vaultIn(folder);
  const { lease } = must(await vault.claim(true, null));
  return { list, vault, folder, lease };
}

test('the end of the program gives up a copy that goes on, in the middle of a file, and leaves nothing of it', async () => {
  const { list, vault, folder, lease } = await aLargeVault();
  must(await vault.append(lease, batchesAfter(endOf(list), 3)));
  const stick = aFolder();
  const seen: number[] = [];
  const left: Promise<void>[] = [];
  const copying = vault.keeping.copy(
    stick,
    copyName(new Date()),
    (done) => {
      seen.push(done);
      left.push(vault.quit());
    },
    quiet[1],
  );
  expect(await copying).toEqual({ ok: false, failure: { kind: 'cancelled' } });
  await Promise.all(left);
  expect(seen).toEqual([0]);
  expect(readdirSync(stick)).toEqual([]);
  // The restore point of the end is there all the same.
  expect(must(await vaultIn(folder).keeping.state()).restorePoints).toMatchObject([{ why: 'quit', seq: 33 }]);
});

test('a check is not waited for either, and a copy that waits behind it is not begun', async () => {
  const { vault } = await aLargeVault();
  const checking = vault.keeping.check(...quiet);
  const copying = vault.keeping.copy(aFolder(), copyName(new Date()), ...quiet);
  await vault.quit();
  expect(await checking).toEqual({ ok: false, failure: { kind: 'cancelled' } });
  expect(await copying).toEqual({ ok: false, failure: { kind: 'cancelled' } });
});

/** What a copy under way has written so far, last written to that many hours ago. */
function aCut(stick: string, name: string, hours: number): void {
  const [folder, journal] = [join(stick, name), join(stick, name, 'journal')];
  mkdirSync(journal, { recursive: true });
  writeFileSync(join(journal, '1-1.jsonl.gz'), 'half');
  const at = new Date(Date.now() - hours * 3_600_000);
  for (const path of [join(journal, '1-1.jsonl.gz'), journal, folder]) utimesSync(path, at, at);
}

test('what a killed copy has left is taken away by the next one to that place, and nothing else', async () => {
  const { vault } = await aLargeVault();
  const stick = aFolder();
  const cut = `${copyName(new Date(2026, 10, 25, 14, 0, 3))}.part`;
  const foreign = `${copyName(new Date(2026, 10, 25, 15, 0, 3))}.part`;
  const earlier = copyName(new Date(2026, 10, 24));
  for (const name of [cut, earlier, foreign]) aCut(stick, name, 25);
  mkdirSync(join(stick, foreign, '照片'));
  mkdirSync(join(stick, '别的.part'));
  const { folder } = must(await vault.keeping.copy(stick, copyName(new Date(2026, 10, 26)), ...quiet));
  expect(readdirSync(stick).sort()).toEqual([foreign, earlier, '别的.part', copyName(new Date(2026, 10, 26))].sort());
  expect(must(await vaultIn(folder).look()).found).toMatchObject({ lastSeq: 30, damaged: false });
});

test('a copy that another host makes in the same place is left alone, also where only a file deep in it was written to', async () => {
  const { vault } = await aLargeVault();
  const stick = aFolder();
  const [going, deep] = [13, 14].map((hour) => `${copyName(new Date(2026, 10, 25, hour, 0, 3))}.part`) as [string, string];
  aCut(stick, going, 1);
  aCut(stick, deep, 25);
  const now = new Date();
  utimesSync(join(stick, deep, 'journal', '1-1.jsonl.gz'), now, now);
  must(await vault.keeping.copy(stick, copyName(new Date(2026, 10, 26)), ...quiet));
  for (const name of [going, deep]) expect(existsSync(join(stick, name, 'journal', '1-1.jsonl.gz')), name).toBe(true);
});

test.each([
  ['its folder', ''],
  ['a folder in it', 'journal'],
  ['a file in it', 'journal/1-1.jsonl.gz'],
])('a copy from which somebody takes away %s on the way fails, and nothing gets its name', async (_what, gone) => {
  const { vault, folder } = await aLargeVault();
  must(await vault.keeping.makeRestorePoint('by-hand', false, ...quiet));
  const stick = aFolder();
  const name = copyName(new Date(2026, 10, 26));
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;
  expect(files).toBeGreaterThan(3);
  const copied = await vault.keeping.copy(
    stick,
    name,
    (done) => {
      // Attachments and the sealed journal are copied, the one that grows and the manifest are not.
      if (done === 2) rmSync(join(stick, `${name}.part`, ...gone.split('/')), { recursive: true });
    },
    quiet[1],
  );
  expect(copied.ok ? copied : copied.failure.kind).toMatch(/^(not-read-back|file-not-written)$/);
  expect(readdirSync(stick)).toEqual([]);
});
