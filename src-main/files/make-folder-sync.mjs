import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

const isFolder = (path) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/**
 * As `makeFolder`, for what must be there before anything else begins. Plain JavaScript, because `npm start` needs it before anything is built.
 */
export function makeFolderSync(path, mode = 0o777) {
  const above = dirname(path);
  if (above !== path && !isFolder(above)) makeFolderSync(above, mode);
  try {
    mkdirSync(path, { mode });
  } catch (error) {
    if (!isFolder(path)) throw error;
  }
}
