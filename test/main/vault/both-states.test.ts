import { join } from 'node:path';
import { expect, test } from 'vitest';
import { canonical } from '#shared/changes/canonical';
import type { Rows } from '#shared/changes/replay';
import { bothStates } from '../../../src-main/vault/both-states';
import { aFolder, batches, batchesAfter, begin, endOf, must, rowsOf, vaultIn } from './a-vault';

const quiet = [() => undefined, new AbortController().signal] as const;
const text = (rows: Rows) => [...rows].map(([key, { row }]) => `${key} ${canonical(row)}`).sort();

/** A vault with a base at 10 and at 20, and changes up to 24. */
async function aVault() {
  const folder = join(aFolder(), 'vault');
  const vault = vaultIn(folder);
  const { lease } = must(await vault.claim(false, begin));
  const list = batches(10);
  const add = async (count: number, base: boolean) => {
    const more = batchesAfter(endOf(list), count);
    list.push(...more);
    must(await vault.append(lease, more));
    if (base) must(await vault.keeping.makeRestorePoint('by-hand', true, ...quiet));
  };
  must(await vault.append(lease, list));
  must(await vault.keeping.makeRestorePoint('by-hand', true, ...quiet));
  await add(10, true);
  await add(4, false);
  return { folder, vault, list };
}

test('both states are made on one way, whatever bases lie on it, and hold what nothing touched in between only once', async () => {
  const { folder, list } = await aVault();
  for (const seq of [1, 9, 10, 11, 19, 20, 23, 24]) {
    const { then, now } = must(await bothStates(folder, 1, { generation: 1, seq }));
    expect(text(then), `then ${seq}`).toEqual(text(rowsOf(list.slice(0, seq))));
    expect(text(now), `now ${seq}`).toEqual(text(rowsOf(list)));
    const other = [...then].filter(([key, { row }]) => now.get(key)?.row !== row).map(([key]) => key);
    const touched = new Set(list.slice(seq).flatMap(({ ops }) => ops.map(({ kind, record }) => `${kind}/${record}`)));
    expect(
      other.filter((key) => !touched.has(key)),
      `twice ${seq}`,
    ).toEqual([]);
  }
});

test('a state that was gone back behind is compared with the present one all the same', async () => {
  const { folder, vault, list } = await aVault();
  must(await vault.keeping.restore({ generation: 1, seq: 15 }, ...quiet));
  for (const seq of [12, 15, 22]) {
    const { then, now } = must(await bothStates(folder, 1, { generation: 1, seq }));
    expect(text(then)).toEqual(text(rowsOf(list.slice(0, seq))));
    expect(text(now)).toEqual(text(rowsOf(list.slice(0, 15))));
  }
});

test('a state that never was is refused', async () => {
  const { folder } = await aVault();
  expect(await bothStates(folder, 1, { generation: 1, seq: 25 })).toEqual({ ok: false, failure: { kind: 'past-gone' } });
});
