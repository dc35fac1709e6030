import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { fail, type Result } from '#shared/result';
import { storedFilesOf } from '../../../src-main/attachments/file-names';
import { isWhole } from '../../../src-main/attachments/is-whole';
import { BytesCut } from '../../../src-main/ipc/dispatch-bytes';
import { openVault } from '../../../src-main/vault/vault';
import { asOrdinaryUser } from '../../fixtures/as-ordinary-user';
import { builtForNode } from '../../fixtures/built-for-node';
import { aFolder, must } from '../vault/a-vault';
import { aFileStore, hashOf, inPieces, onDisk, pathIn } from './a-file-store';
import { filesIn } from './files-in';
import { aDocx, aJpeg, real } from './real-files';

describe('a file that is added', () => {
  test('lies under its hash with our extension, is given back byte by byte, and says what it is', async () => {
    const { folder, store, read } = await aFileStore();
    const photo = aJpeg();
    const sha256 = hashOf(photo);
    expect(await store(photo)).toEqual({
      ok: true,
      value: { sha256, bytes: photo.length, mediaType: 'image/jpeg', width: 48, height: 32 },
    });
    expect(onDisk(folder)).toEqual([`${sha256.slice(0, 2)}/${sha256}.jpg`]);
    expect(must(await read(sha256))).toEqual(photo);
    expect(statSync(join(folder, 'attachments')).mode & 0o777).toBe(0o700);
    expect(statSync(await pathIn(folder, sha256)).mode & 0o777).toBe(0o600);
  });

  test('twice is kept once, also when both come at the same time, and is as young as if it came now', async () => {
    const { folder, store } = await aFileStore();
    const photo = aJpeg();
    const [a, b] = await Promise.all([store(photo), store(photo)]);
    expect(a).toEqual(b);
    expect(onDisk(folder)).toHaveLength(1);
    const path = await pathIn(folder, hashOf(photo));
    utimesSync(path, 1, 1);
    const { ino } = statSync(path);
    must(await store(photo));
    expect(statSync(path).ino).toBe(ino);
    expect(Date.now() - statSync(path).mtimeMs).toBeLessThan(60_000);
  });

  test('heals a copy of itself that was damaged', async () => {
    const { folder, store, read, files } = await aFileStore();
    const { sha256 } = must(await store(aJpeg()));
    truncateSync(await pathIn(folder, sha256), 100);
    expect(await read(sha256)).toEqual(fail({ kind: 'attachment-damaged', sha256 }));
    must(await store(aJpeg()));
    expect(must(await read(sha256))).toEqual(aJpeg());
    expect(must(await files.checkAttachments({ sha256: [sha256] }))).toEqual({ missing: [], damaged: [] });
  });

  test('brings smaller sizes, of which the newest counts; only pictures of a bearable length are taken for one', async () => {
    const { folder, store, read } = await aFileStore();
    const { sha256 } = must(await store(aDocx()));
    must(await store(real('photo.jpg'), 'print', sha256));
    must(await store(real('progressive.jpg'), 'print', sha256));
    must(await store(real('photo.webp'), 'thumb', sha256));
    expect(must(await read(sha256, 'print'))).toEqual(real('progressive.jpg'));
    expect(must(await read(sha256, 'thumb'))).toEqual(real('photo.webp'));
    expect(onDisk(folder).map((name) => name.slice(68).replace(/[0-9a-f]{8}/, '*'))).toEqual(['docx', 'print.*.jpg', 'thumb.*.webp']);
    const notOne = fail({ kind: 'attachment-refused', why: 'not-a-picture', found: '' });
    expect(await store(real('drawing.png'), 'print', sha256)).toEqual(notOne);
    expect(await store(real('paper.pdf'), 'thumb', sha256)).toEqual(notOne);
    expect(await store(Buffer.concat([aJpeg(), Buffer.alloc(1_000_000)]), 'print', sha256)).toEqual(notOne);
    const none = 'f'.repeat(64);
    expect(await store(aJpeg(), 'print', none)).toEqual(fail({ kind: 'attachment-missing', sha256: none }));
    for (const [part, of] of [
      ['print', null],
      ['file', sha256],
    ] as const)
      expect(await store(aJpeg(), part, of)).toEqual(fail({ kind: 'bad-input', where: 'of' }));
  });

  test('is refused for what it is, and nothing of it stays behind', async () => {
    const { folder, store } = await aFileStore();
    expect(await store(real('photo.heic'))).toMatchObject({ failure: { kind: 'attachment-refused', why: 'heic' } });
    expect(await store(Buffer.from('<svg onload="x"/>'))).toMatchObject({ failure: { why: 'markup' } });
    expect(await store(Buffer.alloc(0))).toMatchObject({ failure: { why: 'empty' } });
    expect(await store(Buffer.from('this is no photo'))).toMatchObject({ ok: true, value: { mediaType: 'text/plain' } });
    expect(onDisk(folder)).toHaveLength(1);
  });

  test('is taken only from the page that may write', async () => {
    const { folder, vault, lease, files } = await aFileStore();
    must(await vault.claim(true, null));
    expect(await files.storeAttachment({ lease, part: 'file', of: null }, inPieces(aJpeg()))).toEqual(fail({ kind: 'not-writer' }));
    expect(await files.removeOrphans({ lease, sha256: [] })).toEqual(fail({ kind: 'not-writer' }));
    expect(readdirSync(folder)).not.toContain('attachments');
  });

  test('and of which the page goes away in the middle leaves nothing', async () => {
    const { folder, files, lease } = await aFileStore();
    async function* cut() {
      yield aJpeg();
      throw new BytesCut({ kind: 'cancelled' });
    }
    await expect(files.storeAttachment({ lease, part: 'file', of: null }, cut())).rejects.toThrow(BytesCut);
    expect(onDisk(folder)).toEqual([]);
  });
});

describe('reading', () => {
  test('tells a file that is missing from one that is damaged, in whatever way, and never gives other bytes', async () => {
    const { folder, store, read, files } = await aFileStore();
    const { sha256: photo } = must(await store(aJpeg()));
    const { sha256: table } = must(await store(Buffer.from('a,b\n1,2\n')));
    const { sha256: paper } = must(await store(real('paper.pdf')));
    const { sha256: gone } = must(await store(real('drawing.png')));
    must(await store(real('photo.jpg'), 'print', photo));
    const print = await pathIn(folder, photo, 'print');
    const bytes = readFileSync(print);
    bytes[200] = (bytes[200] ?? 0) ^ 1;
    writeFileSync(print, bytes);
    expect(await read(photo, 'print')).toEqual(fail({ kind: 'attachment-damaged', sha256: photo }));
    expect(await read(photo)).toMatchObject({ ok: true });
    truncateSync(await pathIn(folder, table), 0);
    expect(await read(table)).toEqual(fail({ kind: 'attachment-damaged', sha256: table }));
    const folderInstead = await pathIn(folder, paper);
    rmSync(folderInstead);
    mkdirSync(folderInstead);
    expect(await read(paper)).toEqual(fail({ kind: 'attachment-damaged', sha256: paper }));
    rmSync(await pathIn(folder, gone));
    expect(await read(gone)).toEqual(fail({ kind: 'attachment-missing', sha256: gone }));
    expect(await read(gone, 'thumb')).toEqual(fail({ kind: 'attachment-missing', sha256: gone }));
    const never = '0'.repeat(64);
    expect(must(await files.checkAttachments({ sha256: [photo, table, paper, gone, never, never] }))).toEqual({
      missing: [gone, never],
      damaged: [photo, table, paper],
    });
  });

  test('what is not there because the whole vault has gone is missing, not an error', async () => {
    const { folder, store, read } = await aFileStore();
    const { sha256 } = must(await store(aJpeg()));
    renameSync(folder, `${folder}-elsewhere`);
    expect(await read(sha256)).toEqual(fail({ kind: 'attachment-missing', sha256 }));
  });
});

describe('when the disk refuses', () => {
  const cause = (result: Result<unknown>) =>
    result.ok || result.failure.kind !== 'attachment-not-written' ? result : result.failure.cause;

  const mounted = (disk: string) =>
    process.getuid?.() === 0 && spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=600k', 'tmpfs', disk]).status === 0;
  test('because it is full, nothing half-written stays, what was kept is whole, and with room again the file is taken', async ({
    skip,
  }) => {
    const disk = aFolder();
    skip(!mounted(disk), 'nobody may mount a small disk here');
    onTestFinished(() => void spawnSync('umount', ['-l', disk]));
    const { folder, store, read } = await aFileStore({ folder: join(disk, 'vault') });
    const { sha256 } = must(await store(aJpeg()));
    const filler = join(disk, 'filler');
    writeFileSync(filler, Buffer.alloc(400_000));
    const large = Buffer.from('字'.repeat(100_000));
    expect(cause(await store(large))).toBe('disk-full');
    expect(onDisk(folder)).toHaveLength(1);
    expect(must(await read(sha256))).toEqual(aJpeg());
    rmSync(filler);
    must(await store(large));
  });

  test('because the vault has gone, says so, and makes no vault that holds nothing but photos', async () => {
    const { folder, store } = await aFileStore();
    renameSync(folder, `${folder}-elsewhere`);
    expect(cause(await store(aJpeg()))).toBe('folder-gone');
    expect(readdirSync(join(folder, '..'))).toEqual(['vault-elsewhere']);
  });

  test('because writing is forbidden, or a file stands where the folder belongs, says so', async () => {
    const { folder, store } = await aFileStore();
    writeFileSync(join(folder, 'attachments'), 'no folder');
    expect(cause(await store(aJpeg()))).toBe('folder-gone');
    rmSync(join(folder, 'attachments'));
    mkdirSync(join(folder, 'attachments'), { mode: 0o500 });
    asOrdinaryUser(join(folder, 'attachments'), folder);
    expect(cause(await store(aJpeg()))).toBe('no-permission');
  });
});

test(
  'every file that was called kept is whole after kill -9, and the next file sweeps up what was begun',
  { timeout: 60_000 },
  async () => {
    const built = await builtForNode('test/fixtures/store-for-ever.ts');
    onTestFinished(() => built.remove());
    for (let round = 1; round <= 5; round++) {
      const { folder, vault, lease } = await aFileStore();
      const child = spawn(process.execPath, [built.file, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
      let printed = '';
      child.stdout.on('data', (text: Buffer) => {
        printed += text.toString();
        if (printed.split('\n').length > round * 3) setTimeout(() => child.kill('SIGKILL'), round);
      });
      await new Promise((ended) => child.on('close', ended));
      const acknowledged = printed.split('\n').slice(0, -1);
      expect(acknowledged.length).toBeGreaterThanOrEqual(round * 3);
      const stored = await storedFilesOf(folder);
      expect(stored.map(({ sha256 }) => sha256)).toEqual(expect.arrayContaining(acknowledged));
      for (const file of stored) expect(await isWhole(file)).toBe(true);
      must(await filesIn(vault).storeAttachment({ lease, part: 'file', of: null }, inPieces(aJpeg())));
      expect(onDisk(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
    }
  },
);

test('a lease of nobody is no lease', () => {
  const vault = openVault({ folder: join(aFolder(), 'vault'), schema: 1, appVersion: '0.0.1' });
  expect(vault.holds(1)).toBe(false);
});
