import { readdirSync, readFileSync, statSync, truncateSync, utimesSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fail } from '#shared/result';
import { must } from '../vault/a-vault';
import { aFileStore, pathIn } from './a-file-store';
import { filesIn } from './files-in';
import { aJpeg } from './real-files';

describe('opening', () => {
  test.each([
    ['../../etc/现场.jpg', '.._.._etc_现场.jpg'],
    ['C:\\Users\\李\\现场.JPEG', 'C__Users_李_现场.jpg'],
    ['发票.exe', '发票.exe.jpg'],
    ['机房.png', '机房.jpg'],
    ['.docx', 'file.jpg'],
    ['CON', '_CON.jpg'],
    ['', 'file.jpg'],
    ['a\u202egpj.exe', 'a_gpj.exe.jpg'],
  ])('of a file called %j makes a copy that is called %j and can only be read', async (fileName, name) => {
    const { folder, store, files, opened } = await aFileStore();
    const { sha256 } = must(await store(aJpeg()));
    expect(must(await files.openAttachment({ sha256, fileName }))).toEqual({ download: null });
    const path = opened[0] ?? '';
    expect(basename(path)).toBe(name);
    expect(path.startsWith(join(folder, '..', 'opened'))).toBe(true);
    expect(readFileSync(path)).toEqual(aJpeg());
    expect(statSync(path).mode & 0o222).toBe(0);
  });

  test('of a damaged file opens nothing', async () => {
    const { folder, store, files, opened } = await aFileStore();
    const { sha256 } = must(await store(aJpeg()));
    truncateSync(await pathIn(folder, sha256), 10);
    expect(await files.openAttachment({ sha256, fileName: 'a.jpg' })).toEqual(fail({ kind: 'attachment-damaged', sha256 }));
    expect(opened).toEqual([]);
  });

  test('takes copies away after a day, and all of them when the program starts again', async () => {
    const { folder, store, files, opened, vault } = await aFileStore();
    const { sha256 } = must(await store(aJpeg()));
    must(await files.openAttachment({ sha256, fileName: 'a.jpg' }));
    const old = join(opened[0] ?? '', '..');
    utimesSync(old, 1, 1);
    must(await files.openAttachment({ sha256, fileName: 'b.jpg' }));
    expect(readdirSync(join(folder, '..', 'opened'))).toEqual([basename(join(opened[1] ?? '', '..'))]);
    const again = filesIn(vault);
    expect(readdirSync(join(folder, '..', 'opened'))).toHaveLength(1);
    await again.begin();
    expect(readdirSync(join(folder, '..'))).toEqual(['vault']);
  });
});
