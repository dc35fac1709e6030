import { join } from 'node:path';
import { fail, ok, type Result } from '#shared/result';
import { troubleOf } from './file-trouble';
import { makeFolder } from './make-folder';
import { numberedName, safeName } from './safe-names';
import { writeAtomically } from './write-atomically';

/** Saves a file into a folder, which is made if need be, under the name or the next free one like it. Never overwrites. Gives the path. */
export async function saveNew(folder: string, name: string, bytes: Uint8Array): Promise<Result<string>> {
  const wanted = safeName(name);
  try {
    await makeFolder(folder);
  } catch (error) {
    return fail({ kind: 'file-not-written', name: wanted, cause: troubleOf(error) });
  }
  for (let attempt = 1; ; attempt++) {
    const path = join(folder, numberedName(wanted, attempt));
    const written = await writeAtomically(path, bytes, { replace: false });
    if (!written.ok) return written;
    if (written.value === 'written') return ok(path);
  }
}
