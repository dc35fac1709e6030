import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isSystemError } from './file-trouble';

/** Bytes that this user may still write on the disk of a folder, which need not be there yet; null where the system does not say. */
export async function freeBytes(folder: string): Promise<number | null> {
  try {
    const disk = await statfs(folder);
    return disk.bavail * disk.bsize;
  } catch (error) {
    if (!isSystemError(error)) throw error;
    const parent = dirname(folder);
    return error.code === 'ENOENT' && parent !== folder ? freeBytes(parent) : null;
  }
}
