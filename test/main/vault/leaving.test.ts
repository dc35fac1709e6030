import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
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

test('what a killed copy has left is taken away by the next one to that place, and nothing else', async () => {
  const { vault } = await aLargeVault();
  const stick = aFolder();
  const cut = `${copyName(new Date(2026, 10, 25, 14, 0, 3))}.part`;
  const foreign = `${copyName(new Date(2026, 10, 25, 15, 0, 3))}.part`;
  const earlier = copyName(new Date(2026, 10, 24));
  for (const name of [cut, earlier]) mkdirSync(join(stick, name, 'journal'), { recursive: true });
  writeFileSync(join(stick, cut, 'journal', '1-1.jsonl.gz'), 'half');
  mkdirSync(join(stick, foreign, '照片'), { recursive: true });
  mkdirSync(join(stick, '别的.part'));
  const { folder } = must(await vault.keeping.copy(stick, copyName(new Date(2026, 10, 26)), ...quiet));
  expect(readdirSync(stick).sort()).toEqual([foreign, earlier, '别的.part', copyName(new Date(2026, 10, 26))].sort());
  expect(must(await vaultIn(folder).look()).found).toMatchObject({ lastSeq: 30, damaged: false });
});
