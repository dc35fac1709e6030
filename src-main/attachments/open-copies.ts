import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder, ownerOnly } from '../files/make-folder';
import { safeName } from '../files/safe-names';
import { extensionOf } from './file-names';

/** Copies older than this are taken away when the next one is made. */
const copyAge = 24 * 60 * 60 * 1_000;

export type OpenCopies = {
  /** Takes away what an earlier run has left. What another program still holds stays until the next start. */
  begin(): Promise<void>;
  /** Writes a copy that cannot be changed in place; gives its path. Throws what the system refuses. */
  make(fileName: string, extension: string, bytes: Uint8Array): Promise<string>;
};

const known = new RegExp(`\\.(?:${[...Object.values(extensionOf), 'jpeg'].join('|')})$`, 'i');

/** `照片.exe` of a JPEG is `照片.exe.jpg`, `照片.png` is `照片.jpg`: only our own extension decides what a copy is opened with. */
function nameOfCopy(fileName: string, extension: string): string {
  const stem = fileName.replace(known, '');
  return safeName(`${stem === '' ? 'file' : stem}.${extension}`);
}

/** Copies of stored files for other programs, in a folder of their own. Making it touches nothing. */
export function makeOpenCopies(folder: string, now: () => number = Date.now): OpenCopies {
  const sweep = async () => {
    for (const name of await readdir(folder)) {
      const path = join(folder, name);
      const made = await stat(path).catch(() => null);
      if (made && now() - made.mtimeMs > copyAge) await rm(path, { recursive: true, force: true }).catch(() => undefined);
    }
  };
  return {
    begin: () => rm(folder, { recursive: true, force: true }).catch(() => undefined),
    async make(fileName, extension, bytes) {
      await makeFolder(folder, ownerOnly);
      await sweep();
      const place = join(folder, randomUUID());
      await mkdir(place, { mode: 0o700 });
      const path = join(place, nameOfCopy(fileName, extension));
      await writeFile(path, bytes, { flag: 'wx', mode: 0o400 });
      return path;
    },
  };
}
