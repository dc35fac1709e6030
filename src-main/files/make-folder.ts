import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isSystemError } from './file-trouble';

/** Whether there is a folder under that path. */
export const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

/** A folder of our own data belongs to this user alone. */
export const ownerOnly = 0o700;

/**
 * Makes a folder and those above it, as far as they are not there, with this mode. Throws what the system refuses. Node's own recursive `mkdir`
 * never ends where the system says of a folder in one that exists that it is not there, as Linux does in /proc.
 */
export async function makeFolder(path: string, mode = 0o777): Promise<void> {
  const above = dirname(path);
  if (above !== path && !(await isFolder(above))) await makeFolder(above, mode);
  try {
    await mkdir(path, { mode });
  } catch (error) {
    // Somebody else may have made it meanwhile.
    if (!isSystemError(error) || !(await isFolder(path))) throw error;
  }
}
