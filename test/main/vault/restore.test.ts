import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Batch } from '#shared/changes/batch';
import { canonical } from '#shared/changes/canonical';
import { ok } from '#shared/result';
import { openVault, type Vault } from '../../../src-main/vault/vault';
import { aFolder, allRows, batches, batchesAfter, begin, endOf, must, rowsOf, vaultIn } from './a-vault';

const quiet = [() => undefined, new AbortController().signal] as const;

async function aVault(list: readonly Batch[]) {
  const folder = join(aFolder(), 'vault');
  const vault = vaultIn(folder);
  const { lease } = must(await vault.claim(false, begin));
  must(await vault.append(lease, list));
  return { folder, vault, lease };
}
const point = (vault: Vault, base = false) => vault.keeping.makeRestorePoint('by-hand', base, ...quiet);
const text = (rows: ReadonlyMap<string, { row: unknown }>) => [...rows].map(([key, { row }]) => `${key} ${canonical(row)}`).sort();
const named = (folder: string, part: string) => readdirSync(join(folder, part)).sort();

describe('a restore point', () => {
  test('seals the journal, which then grows in a new file, and every acknowledged line is still there', async () => {
    const first = batches(20);
    const { folder, vault, lease } = await aVault(first);
    const made = must(await point(vault));
    expect(made).toMatchObject({ generation: 1, seq: 20, counts: { customer: 20 }, why: 'by-hand' });
    const more = batchesAfter(endOf(first), 5);
    must(await vault.append(lease, more));
    expect(named(folder, 'journal')).toEqual(['1-1.jsonl.gz', '1-21.jsonl']);
    expect(text(await allRows(vault))).toEqual(text(rowsOf([...first, ...more])));
    expect(must(await vault.keeping.state()).restorePoints).toHaveLength(1);
  });

  test('costs what has changed since the last one, and none is made where nothing has', async () => {
    const first = batches(600);
    const { vault, lease } = await aVault(first);
    const large = must(await point(vault));
    expect(must(await point(vault))).toBeNull();
    must(await vault.append(lease, batchesAfter(endOf(first), 3)));
    const small = must(await point(vault));
    expect(small?.bytes).toBeLessThan((large?.bytes ?? 0) / 20);
  });

  test('is made when the program ends, also where the page gave the vault back before, and not where nothing has changed', async () => {
    const { folder, vault, lease } = await aVault(batches(5));
    must(await vault.release(lease));
    await vault.quit();
    const next = vaultIn(folder);
    const points = async () => must(await next.keeping.state()).restorePoints.map(({ why, seq }) => [why, seq]);
    expect(await points()).toEqual([['quit', 5]]);
    const again = must(await next.claim(true, null));
    must(await next.release(again.lease));
    await next.quit();
    expect(await points()).toEqual([['quit', 5]]);
  });

  test('lets saving go on while its files are packed and a base is written', async () => {
    const first = batches(300);
    const { vault, lease } = await aVault(first);
    const making = point(vault, true);
    const more = batchesAfter(endOf(first), 40);
    for (const one of more) expect(await vault.append(lease, [one])).toEqual(ok({ lastSeq: one.seq }));
    must(await making);
    expect(text(await allRows(vault))).toEqual(text(rowsOf([...first, ...more])));
  });

  test('is not needed for a journal that grows large: it is sealed by itself, once, while saving goes on', async () => {
    const { folder, vault, lease } = await aVault(batches(3));
    const large = batchesAfter({ seq: 3, id: must(await vault.look()).found?.lastId ?? null }, 12).map((batch) => {
      const [op] = batch.ops as [Batch['ops'][number]];
      return { ...batch, ops: [{ ...op, patch: { name: [null, '字'.repeat(300_000)] as [null, string] } }] };
    });
    await Promise.all(large.map((one) => vault.append(lease, [one])));
    for (const one of batchesAfter(endOf(large), 3)) must(await vault.append(lease, [one]));
    await vault.keeping.alone(async () => undefined);
    expect(named(folder, 'journal').filter((name) => name.endsWith('.gz'))).toHaveLength(1);
    expect(must(await vault.look()).found).toMatchObject({ lastSeq: 18, damaged: false });
  });

  test('is history as well: what touched a record is found in sealed journals', async () => {
    const first = batches(4);
    const { vault, lease } = await aVault(first);
    must(await point(vault));
    const more = batchesAfter(endOf(first), 4);
    must(await vault.append(lease, more));
    const record = first[0]?.ops[0]?.record ?? '';
    expect(must(await vault.history(record)).batches.map(({ seq }) => seq)).toEqual([1, 3]);
  });

  test('needs no manifest: without one every record is made again from the files', async () => {
    const first = batches(30);
    const { folder, vault } = await aVault(first);
    must(await point(vault, true));
    await vault.close();
    rmSync(join(folder, 'manifest.json'));
    const again = vaultIn(folder);
    expect(text(await allRows(again))).toEqual(text(rowsOf(first)));
  });

  test('a seal that was cut short leaves the journal twice, which is read once and sealed by the next', async () => {
    const first = batches(10);
    const { folder, vault, lease } = await aVault(first);
    must(await point(vault));
    await vault.close();
    const packed = join(folder, 'journal', '1-1.jsonl.gz');
    const { journalBytes } = await import('../../../src-main/vault/read-journal-file');
    writeFileSync(join(folder, 'journal', '1-1.jsonl'), await journalBytes({ path: packed }));
    writeFileSync(`${packed}.part`, 'half');
    const again = vaultIn(folder);
    const taken = must(await again.claim(true, null));
    expect(lease).toBeLessThan(taken.lease);
    expect(text(await allRows(again))).toEqual(text(rowsOf(first)));
    must(await again.append(taken.lease, batchesAfter(endOf(first), 1)));
    must(await point(again));
    expect(named(folder, 'journal').filter((name) => name.endsWith('.jsonl'))).toEqual(['1-12.jsonl']);
  });
});

describe('a base from the journals', () => {
  test('holds every row, and what is older than it need not be read any more', async () => {
    const first = batches(50);
    const { folder, vault } = await aVault(first);
    must(await point(vault, true));
    expect(named(folder, 'base')).toEqual(['1-50.jsonl.gz']);
    rmSync(join(folder, 'journal', '1-1.jsonl.gz'));
    await vault.close();
    const again = vaultIn(folder);
    expect(must(await again.look()).found).toMatchObject({ lastSeq: 50, damaged: false });
    expect(text(await allRows(again))).toEqual(text(rowsOf(first)));
  });

  for (const [what, spoil] of [
    ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    [
      'changed by a bit',
      (bytes: Buffer) => Buffer.concat([bytes.subarray(0, 60), Buffer.from([(bytes[60] ?? 0) ^ 4]), bytes.subarray(61)]),
    ],
    ['of a newer form', () => gzipSync('{"base":2,"db":"x"}\n{"end":0}\n')],
    ['made to fill the memory', () => gzipSync(Buffer.alloc(80_000_000, 0x61))],
    ['empty', () => Buffer.alloc(0)],
  ] as const) {
    test(`that is ${what} is passed over: the journals give every record`, async () => {
      const first = batches(40);
      const { folder, vault } = await aVault(first);
      must(await point(vault, true));
      await vault.close();
      const path = join(folder, 'base', '1-40.jsonl.gz');
      writeFileSync(path, spoil(readFileSync(path)));
      const again = vaultIn(folder);
      expect(text(await allRows(again))).toEqual(text(rowsOf(first)));
      const { files } = must(await again.keeping.check(...quiet));
      expect(files.find(({ name }) => name === 'base/1-40.jsonl.gz')?.state).toBe('damaged');
    });
  }
});

describe('a restore', () => {
  test('makes an earlier state the present one and can be taken back, record for record', async () => {
    const first = batches(10);
    const more = batchesAfter(endOf(first), 12);
    const { vault, lease } = await aVault([...first, ...more]);
    expect(must(await vault.keeping.restore({ generation: 1, seq: 10 }, ...quiet))).toEqual({ generation: 2, seq: 10 });
    expect(text(await allRows(vault))).toEqual(text(rowsOf(first)));
    const branch = batchesAfter(endOf(first), 3);
    // Whoever held the vault has the records of before: what he would add belongs to them.
    expect(await vault.append(lease, branch)).toEqual({ ok: false, failure: { kind: 'not-writer' } });
    must(await vault.append(must(await vault.claim(false, null)).lease, branch));
    expect(text(await allRows(vault))).toEqual(text(rowsOf([...first, ...branch])));
    must(await vault.keeping.restore({ generation: 1, seq: 22 }, ...quiet));
    expect(text(await allRows(vault))).toEqual(text(rowsOf([...first, ...more])));
    must(await vault.keeping.restore({ generation: 2, seq: 13 }, ...quiet));
    expect(text(await allRows(vault))).toEqual(text(rowsOf([...first, ...branch])));
  });

  test('keeps the history of the way that the records came, and of no other', async () => {
    const first = batches(2);
    const record = first[0]?.ops[0]?.record ?? '';
    const touch = (after: readonly Batch[], name: string): Batch => {
      const [one] = batchesAfter(endOf(after), 1) as [Batch];
      return { ...one, ops: [{ kind: 'customer', record, op: 'update', patch: { name: ['', name] } }] };
    };
    const [left, right] = [touch(first, '左'), touch(first, '右')];
    const { vault, lease } = await aVault([...first, left]);
    must(await vault.keeping.restore({ generation: 1, seq: 2 }, ...quiet));
    expect(lease).toBeGreaterThan(0);
    must(await vault.append(must(await vault.claim(false, null)).lease, [right]));
    const idsOf = async () => must(await vault.history(record)).batches.map(({ id }) => id);
    expect(await idsOf()).toEqual([first[0]?.id, right.id]);
    must(await vault.keeping.restore({ generation: 1, seq: 3 }, ...quiet));
    expect(await idsOf()).toEqual([first[0]?.id, left.id]);
  });

  test('whose base is lost is made again from the generation before, up to where it began and no further', async () => {
    const first = batches(10);
    const left = batchesAfter(endOf(first), 12);
    const { folder, vault, lease } = await aVault([...first, ...left]);
    must(await point(vault, true));
    must(await vault.keeping.restore({ generation: 1, seq: 10 }, ...quiet));
    const branch = batchesAfter(endOf(first), 5);
    const taken = must(await vault.claim(true, null));
    must(await vault.append(taken.lease, branch));
    expect(lease).toBeLessThan(taken.lease);
    await vault.close();
    rmSync(join(folder, 'base', '2-10.jsonl.gz'));
    const again = vaultIn(folder);
    expect(must(await again.look()).found).toMatchObject({ generation: 2, lastSeq: 15, damaged: true });
    expect(text(await allRows(again))).toEqual(text(rowsOf([...first, ...branch])));
  });

  test('says beforehand what it would change, by kind and by cell, for a state or a moment', async () => {
    const first = batches(3).map((batch) => ({ ...batch, at: '2026-11-24T01:00:00.000Z' }));
    const more = batchesAfter(endOf(first), 3).map((batch) => ({ ...batch, at: '2026-11-24T02:00:00.000Z' }));
    const { vault } = await aVault([...first, ...more]);
    const seen = must(await vault.keeping.preview({ at: '2026-11-24T01:30:00.000Z' }, ...quiet));
    expect(seen).toMatchObject({ past: { generation: 1, seq: 3 }, lastChange: '2026-11-24T01:00:00.000Z' });
    expect(seen.kinds).toEqual([{ kind: 'customer', then: 3, now: 6, added: 0, changed: 0, gone: 3 }]);
    expect(seen.differences[0]).toMatchObject({ kind: 'customer', what: 'gone', name: '改 6' });
    expect(await vault.keeping.preview({ at: '2020-01-01T00:00:00.000Z' }, ...quiet)).toMatchObject({ failure: { kind: 'past-gone' } });
    const { differences } = must(await vault.keeping.preview({ generation: 1, seq: 2 }, ...quiet));
    const changed = differences.find(({ what }) => what === 'changed');
    expect(changed?.cells).toEqual([{ cell: 'name', now: '改 3', then: '客户 1' }]);
  });

  test('tells when the last change of a state was made, though the generation begins with it', async () => {
    const first = batches(3).map((batch) => ({ ...batch, at: '2026-11-24T01:00:00.000Z' }));
    const { vault } = await aVault([...first, ...batchesAfter(endOf(first), 3)]);
    must(await vault.keeping.restore({ generation: 1, seq: 3 }, ...quiet));
    const seen = must(await vault.keeping.preview({ generation: 2, seq: 3 }, ...quiet));
    expect(seen).toMatchObject({ past: { generation: 2, seq: 3 }, lastChange: '2026-11-24T01:00:00.000Z', differences: [] });
  });

  test('refuses a state to which no whole way leads, and changes nothing then', async () => {
    const { vault } = await aVault(batches(5));
    expect(await vault.keeping.restore({ generation: 1, seq: 99 }, ...quiet)).toMatchObject({ failure: { kind: 'past-gone' } });
    expect(must(await vault.look()).found).toMatchObject({ generation: 1, lastSeq: 5 });
  });
});

describe('a look', () => {
  test('takes a base at its word that was read back when it was written, and reads it where the file is another one now', async () => {
    const first = batches(40);
    const { folder, vault, lease } = await aVault(first);
    must(await point(vault, true));
    const more = batchesAfter(endOf(first), 4);
    must(await vault.append(lease, more));
    await vault.close();
    const expected = { lastSeq: 44, counts: { customer: 44 }, damaged: false, lines: 4 };
    expect(must(await vaultIn(folder).look()).found).toMatchObject(expected);
    const path = join(folder, 'base', '1-40.jsonl.gz');
    writeFileSync(path, readFileSync(path).subarray(0, 90));
    expect(must(await vaultIn(folder).look()).found).toMatchObject({ ...expected, lines: 44 });
  });
});

test('an upgrade by a newer program is no change: the last one is that of the user before it, with a base behind it and without', async () => {
  const folder = join(aFolder(), 'vault');
  const vault = openVault({ folder, schema: 3, appVersion: '0.0.1' });
  onTestFinished(() => vault.close());
  const { lease } = must(await vault.claim(false, begin));
  const list = batches(2);
  const mark = {
    ...(list[1] as Batch),
    seq: 3,
    id: randomUUID(),
    prev: endOf(list).id,
    at: '2030-01-01T00:00:00.000Z',
    ops: [],
    migrate: 2,
  };
  must(await vault.append(lease, [...list, mark]));
  const last = async () => must(await vault.replay(0)).lastChange;
  expect(await last()).toBe('2026-11-24T01:00:00.000Z');
  must(await point(vault, true));
  expect(await last()).toBe('2026-11-24T01:00:00.000Z');
});
