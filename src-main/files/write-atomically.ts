import { randomUUID } from 'node:crypto';
import { link, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fail, ok, type Result } from '#shared/result';
import { isSystemError, troubleOf } from './file-trouble';
import { flushFolder } from './flush-folder';

type Options = {
  /** Whether a file of that name gives way. If not, the answer is 'taken' and the file there stays as it is. */
  replace: boolean;
  mode?: number;
};

const noLinks = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EINVAL']);

/** A hard link refuses an existing name in one step; where the disk knows none (exFAT), the name is reserved first. */
async function placeNew(temporary: string, path: string): Promise<'written' | 'taken'> {
  try {
    await link(temporary, path);
    await rm(temporary);
    return 'written';
  } catch (error) {
    if (!isSystemError(error)) throw error;
    if (error.code === 'EEXIST') return 'taken';
    if (!noLinks.has(error.code ?? '')) throw error;
  }
  try {
    await (await open(path, 'wx')).close();
  } catch (error) {
    if (isSystemError(error) && error.code === 'EEXIST') return 'taken';
    throw error;
  }
  try {
    await rename(temporary, path);
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
  return 'written';
}

/**
 * Puts a file in its place so that either all of it stands under its name or nothing: a temporary name in the same folder, flushed to
 * the disk, then renamed. Throws what the system refuses; nothing of the attempt stays behind.
 */
export async function placeFile(
  path: string,
  bytes: Uint8Array | string,
  { replace, mode = 0o666 }: Options,
): Promise<'written' | 'taken'> {
  const temporary = join(dirname(path), `.${randomUUID().slice(0, 8)}.part`);
  try {
    const handle = await open(temporary, 'wx', mode);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (!replace && (await placeNew(temporary, path)) === 'taken') return 'taken';
    if (replace) await rename(temporary, path);
    await flushFolder(dirname(path));
    return 'written';
  } finally {
    await rm(temporary, { force: true }).catch(() => undefined);
  }
}

/** As `placeFile`, for files that a user asked for: fails with `file-not-written` and the cause. */
export async function writeAtomically(path: string, bytes: Uint8Array | string, options: Options): Promise<Result<'written' | 'taken'>> {
  try {
    return ok(await placeFile(path, bytes, options));
  } catch (error) {
    return fail({ kind: 'file-not-written', name: basename(path), cause: troubleOf(error) });
  }
}
