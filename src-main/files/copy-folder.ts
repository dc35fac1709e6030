import { constants } from 'node:fs';
import { copyFile, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { flushFolder } from './flush-folder';
import { makeFolder } from './make-folder';

async function flushFile(path: string): Promise<void> {
  // Windows flushes only what was opened for writing.
  const handle = await open(path, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Copies a folder with all that is in it, down to the disk. Where the disk can, a copy shares its bytes with the original. Throws what the system refuses. */
export async function copyFolder(from: string, to: string, mode?: number): Promise<void> {
  await makeFolder(to, mode);
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) await copyFolder(source, target, mode);
    else if (entry.isFile()) {
      await copyFile(source, target, constants.COPYFILE_FICLONE);
      await flushFile(target);
    }
  }
  await flushFolder(to);
}
