import { appendFileSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aVaultWith, batches, must, vaultIn } from './a-vault';

const journal = (folder: string) => join(folder, 'journal', '1-1.jsonl');

test('a claim goes by what the look before it has read, which saves reading every line twice', async () => {
  const list = batches(3);
  const folder = await aVaultWith(list.slice(0, 2));
  const vault = vaultIn(folder);
  const wholeSecond = () => utimesSync(journal(folder), 1_790_000_000, 1_790_000_000);
  wholeSecond();
  must(await vault.look());
  // Spoilt so that no name, size or time tells of it: whoever read it again would find nothing.
  const before = readFileSync(journal(folder));
  writeFileSync(journal(folder), ' '.repeat(before.length));
  wholeSecond();
  const { lease } = must(await vault.claim(false, null));
  writeFileSync(journal(folder), before);
  expect(must(await vault.append(lease, list.slice(2)))).toEqual({ lastSeq: 3 });
});

test('what was written between the look and the claim is seen', async () => {
  const list = batches(3);
  const folder = await aVaultWith(list.slice(0, 2));
  const vault = vaultIn(folder);
  must(await vault.look());
  const other = await aVaultWith(list);
  const more = readFileSync(journal(other));
  appendFileSync(journal(folder), more.subarray(statSync(journal(folder)).size));
  const { lease } = must(await vault.claim(false, null));
  expect(must(await vault.append(lease, list.slice(2)))).toEqual({ lastSeq: 3 });
  expect(must(await vault.look()).found).toMatchObject({ lastSeq: 3, damaged: false });
});
