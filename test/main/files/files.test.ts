import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { troubleOf } from '../../../src-main/files/file-trouble';
import { freeBytes } from '../../../src-main/files/free-space';
import { makeFolder, ownerOnly } from '../../../src-main/files/make-folder';
import { makeFolderSync } from '../../../src-main/files/make-folder-sync.mjs';
import { numberedName, safeName } from '../../../src-main/files/safe-names';
import { saveNew } from '../../../src-main/files/save-new';
import { writeAtomically } from '../../../src-main/files/write-atomically';

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'files-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
const bytes = Buffer.from('一二三');

describe('safe names', () => {
  test.each([
    ['客户走访报告.docx', '客户走访报告.docx'],
    ['a\\b/c:d*e?f"g<h>i|j.docx', 'a_b_c_d_e_f_g_h_i_j.docx'],
    ['../../etc/passwd', '.._.._etc_passwd'],
    ['一\n二\t三\0.docx', '一_二_三_.docx'],
    ['报告\u202Excod.exe', '报告_xcod.exe'],
    ['结尾. . ', '结尾'],
    ['  前后  .docx', '前后.docx'],
    ['CON.docx', '_CON.docx'],
    ['lpt1', '_lpt1'],
    ['nul.tar.docx', '_nul.tar.docx'],
    ['console.docx', 'console.docx'],
    ['', '_'],
    ['...', '_'],
    ['.docx', '_.docx'],
    ['半个\ud800字.docx', '半个\ufffd字.docx'],
  ])('%j becomes %j', (name, safe) => {
    expect(safeName(name)).toBe(safe);
  });

  test('are at most 200 bytes long, keep their extension and never end in half a character', () => {
    for (const stem of ['客'.repeat(300), '𠮷'.repeat(80), `a${'客'.repeat(300)}`, 'x'.repeat(500)]) {
      for (const name of [safeName(`${stem}.docx`), numberedName(safeName(`${stem}.docx`), 12)]) {
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
        expect(Buffer.byteLength(name)).toBeGreaterThan(185);
        expect(name.endsWith('.docx')).toBe(true);
        expect(name).not.toMatch(/\ufffd/);
      }
    }
  });

  test('get a number before the extension when the name is taken', () => {
    expect([1, 2, 3].map((attempt) => numberedName('报告.docx', attempt))).toEqual(['报告.docx', '报告 (2).docx', '报告 (3).docx']);
  });
});

describe('writing a file', () => {
  test('puts all of it under its name and leaves nothing else', async () => {
    const folder = aFolder();
    expect(await writeAtomically(join(folder, 'a.docx'), bytes, { replace: false })).toEqual({ ok: true, value: 'written' });
    expect(readFileSync(join(folder, 'a.docx'))).toEqual(bytes);
    expect(readdirSync(folder)).toEqual(['a.docx']);
  });

  test('never overwrites unless told', async () => {
    const path = join(aFolder(), 'a.docx');
    writeFileSync(path, 'old');
    expect(await writeAtomically(path, bytes, { replace: false })).toEqual({ ok: true, value: 'taken' });
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(await writeAtomically(path, bytes, { replace: true })).toEqual({ ok: true, value: 'written' });
    expect(readFileSync(path)).toEqual(bytes);
  });

  test('into a folder that is gone fails with the cause and the name of the file', async () => {
    expect(await writeAtomically(join(aFolder(), 'none', 'a.docx'), bytes, { replace: true })).toEqual({
      ok: false,
      failure: { kind: 'file-not-written', name: 'a.docx', cause: 'folder-gone' },
    });
  });

  test('over a folder fails and leaves nothing behind', async () => {
    const folder = aFolder();
    mkdirSync(join(folder, 'a.docx'));
    expect(await writeAtomically(join(folder, 'a.docx'), bytes, { replace: true })).toMatchObject({ ok: false });
    expect(readdirSync(folder)).toEqual(['a.docx']);
  });

  test('on a full disk leaves no half file', async (context) => {
    const disk = aFolder();
    const mounted = process.getuid?.() === 0 && spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk]).status === 0;
    if (!mounted) return context.skip('needs the right to mount a small tmpfs');
    onTestFinished(() => void spawnSync('umount', ['-l', disk]));
    expect(await writeAtomically(join(disk, 'big.docx'), Buffer.alloc(200_000), { replace: false })).toEqual({
      ok: false,
      failure: { kind: 'file-not-written', name: 'big.docx', cause: 'disk-full' },
    });
    expect(readdirSync(disk)).toEqual([]);
  });
});

describe('saving beside other files', () => {
  test('makes the folder, and takes the next free name', async () => {
    const folder = join(aFolder(), 'deep', 'exports');
    for (const name of ['报告.docx', '报告 (2).docx', '报告 (3).docx']) {
      expect(await saveNew(folder, '报告.docx', bytes)).toEqual({ ok: true, value: join(folder, name) });
    }
    expect(readdirSync(folder)).toHaveLength(3);
  });

  test('into a folder that cannot be made fails with the cause: a file stands in its way', async () => {
    const folder = aFolder();
    writeFileSync(join(folder, 'file'), '');
    for (const path of [join(folder, 'file'), join(folder, 'file', 'deep', 'er')]) {
      expect(await saveNew(path, '报告.docx', bytes)).toMatchObject({
        ok: false,
        failure: { kind: 'file-not-written', name: '报告.docx' },
      });
    }
  });

  test('ten at once into a folder that is still to be made get ten names', async () => {
    const folder = join(aFolder(), 'deep', 'exports');
    const saved = await Promise.all(Array.from({ length: 10 }, (_, i) => saveNew(folder, '报告.docx', Buffer.from(String(i)))));
    expect(new Set(saved.map((each) => (each.ok ? each.value : null))).size).toBe(10);
    expect(new Set(readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))).size).toBe(10);
  });

  test('never leaves the folder, whatever the name says', async () => {
    const folder = join(aFolder(), 'exports');
    const saved = await saveNew(folder, '../../x.docx', bytes);
    expect(saved).toEqual({ ok: true, value: join(folder, '.._.._x.docx') });
  });
});

describe('what the system refuses', () => {
  const refusal = (code: string) => Object.assign(new Error(code), { code, errno: -1 });
  test.each([
    ['ENOSPC', 'linux', 'disk-full'],
    ['EDQUOT', 'linux', 'disk-full'],
    ['EBUSY', 'win32', 'locked'],
    ['EPERM', 'win32', 'locked'],
    ['EPERM', 'linux', 'no-permission'],
    ['EACCES', 'darwin', 'no-permission'],
    ['ENOENT', 'linux', 'folder-gone'],
    ['ENOTDIR', 'linux', 'folder-gone'],
    ['EROFS', 'linux', 'read-only'],
    ['EIO', 'linux', 'other'],
  ] as const)('%s on %s is %s', (code, platform, trouble) => {
    expect(troubleOf(refusal(code), platform)).toBe(trouble);
  });

  test('a bug is no refusal and is thrown again', () => {
    expect(() => troubleOf(new TypeError('x is not a function'))).toThrow(TypeError);
  });
});

test('free space is told for folders that are not there yet as well', async () => {
  const folder = aFolder();
  expect(await freeBytes(join(folder, 'a', 'b'))).toBeGreaterThan(0);
  expect(await freeBytes(folder)).toBeGreaterThan(0);
});

test.skipIf(process.platform !== 'linux')('a folder that the system will not make ends in its refusal, whoever waits for it', async () => {
  for (const path of ['/proc/none', '/proc/none/deeper/still']) {
    await expect(makeFolder(path)).rejects.toMatchObject({ code: 'ENOENT' });
    expect(() => makeFolderSync(path)).toThrow(expect.objectContaining({ code: 'ENOENT' }));
  }
});

test('folders are made for whom they are meant, and one that is there stays', async () => {
  const folder = aFolder();
  makeFolderSync(join(folder, 'own', 'deeper'), ownerOnly);
  await makeFolder(join(folder, 'own', 'deeper'), ownerOnly);
  await makeFolder(join(folder, 'own', 'later'), ownerOnly);
  writeFileSync(join(folder, 'a-file'), '');
  expect(() => makeFolderSync(join(folder, 'a-file'))).toThrow(expect.objectContaining({ code: 'EEXIST' }));
  if (process.platform === 'win32') return;
  for (const name of ['own', 'own/deeper', 'own/later']) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o700);
});
