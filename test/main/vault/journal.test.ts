import { appendFileSync, existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { allRows, aVaultWith, batches, batchesAfter, db, endOf, must, rowsOf, snapshot, vaultIn } from './a-vault';

const journal = (folder: string) => join(folder, 'journal', '1-1.jsonl');
const lines = (folder: string) => readFileSync(journal(folder), 'utf8').split('\n').slice(0, -1);
const rewrite = (folder: string, list: string[]) => writeFileSync(journal(folder), list.map((line) => `${line}\n`).join(''));
const lookAt = async (folder: string) => must(await vaultIn(folder).look()).found;

const list = batches(6);
const counts = { customer: 6 };

test('a vault that is not there is no vault, and looking makes none', async () => {
  const folder = await aVaultWith([]);
  const missing = join(folder, 'nowhere');
  expect(must(await vaultIn(missing).look())).toEqual({ found: null, held: false, idAt: null });
  expect(existsSync(missing)).toBe(false);
});

test('a vault whose place is taken by a file fails to be read instead of looking like none', async () => {
  const folder = await aVaultWith(list);
  expect(await vaultIn(journal(folder)).look()).toEqual({ ok: false, failure: { kind: 'vault-unwritable', cause: 'folder-gone' } });
});

test('what was appended is found again with its position and counts per kind', async () => {
  const { seq: lastSeq, id: lastId } = endOf(list);
  expect(await lookAt(await aVaultWith(list))).toEqual({
    db,
    generation: 1,
    schema: 1,
    lastSeq,
    lastId,
    counts,
    damaged: false,
    lost: [],
    lines: 6,
  });
});

test('the head and each batch stand on a line of their own, each with its sum', async () => {
  const [head, first] = lines(await aVaultWith(list));
  expect(head).toBe(`${JSON.stringify({ journal: 1, db, generation: 1, schema: 1, after: 0, afterId: null })}\t${head?.slice(-8)}`);
  expect(first).toMatch(new RegExp(`^${JSON.stringify(list[0]).replaceAll(/[[\]{}()*+?.^$|\\]/g, '\\$&')}\\t[0-9a-f]{8}$`));
});

describe('looking', () => {
  test.each([
    ['a whole journal', (_folder: string) => undefined],
    ['a torn tail', (folder: string) => appendFileSync(journal(folder), '{"seq":7,"half')],
    ['zero bytes behind the last line', (folder: string) => appendFileSync(journal(folder), Buffer.alloc(4096))],
    [
      'a stale manifest',
      (folder: string) => writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ db, generation: 9, lastSeq: 99 })),
    ],
    ['a broken manifest', (folder: string) => writeFileSync(join(folder, 'manifest.json'), '{"manifest":')],
  ])('at %s is right and writes nothing at all', async (_what, spoil) => {
    const folder = await aVaultWith(list);
    spoil(folder);
    const before = snapshot(folder);
    expect(await lookAt(folder)).toMatchObject({ lastSeq: 6, lastId: endOf(list).id, counts, damaged: false });
    expect(snapshot(folder)).toEqual(before);
  });
});

describe('a torn tail', () => {
  test('is cut when the vault is claimed, kept beside the journal, and writing goes on', async () => {
    const folder = await aVaultWith(list);
    const whole = readFileSync(journal(folder));
    appendFileSync(journal(folder), '{"seq":7,"half');
    const vault = vaultIn(folder);
    const { lease } = must(await vault.claim(false, null));
    expect(readFileSync(journal(folder))).toEqual(whole);
    expect(readFileSync(`${journal(folder)}.torn`, 'utf8')).toBe('{"seq":7,"half');
    const more = batchesAfter(endOf(list), 2);
    expect(must(await vault.append(lease, more))).toEqual({ lastSeq: 8 });
    expect(await allRows(vault)).toEqual(rowsOf([...list, ...more]));
  });

  test('may be the whole last line: a flipped bit there costs that line and nothing else', async () => {
    const folder = await aVaultWith(list);
    const spoilt = lines(folder);
    spoilt[6] = (spoilt[6] as string).replace('客户', '客卢');
    rewrite(folder, spoilt);
    expect(await lookAt(folder)).toMatchObject({ lastSeq: 5, lastId: list[4]?.id, damaged: false });
  });
});

describe('damage', () => {
  const spoilt: [string, (all: string[]) => string[]][] = [
    ['a flipped bit in the middle', (all) => all.map((line, i) => (i === 3 ? line.replace('客户', '客卢') : line))],
    ['a line missing between others', (all) => all.filter((_, i) => i !== 3)],
    ['zero bytes in the middle', (all) => all.map((line, i) => (i === 3 ? '\0'.repeat(200) : line))],
    ['two lines lost at the beginning', (all) => all.filter((_, i) => i !== 1 && i !== 2)],
  ];
  test.each(spoilt)('%s is seen, and never cut', async (_what, spoil) => {
    const folder = await aVaultWith(list);
    rewrite(folder, spoil(lines(folder)));
    const bytes = readFileSync(journal(folder));
    expect(await lookAt(folder)).toMatchObject({ db, lastSeq: 6, lastId: endOf(list).id, damaged: true });
    const vault = vaultIn(folder);
    must(await vault.claim(false, null));
    await vault.close();
    expect(readFileSync(journal(folder))).toEqual(bytes);
  });

  test.each(spoilt)('%s leaves every other row to be replayed', async (_what, spoil) => {
    const folder = await aVaultWith(list);
    const all = lines(folder);
    const kept = spoil(all);
    rewrite(folder, kept);
    const good = list.filter((_, i) => kept.includes(all[i + 1] as string));
    expect(good.length).toBeLessThan(6);
    expect(await allRows(vaultIn(folder))).toEqual(rowsOf(good));
  });

  test('a lost first line is damage; the manifest still says whose the vault is', async () => {
    const folder = await aVaultWith(list);
    rewrite(folder, lines(folder).slice(1));
    expect(await lookAt(folder)).toMatchObject({ db, lastSeq: 6, damaged: true });
  });

  test('where nothing says whose it is, the vault belongs to no database and is not begun anew', async () => {
    const folder = await aVaultWith(list);
    truncateSync(journal(folder), 0);
    writeFileSync(join(folder, 'manifest.json'), '');
    expect(await lookAt(folder)).toMatchObject({ db: '00000000-0000-0000-0000-000000000000', lastSeq: 0, damaged: true });
    const vault = vaultIn(folder);
    expect(await vault.claim(false, { db, generation: 1, schema: 1 })).toEqual({ ok: false, failure: { kind: 'fork' } });
  });

  test('behind a first line that cannot be read nothing is appended', async () => {
    const folder = await aVaultWith(list);
    rewrite(folder, lines(folder).slice(1));
    const vault = vaultIn(folder);
    const { lease } = must(await vault.claim(false, null));
    expect(await vault.append(lease, batchesAfter(endOf(list), 1))).toMatchObject({ ok: false, failure: { kind: 'vault-unwritable' } });
  });
});

test('lines lost at the end are no damage: the database is ahead and sends them again', async () => {
  const folder = await aVaultWith(list);
  rewrite(folder, lines(folder).slice(0, 5));
  expect(await lookAt(folder)).toMatchObject({ lastSeq: 4, damaged: false });
  const vault = vaultIn(folder);
  const { lease } = must(await vault.claim(false, null));
  expect(must(await vault.append(lease, list))).toEqual({ lastSeq: 6 });
  expect(await allRows(vault)).toEqual(rowsOf(list));
});
