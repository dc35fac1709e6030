import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fail, ok, type Result } from '#shared/result';
import { isSystemError } from '../../files/file-trouble';
import { flushFolder } from '../../files/flush-folder';
import { ownerOnly } from '../../files/make-folder';
import { sha256Of } from '../manifest';
import { filesOfVault } from '../whole-vault';
import type { Told } from './told';

export type CopyOf = {
  from: string;
  /** The folder that is made; it must not be there. */
  to: string;
  /** Journals that grow, with the byte up to which they are copied. */
  upTo: Record<string, number>;
};
export type Copied = { files: number; bytes: number };

/** Null: it had to stop on the way. */
async function copyFile(
  from: string,
  to: string,
  end: number | undefined,
  stop: () => boolean,
): Promise<{ bytes: number; sha256: string } | null> {
  const hash = createHash('sha256');
  let bytes = 0;
  const source = createReadStream(from, end === undefined ? {} : { end: end - 1 });
  await pipeline(
    source,
    async function* (pieces: AsyncIterable<Buffer>) {
      for await (const piece of pieces) {
        if (stop()) return;
        hash.update(piece);
        bytes += piece.length;
        yield piece;
      }
    },
    createWriteStream(to, { flags: 'wx', mode: 0o600 }),
  );
  if (stop()) return null;
  const handle = await open(to, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { bytes, sha256: hash.digest('hex') };
}

/** Makes the folders of that file in a copy. The folder of the copy is never made again: where it is gone, so is what was copied. */
async function makeFolderBelow(copy: string, name: string): Promise<void> {
  let folder = copy;
  for (const part of name.split('/').slice(0, -1)) {
    folder = join(folder, part);
    await mkdir(folder, { mode: ownerOnly }).catch((error: unknown) => {
      if (!isSystemError(error) || error.code !== 'EEXIST') throw error;
    });
  }
}

/**
 * Copies a whole vault into a new folder: everything under a temporary name first, each file read back and compared; only then the folder gets
 * its name. The folder in which it is made has to be there: that of a disk which is not plugged in must not be made on this one. Fails with `not-read-back` naming the first file that came back otherwise or is no longer there. Whatever happens, no half copy stays. Rejects with what
 * the system refuses.
 */
export async function copyVault({ from, to, upTo }: CopyOf, { progress, stop }: Told): Promise<Result<Copied>> {
  // The manifest first: it must not speak of what came in while the journals were copied.
  const names = (await filesOfVault(from)).sort((a, b) => Number(b === 'manifest.json') - Number(a === 'manifest.json'));
  const temporary = `${to}.part`;
  await rm(temporary, { recursive: true, force: true });
  await mkdir(temporary, { mode: ownerOnly });
  try {
    let bytes = 0;
    for (const [place, name] of names.entries()) {
      if (stop()) return fail({ kind: 'cancelled' });
      progress(place, names.length);
      const path = join(temporary, ...name.split('/'));
      await makeFolderBelow(temporary, name);
      const end = upTo[name];
      if (end === 0) continue;
      const copied = await copyFile(join(from, ...name.split('/')), path, end, stop);
      if (copied === null || stop()) return fail({ kind: 'cancelled' });
      if ((await sha256Of(path)) !== copied.sha256) return fail({ kind: 'not-read-back', name: basename(name) });
      bytes += copied.bytes;
    }
    for (const folder of new Set(names.map((name) => dirname(join(temporary, ...name.split('/')))))) await flushFolder(folder);
    await flushFolder(temporary);
    // Whoever else can write there may have taken some of it away meanwhile.
    const there = new Set(await filesOfVault(temporary));
    const gone = names.find((name) => upTo[name] !== 0 && !there.has(name));
    if (gone !== undefined) return fail({ kind: 'not-read-back', name: basename(gone) });
    await rename(temporary, to);
    await flushFolder(dirname(to));
    return ok({ files: names.length, bytes });
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}
