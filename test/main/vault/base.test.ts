import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { KindRow, Position } from '../../../src-main/vault/position';
import type { Vault } from '../../../src-main/vault/vault';
import {
  allRows,
  aFolder,
  aVaultWith,
  batches,
  batchesAfter,
  begin,
  db,
  endOf,
  must,
  positionAt,
  rowsOf,
  snapshot,
  vaultIn,
} from './a-vault';

async function writeBase(vault: Vault, lease: number, rows: readonly KindRow[], position: Position, size = 2_000) {
  const parts = Math.max(1, Math.ceil(rows.length / size));
  for (let part = 0; part < parts; part++) {
    must(await vault.writeBase(lease, { part, rows: rows.slice(part * size, (part + 1) * size), last: part === parts - 1, position }));
  }
}
const kindRows = (list: Parameters<typeof rowsOf>[0]): KindRow[] => [...rowsOf(list).values()];

async function rebased(list = batches(7), more = batchesAfter(endOf(list), 3)) {
  const folder = await aVaultWith(list);
  const vault = vaultIn(folder);
  const { lease } = must(await vault.claim(false, null));
  await writeBase(vault, lease, kindRows(list), positionAt(list, 2), 3);
  must(await vault.append(lease, more));
  return { folder, vault, lease, list, more, all: [...list, ...more] };
}

describe('replaying', () => {
  test('gives the rows of the batches, in parts of at most two thousand', async () => {
    const list = Array.from({ length: 15 }, (_, i) => i).reduce<ReturnType<typeof batches>>(
      (all) => [...all, ...batchesAfter(endOf(all), 300)],
      [],
    );
    const vault = vaultIn(await aVaultWith(list));
    const first = must(await vault.replay(0));
    expect(first).toMatchObject({ ...positionAt(list), parts: 3, counts: { customer: 4_500 }, clock: list.at(-1)?.clock });
    expect(first.rows).toHaveLength(2_000);
    expect(must(await vault.replay(2)).rows).toHaveLength(500);
    expect(await allRows(vault)).toEqual(rowsOf(list));
  });

  test('keeps its rows until the next part 0, whatever is looked at in between', async () => {
    const vault = vaultIn(await aVaultWith(batches(3)));
    const first = must(await vault.replay(0));
    must(await vault.look());
    expect(must(await vault.replay(0)).rows).toEqual(first.rows);
  });

  test('asks for parts in the order in which they are there', async () => {
    const vault = vaultIn(await aVaultWith(batches(3)));
    expect(await vault.replay(1)).toEqual({ ok: false, failure: { kind: 'bad-input', where: 'part' } });
    must(await vault.replay(0));
    expect(await vault.replay(1)).toEqual({ ok: false, failure: { kind: 'bad-input', where: 'part' } });
  });

  test('refuses what a newer program wrote, and says how new it is', async () => {
    const list = batches(3);
    const newer = { ...(batchesAfter(endOf(list), 1)[0] as (typeof list)[number]), schema: 3, ops: [], migrate: 3 };
    const vault = vaultIn(await aVaultWith([...list, newer]));
    expect(must(await vault.look()).found).toMatchObject({ schema: 3 });
    const refused = { ok: false, failure: { kind: 'newer-version', theirs: 3, ours: 1 } };
    expect(await vault.replay(0)).toEqual(refused);
    expect(await vault.claim(true, null)).toEqual(refused);
  });
});

describe('a base', () => {
  test('together with the journal after it replays to the same rows', async () => {
    const { folder, vault, all } = await rebased();
    expect(must(await vault.look()).found).toMatchObject({ ...positionAt(all, 2), counts: { customer: 10 }, damaged: false, lines: 3 });
    expect(await allRows(vault)).toEqual(rowsOf(all));
    expect(readdirSync(join(folder, 'journal')).sort()).toEqual(['1-1.jsonl', '2-8.jsonl']);
    expect(readdirSync(join(folder, 'base'))).toEqual(['2-7.jsonl.gz']);
  });

  test('says on its first line whose it is and up to where', async () => {
    const { folder, list } = await rebased();
    const [first] = gunzipSync(readFileSync(join(folder, 'base', '2-7.jsonl.gz')))
      .toString()
      .split('\n');
    expect(JSON.parse(first as string)).toEqual({ base: 1, db, generation: 2, schema: 1, seq: 7, id: endOf(list).id });
  });

  test('does not count before its last part: until then the vault stays as it was', async () => {
    const list = batches(4);
    const folder = await aVaultWith(list);
    const vault = vaultIn(folder);
    const { lease } = must(await vault.claim(false, null));
    const position = positionAt(list, 2);
    must(await vault.writeBase(lease, { part: 0, rows: kindRows(list.slice(0, 1)), last: false, position }));
    expect(must(await vault.look()).found).toMatchObject({ generation: 1, lastSeq: 4 });
    expect(await vault.writeBase(lease, { part: 2, rows: [], last: true, position })).toEqual({
      ok: false,
      failure: { kind: 'bad-input', where: 'part' },
    });
    expect(await vault.writeBase(lease, { part: 1, rows: [], last: true, position: { ...position, lastSeq: 3 } })).toEqual({
      ok: false,
      failure: { kind: 'bad-input', where: 'position' },
    });
    await vault.close();
    expect(readdirSync(join(folder, 'base'))).toEqual([]);
    expect(await allRows(vault)).toEqual(rowsOf(list));
  });

  test('is refused to a page that does not hold the vault', async () => {
    const list = batches(2);
    const vault = vaultIn(await aVaultWith(list));
    const { lease } = must(await vault.claim(false, null));
    must(await vault.claim(true, null));
    expect(await vault.writeBase(lease, { part: 0, rows: [], last: true, position: positionAt(list, 2) })).toEqual({
      ok: false,
      failure: { kind: 'not-writer' },
    });
  });

  test('begins a vault where there was none, from the database alone', async () => {
    const list = batches(5);
    const vault = vaultIn(join(aFolder(), 'vault'));
    const { lease } = must(await vault.claim(false, null));
    await writeBase(vault, lease, kindRows(list), positionAt(list));
    const more = batchesAfter(endOf(list), 2);
    must(await vault.append(lease, more));
    expect(await allRows(vault)).toEqual(rowsOf([...list, ...more]));
  });

  test('puts a damaged journal aside without deleting a byte of it', async () => {
    const list = batches(6);
    const folder = await aVaultWith(list);
    const path = join(folder, 'journal', '1-1.jsonl');
    writeFileSync(path, readFileSync(path, 'utf8').replace('客户 3', '客卢 3'));
    const spoilt = readFileSync(path);
    const vault = vaultIn(folder, () => Date.UTC(2026, 10, 24, 9, 30));
    const { lease } = must(await vault.claim(false, null));
    await writeBase(vault, lease, kindRows(list), positionAt(list));
    expect(must(await vault.look()).found).toMatchObject({ lastSeq: 6, damaged: false, counts: { customer: 6 } });
    expect(readdirSync(join(folder, 'journal')).sort()).toEqual(['1-1.jsonl.damaged-2026-11-24T09-30-00-000Z', '1-7.jsonl']);
    expect(readFileSync(`${path}.damaged-2026-11-24T09-30-00-000Z`)).toEqual(spoilt);
    expect(await allRows(vault)).toEqual(rowsOf(list));
  });

  test('takes the place of lines that the journal lost', async () => {
    const list = batches(6);
    const folder = await aVaultWith(list.slice(0, 3));
    const vault = vaultIn(folder);
    const { lease } = must(await vault.claim(false, null));
    await writeBase(vault, lease, kindRows(list), positionAt(list));
    expect(must(await vault.look()).found).toMatchObject({ lastSeq: 6, damaged: false });
    expect(readdirSync(join(folder, 'journal')).sort()).toEqual(['1-1.jsonl', '1-7.jsonl']);
  });

  test('replaces a vault that had gone further or to a later generation, and keeps that aside', async () => {
    const { folder, vault, lease, list } = await rebased();
    const old = list.slice(0, 4);
    await writeBase(vault, lease, kindRows(old), positionAt(old, 1));
    expect(must(await vault.look()).found).toMatchObject({ generation: 1, lastSeq: 4, damaged: false, counts: { customer: 4 } });
    expect(readdirSync(join(folder, 'journal')).filter((name) => name.includes('.replaced-'))).toHaveLength(2);
    expect(readdirSync(join(folder, 'base')).filter((name) => name.includes('.replaced-'))).toHaveLength(1);
  });

  test('without the journal that should follow it gets one when the vault is claimed', async () => {
    const { folder, vault, list, more } = await rebased();
    await vault.close();
    rmSync(join(folder, 'journal', '2-8.jsonl'));
    const before = snapshot(folder);
    const next = vaultIn(folder);
    expect(must(await next.look()).found).toMatchObject({ generation: 2, lastSeq: 7, damaged: false });
    expect(snapshot(folder)).toEqual(before);
    const { lease } = must(await next.claim(false, null));
    must(await next.append(lease, more));
    expect(await allRows(next)).toEqual(rowsOf([...list, ...more]));
  });

  test('that cannot be read is damage; the generation before gives what it has', async () => {
    const { folder, vault, all } = await rebased();
    await vault.close();
    truncateSync(join(folder, 'base', '2-7.jsonl.gz'), 90);
    expect(must(await vault.look()).found).toMatchObject({ db, generation: 2, lastSeq: 10, damaged: true });
    expect(await allRows(vault)).toEqual(rowsOf(all));
  });

  test('that is torn still gives the rows before the tear when nothing else has them', async () => {
    const { folder, vault, more } = await rebased();
    await vault.close();
    rmSync(join(folder, 'journal', '1-1.jsonl'));
    const base = join(folder, 'base', '2-7.jsonl.gz');
    truncateSync(base, readFileSync(base).length - 60);
    const rows = await allRows(vault);
    expect(must(await vault.look()).found).toMatchObject({ damaged: true, lastSeq: 10 });
    expect(rows.size).toBeGreaterThanOrEqual(3 + more.length);
  });
});

describe('rows found in a database that is about to be replaced', () => {
  test('are kept as a file beside the vault, a part at a time', async () => {
    const folder = await aVaultWith([]);
    const vault = vaultIn(folder, () => Date.UTC(2026, 10, 24, 9, 30));
    const rows = kindRows(batches(3));
    must(await vault.keepFound(0, rows.slice(0, 2), false));
    expect(readdirSync(join(folder, 'found'))).toEqual(['2026-11-24T09-30-00-000Z.jsonl.part']);
    const { file } = must(await vault.keepFound(1, rows.slice(2), true));
    expect(file).toBe('found/2026-11-24T09-30-00-000Z.jsonl');
    const lines = readFileSync(join(folder, file), 'utf8').split('\n').slice(0, -1);
    expect(lines.map((line) => JSON.parse(line) as KindRow)).toEqual(rows);
  });
});

describe('the history of a record', () => {
  test('is every batch that touched it, oldest first, and none that only mentions it', async () => {
    const list = batches(4);
    const record = list[0]?.ops[0]?.record as string;
    const mention = batchesAfter(endOf(list), 1)[0] as (typeof list)[number];
    mention.ops = [{ kind: 'contact', record: randomUUID(), op: 'create', patch: { customerId: [null, record] } }];
    const vault = vaultIn(await aVaultWith([...list, mention]));
    expect(must(await vault.history(record)).batches).toEqual([list[0], list[2]]);
    expect(must(await vault.history(randomUUID())).batches).toEqual([]);
  });

  test('goes on over a base, and reads journals that were put aside', async () => {
    const { folder, vault, list, more } = await rebased();
    const record = list[0]?.ops[0]?.record as string;
    const latest = { ...(batchesAfter(endOf(more), 1)[0] as (typeof list)[number]) };
    latest.ops = [{ kind: 'customer', record, op: 'update', patch: { name: ['', '新名'] } }];
    const { lease } = must(await vault.claim(true, null));
    must(await vault.append(lease, [latest]));
    const touched = list.filter((batch) => batch.ops.some((op) => op.record === record));
    expect(must(await vault.history(record)).batches).toEqual([...touched, latest]);
    const path = join(folder, 'journal', '1-1.jsonl');
    writeFileSync(path, readFileSync(path, 'utf8').replace('客户 2', '客卢 2'));
    await writeBase(vault, lease, kindRows([...list, ...more, latest]), positionAt([latest], 2));
    expect(must(await vault.history(record)).batches).toEqual([...touched, latest]);
  });

  test('leaves out what a later generation did not keep', async () => {
    const list = batches(6);
    const kept = list.slice(0, 4);
    const vault = vaultIn(await aVaultWith(list));
    const { lease } = must(await vault.claim(false, null));
    await writeBase(vault, lease, kindRows(kept), positionAt(kept, 2));
    const record = list[3]?.ops[0]?.record as string;
    expect(must(await vault.history(record)).batches.map((batch) => batch.seq)).toEqual([4]);
    const undone = list[4]?.ops[0]?.record as string;
    expect(must(await vault.history(undone)).batches).toEqual([]);
  });
});

test('a vault begun twice with the same identity is the same vault', async () => {
  const folder = await aVaultWith(batches(2));
  const vault = vaultIn(folder);
  must(await vault.claim(false, begin));
  expect(must(await vault.look()).found).toMatchObject({ lastSeq: 2 });
});
