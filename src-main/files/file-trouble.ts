import type { FileTrouble } from '#shared/result';

const words: Readonly<Record<string, FileTrouble>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EBUSY: 'locked',
  EACCES: 'no-permission',
  ENOENT: 'folder-gone',
  ENOTDIR: 'folder-gone',
  // Of a folder that is to be made: a file stands in its place.
  EEXIST: 'folder-gone',
  EROFS: 'read-only',
};

export const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && typeof (error as NodeJS.ErrnoException).code === 'string' && 'errno' in error;

/**
 * What a refusal of the system means to the user. Windows answers EPERM where another program holds the file; elsewhere it is a
 * matter of rights. Anything that is no refusal of the system is a bug and is thrown again.
 */
export function troubleOf(error: unknown, platform: NodeJS.Platform = process.platform): FileTrouble {
  if (!isSystemError(error)) throw error;
  if (error.code === 'EPERM') return platform === 'win32' ? 'locked' : 'no-permission';
  return words[error.code ?? ''] ?? 'other';
}
