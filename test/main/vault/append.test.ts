import { randomUUID } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { asOrdinaryUser } from '../../fixtures/as-ordinary-user';
import { aFolder, allRows, aVaultWith, batches, batchesAfter, begin, endOf, must, rowsOf, snapshot, vaultIn } from './a-vault';

const journal = (folder: string) => join(folder, 'journal', '1-1.jsonl');
const root = process.getuid?.() === 0;

async function claimed(list = batches(0)) {
  const folder = await aVaultWith(list);
  const vault = vaultIn(folder);
  return { folder, vault, lease: must(await vault.claim(false, null)).lease };
}

describe('order', () => {
  test('numbers that are there already are acknowledged again and not written twice', async () => {
    const list = batches(4);
    const { folder, vault, lease } = await claimed(list);
    const before = readFileSync(journal(folder));
    expect(must(await vault.append(lease, list.slice(1)))).toEqual({ lastSeq: 4 });
    expect(readFileSync(journal(folder))).toEqual(before);
  });

  test('a missing number is refused with the one that is expected, and nothing is written', async () => {
    const list = batches(5);
    const { folder, vault, lease } = await claimed(list.slice(0, 2));
    const before = readFileSync(journal(folder));
    expect(await vault.append(lease, list.slice(3))).toEqual({ ok: false, failure: { kind: 'gap', expected: 3 } });
    expect(readFileSync(journal(folder))).toEqual(before);
  });

  test('a batch that follows another one than ours is a fork', async () => {
    const { vault, lease } = await claimed(batches(3));
    const [, , , fourth] = batches(4);
    expect(await vault.append(lease, [fourth as never])).toEqual({ ok: false, failure: { kind: 'fork' } });
  });

  test('our number under another id is a fork, not an acknowledgement', async () => {
    const { vault, lease } = await claimed(batches(3));
    expect(await vault.append(lease, batches(3))).toEqual({ ok: false, failure: { kind: 'fork' } });
  });

  test('an earlier number of ours under another id is a fork too: it must never look acknowledged', async () => {
    const list = batches(3);
    const { folder, vault, lease } = await claimed(list.slice(0, 2));
    must(await vault.append(lease, list.slice(2)));
    const [, second] = batches(2);
    for (const again of [vault, vaultIn(folder)]) {
      const given = again === vault ? lease : must(await again.claim(true, null)).lease;
      expect(await again.append(given, [second as never])).toEqual({ ok: false, failure: { kind: 'fork' } });
      expect(must(await again.append(given, list.slice(1)))).toEqual({ lastSeq: 3 });
    }
  });

  test('what comes in at once goes down in order, each answered for itself', async () => {
    const list = batches(30);
    const { vault, lease } = await claimed();
    const answers = await Promise.all(list.map((batch) => vault.append(lease, [batch])));
    expect(answers.map((answer) => must(answer).lastSeq)).toEqual(list.map((batch) => batch.seq));
    expect(await allRows(vault)).toEqual(rowsOf(list));
  });
});

describe('leases', () => {
  const clock = (at = 1_000_000) => ({ now: () => at, pass: (ms: number) => (at += ms) });

  test('a second page is refused while the first answers, and gets the vault after ten silent seconds', async () => {
    const time = clock();
    const vault = vaultIn(await aVaultWith([]), time.now);
    const first = must(await vault.claim(false, null));
    time.pass(9_000);
    expect((await vault.status(first.lease)).writer).toBe(true);
    time.pass(9_999);
    expect(must(await vault.look()).held).toBe(true);
    expect(await vault.claim(false, null)).toEqual({ ok: false, failure: { kind: 'held-elsewhere' } });
    time.pass(1);
    expect(must(await vault.look()).held).toBe(false);
    must(await vault.claim(false, null));
    expect((await vault.status(first.lease)).writer).toBe(false);
  });

  test('what a page left behind holds the vault against other profiles and not against its own, also after the host was started again', async () => {
    const [mine, other] = [randomUUID(), randomUUID()];
    const folder = await aVaultWith([]);
    const vault = vaultIn(folder);
    const { lease } = must(await vault.claim(false, null, mine));
    const next = vaultIn(folder);
    expect((await next.status(lease)).writer).toBe(true);
    for (const host of [vault, next]) {
      expect(must(await host.look(undefined, other)).held).toBe(true);
      expect(must(await host.look(undefined, mine)).held).toBe(false);
      expect(await host.claim(false, null, other)).toEqual({ ok: false, failure: { kind: 'held-elsewhere' } });
    }
    must(await next.claim(false, null, mine));
    expect((await next.status(lease)).writer).toBe(false);
  });

  test('after a takeover the old lease writes nothing', async () => {
    const list = batches(2);
    const { vault, lease } = await claimed(list.slice(0, 1));
    const next = must(await vault.claim(true, null));
    expect(await vault.append(lease, list.slice(1))).toEqual({ ok: false, failure: { kind: 'not-writer' } });
    expect(must(await vault.append(next.lease, list.slice(1)))).toEqual({ lastSeq: 2 });
  });

  test('a released vault can be claimed at once, and the released lease is worth nothing', async () => {
    const { vault, lease } = await claimed();
    must(await vault.release(lease));
    expect(await vault.append(lease, batches(1))).toEqual({ ok: false, failure: { kind: 'not-writer' } });
    must(await vault.claim(false, null));
  });

  test('a clock that was set back keeps no vault from others', async () => {
    const time = clock();
    const vault = vaultIn(await aVaultWith([]), time.now);
    must(await vault.claim(false, null));
    time.pass(-3_600_000);
    expect(must(await vault.look()).held).toBe(false);
    must(await vault.claim(false, null));
  });

  test('a page that outlives its host goes on with its lease, and nothing that it sent is written twice', async () => {
    const list = batches(4);
    const { folder, vault, lease } = await claimed(list.slice(0, 1));
    must(await vault.append(lease, list.slice(0, 2)));
    // The host ends without a word, half a line stands at the end.
    writeFileSync(journal(folder), '{"seq":3,"ha', { flag: 'a' });
    const later = vaultIn(folder);
    expect((await later.status(lease)).writer).toBe(true);
    expect(must(await later.append(lease, list.slice(1)))).toEqual({ lastSeq: 4 });
    expect(await allRows(later)).toEqual(rowsOf(list));
    const last = vaultIn(folder);
    expect(must(await last.append(lease, list.slice(3)))).toEqual({ lastSeq: 4 });
  });

  test('a lease that was given back, or after which another was taken, is worth nothing to the next host', async () => {
    const { folder, vault, lease } = await claimed();
    const next = must(await vault.claim(true, null));
    expect((await vaultIn(folder).status(lease)).writer).toBe(false);
    must(await vault.release(next.lease));
    expect((await vaultIn(folder).status(next.lease)).writer).toBe(false);
    expect(await vaultIn(folder).append(next.lease, batches(1))).toEqual({ ok: false, failure: { kind: 'not-writer' } });
  });

  test('a lease of an earlier run of the program is never taken for one of this run', async () => {
    const { folder, vault, lease } = await claimed();
    await vault.close();
    const later = vaultIn(folder, () => Date.now() + 1000);
    must(await later.claim(false, null));
    expect(await later.append(lease, batches(1))).toEqual({ ok: false, failure: { kind: 'not-writer' } });
  });

  test('a vault that another program has written into takes nothing more from the first', async () => {
    const list = batches(1);
    const { folder, vault, lease } = await claimed(list);
    const other = vaultIn(folder);
    must(await other.append(must(await other.claim(false, null)).lease, batchesAfter(endOf(list), 1)));
    const before = readFileSync(journal(folder));
    expect(await vault.append(lease, batchesAfter(endOf(list), 1))).toEqual({ ok: false, failure: { kind: 'not-writer' } });
    expect(readFileSync(journal(folder))).toEqual(before);
  });
});

describe('beginning', () => {
  test('makes the folder for this user alone', async () => {
    const folder = join(aFolder(), 'deep', 'vault');
    must(await vaultIn(folder).claim(false, begin));
    expect(statSync(folder).mode & 0o777).toBe(process.platform === 'win32' ? 0o666 : 0o700);
  });

  test('over another database is a fork, and nothing is written', async () => {
    const folder = await aVaultWith(batches(2));
    const before = snapshot(folder);
    const other = { ...begin, db: '0190a000-0000-7000-8000-000000000002' };
    expect(await vaultIn(folder).claim(false, other)).toEqual({ ok: false, failure: { kind: 'fork' } });
    expect(snapshot(folder)).toEqual(before);
  });

  test('without a vault and without beginning one, nothing can be appended', async () => {
    const vault = vaultIn(join(aFolder(), 'vault'));
    const { lease } = must(await vault.claim(false, null));
    expect(await vault.append(lease, batches(1))).toEqual({ ok: false, failure: { kind: 'vault-unwritable', cause: 'folder-gone' } });
  });
});

describe('a disk that refuses', () => {
  test('a vault that was moved away is noticed, although the open file would still take bytes', async () => {
    const list = batches(2);
    const { folder, vault, lease } = await claimed(list.slice(0, 1));
    must(await vault.append(lease, list.slice(0, 1)));
    renameSync(folder, `${folder}-elsewhere`);
    expect(await vault.append(lease, list.slice(1))).toEqual({ ok: false, failure: { kind: 'vault-unwritable', cause: 'folder-gone' } });
    expect((await vault.status(lease)).vault).toBe('folder-gone');
    renameSync(`${folder}-elsewhere`, folder);
    expect(must(await vault.append(lease, list.slice(1)))).toEqual({ lastSeq: 2 });
    expect((await vault.status(lease)).vault).toBe('ok');
  });

  test('a vault under a file says that the folder is gone', async () => {
    const file = join(aFolder(), 'file');
    writeFileSync(file, '');
    expect(await vaultIn(join(file, 'vault')).claim(false, begin)).toEqual({
      ok: false,
      failure: { kind: 'vault-unwritable', cause: 'folder-gone' },
    });
  });

  test.skipIf(process.platform === 'win32')('a folder without write permission says so (Windows has no such folders)', async () => {
    const folder = aFolder();
    const parent = join(folder, 'shut');
    mkdirSync(parent, { mode: 0o500 });
    onTestFinished(() => chmodSync(parent, 0o700));
    asOrdinaryUser(folder, parent);
    expect(await vaultIn(join(parent, 'vault')).claim(false, begin)).toEqual({
      ok: false,
      failure: { kind: 'vault-unwritable', cause: 'no-permission' },
    });
  });

  const smallDisk = () => {
    const disk = join(aFolder(), 'disk');
    mkdirSync(disk);
    const mounted = root && spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', disk]).status === 0;
    if (mounted) onTestFinished(() => void spawnSync('umount', ['-l', disk]));
    return mounted ? disk : null;
  };

  test('a full disk takes no half line: what was acknowledged stands, and writing goes on when there is room', async (context) => {
    const disk = smallDisk();
    if (!disk) return context.skip('needs the right to mount a small tmpfs');
    const folder = join(disk, 'vault');
    const vault = vaultIn(folder);
    const { lease } = must(await vault.claim(false, begin));
    const ballast = join(disk, 'ballast');
    writeFileSync(ballast, Buffer.alloc(64 * 1024));
    const list = batches(2_000);
    let acknowledged = 0;
    for (let at = 0; ; at += 50) {
      const answer = await vault.append(lease, list.slice(at, at + 50));
      if (!answer.ok) {
        expect(answer.failure).toEqual({ kind: 'vault-unwritable', cause: 'disk-full' });
        break;
      }
      acknowledged = answer.value.lastSeq;
    }
    expect((await vault.status(lease)).vault).toBe('disk-full');
    expect(readFileSync(journal(folder), 'utf8').endsWith('\n')).toBe(true);
    expect(must(await vaultIn(folder).look()).found).toMatchObject({ lastSeq: acknowledged, damaged: false });
    rmSync(ballast);
    expect(must(await vault.append(lease, list.slice(acknowledged, acknowledged + 60)))).toEqual({ lastSeq: acknowledged + 60 });
    expect(await allRows(vault)).toEqual(rowsOf(list.slice(0, acknowledged + 60)));
  });

  test('a disk that has become read-only says so', async (context) => {
    const disk = smallDisk();
    if (!disk) return context.skip('needs the right to mount a small tmpfs');
    const folder = join(disk, 'vault');
    const first = vaultIn(folder);
    must(await first.claim(false, begin));
    await first.close();
    expect(spawnSync('mount', ['-o', 'remount,ro', disk]).status).toBe(0);
    const vault = vaultIn(folder);
    expect(must(await vault.look()).found).toMatchObject({ lastSeq: 0, damaged: false });
    const { lease } = must(await vault.claim(false, null));
    expect(await vault.append(lease, batches(1))).toEqual({ ok: false, failure: { kind: 'vault-unwritable', cause: 'read-only' } });
  });
});

test('the manifest sums up what is there, with the hash of every file', async () => {
  const { folder, vault } = await claimed(batches(3));
  await vault.close();
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as { files: unknown[] };
  expect(manifest).toMatchObject({ db: begin.db, generation: 1, lastSeq: 3, schema: 1, appVersion: '0.0.1', counts: { customer: 3 } });
  expect(manifest.files).toEqual([
    { name: 'journal/1-1.jsonl', bytes: statSync(journal(folder)).size, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string },
  ]);
  expect(existsSync(join(folder, 'journal', '1-1.jsonl.torn'))).toBe(false);
});
