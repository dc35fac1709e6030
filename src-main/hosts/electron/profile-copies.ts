import { readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { diskLimits } from '#shared/rules/disk-steps';
import { copyFolder } from '../../files/copy-folder';
import { isSystemError } from '../../files/file-trouble';
import { flushFolder } from '../../files/flush-folder';
import { freeBytes } from '../../files/free-space';
import { makeFolder, ownerOnly } from '../../files/make-folder';
import { momentName } from '../../vault/found';

/** The newest so many are kept. */
const kept = 2;
const half = '.part';

export type WhyCopied = 'unclean-exit' | 'new-version' | 'unreadable';
type Around = { now?: () => number; room?: (folder: string) => Promise<number | null> };

/** The bytes of all files in a folder; null where it is not there. */
async function bytesIn(folder: string): Promise<number | null> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const sizes = await Promise.all(entries.filter((entry) => entry.isFile()).map((each) => stat(join(each.parentPath, each.name))));
    return sizes.reduce((sum, { size }) => sum + size, 0);
  } catch (error) {
    if (isSystemError(error) && error.code === 'ENOENT') return null;
    throw error;
  }
}

/**
 * Copies the folder in which the browser keeps the database aside, before anything opens it: what is damaged may be wiped as soon as it is
 * opened. The copy stands under its name only when it is whole (`<data>/desktop/profile-copies/<moment>-<why>`), and the last two are kept (and one before them that holds much more).
 * 'no-room': the disk would be tight afterwards, and a copy must not be what fills it. Throws what the system refuses.
 */
export async function copyProfile(
  host: string,
  why: WhyCopied,
  { now = Date.now, room = freeBytes }: Around = {},
): Promise<'copied' | 'nothing-there' | 'no-room'> {
  const [database, copies] = [join(host, 'profile', 'IndexedDB'), join(host, 'profile-copies')];
  const bytes = await bytesIn(database);
  if (bytes === null) return 'nothing-there';
  const free = await room(host);
  if (free !== null && free - bytes < diskLimits.tight) return 'no-room';

  await makeFolder(copies, ownerOnly);
  for (const name of await readdir(copies)) if (name.endsWith(half)) await rm(join(copies, name), { recursive: true });
  const name = join(copies, `${momentName(now())}-${why}`);
  await copyFolder(database, name + half, ownerOnly);
  await rename(name + half, name);
  await flushFolder(copies);
  for (const old of await outlived(copies)) await rm(old, { recursive: true });
  return 'copied';
}

/** The copies that may go: all before the last ones, but for the largest where it holds much more. A database that was wiped must not push out what it was. */
async function outlived(copies: string): Promise<string[]> {
  const all = (await readdir(copies)).sort().map((name) => join(copies, name));
  const sized = await Promise.all(all.map(async (path) => ({ path, bytes: (await bytesIn(path)) ?? 0 })));
  const [older, newer] = [sized.slice(0, -kept), sized.slice(-kept)];
  const most = (list: typeof sized) => Math.max(0, ...list.map(({ bytes }) => bytes));
  const full = most(older) > 2 * most(newer) ? older.findLast(({ bytes }) => bytes === most(older)) : undefined;
  return older.filter((each) => each !== full).map(({ path }) => path);
}
