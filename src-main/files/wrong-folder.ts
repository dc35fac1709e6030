import { isAbsolute, normalize, sep } from 'node:path';
import { fail } from '#shared/result';
import { isFolder } from './make-folder';

/** Why a path that was typed cannot be taken: it is not whole, leads into the folder `own`, or no folder is there. Null where it can. */
export async function wrongFolder(path: string, own?: string): Promise<ReturnType<typeof fail> | null> {
  if (!isAbsolute(path)) return fail({ kind: 'wrong-folder', why: 'relative' });
  const ends = (folder: string) => `${normalize(folder)}${sep}`.replaceAll(sep + sep, sep);
  if (own !== undefined && ends(path).startsWith(ends(own))) return fail({ kind: 'wrong-folder', why: 'own' });
  return (await isFolder(path)) ? null : fail({ kind: 'wrong-folder', why: 'missing' });
}
