import { randomUUID } from 'node:crypto';
import { chmod, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { safeName } from '../files/safe-names';

/** Copies older than this are taken away when the next one is made. */
const copyAge = 24 * 60 * 60 * 1_000;

export type OpenCopies = {
  /** Writes a copy that cannot be changed in place; gives its path. Throws what the system refuses. */
  make(fileName: string, extension: string, bytes: Uint8Array): Promise<string>;
};

/** `照片.exe` of a JPEG is `照片.exe.jpg`: only our own extension decides what a copy is opened with. */
function nameOfCopy(fileName: string, extension: string): string {
  const known = new RegExp(`\\.(?:${extension}${extension === 'jpg' ? '|jpeg' : ''})$`, 'i');
  const stem = fileName.replace(known, '');
  return safeName(`${stem === '' ? 'file' : stem}.${extension}`);
}

/**
 * Copies of stored files for other programs, in a folder of their own. Those of an earlier run are taken away at once; what another program
 * still holds stays until the next start.
 */
export function makeOpenCopies(folder: string, now: () => number = Date.now): OpenCopies {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // Still open somewhere.
  }
  const sweep = async () => {
    for (const name of await readdir(folder)) {
      const path = join(folder, name);
      const made = await stat(path).catch(() => null);
      if (made && now() - made.mtimeMs > copyAge) await rm(path, { recursive: true, force: true }).catch(() => undefined);
    }
  };
  return {
    async make(fileName, extension, bytes) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await sweep();
      const place = join(folder, randomUUID());
      await mkdir(place, { mode: 0o700 });
      const path = join(place, nameOfCopy(fileName, extension));
      await writeFile(path, bytes, { flag: 'wx', mode: 0o400 });
      await chmod(path, 0o400);
      return path;
    },
  };
}
