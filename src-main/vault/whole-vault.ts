import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { isSystemError } from '../files/file-trouble';

/** What of a vault's folder belongs into a copy of it: everything but the lease, what is half written, and what is not ours. */
const belongs = /^(manifest\.json|rehearsal\.json|(base|journal|found)\/[^/]+|attachments\/[0-9a-f]{2}\/[^/]+)$/;

/** The files of a vault by their names seen from it, ordered. A folder that is not there has none; one that cannot be read throws. */
export async function filesOfVault(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.part'))
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
      .filter((name) => belongs.test(name))
      .sort();
  } catch (error) {
    if (isSystemError(error) && error.code === 'ENOENT') return [];
    throw error;
  }
}
