import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rmdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, isAbsolute, join, normalize } from 'node:path';
import { z } from 'zod';
import { fail, ok, type Result } from '#shared/result';
import { text } from '#shared/text/index';
import { troubleOf } from '../files/file-trouble';
import { makeFolder, ownerOnly } from '../files/make-folder';
import { typedPath } from '../files/typed-path';
import { writeAtomically } from '../files/write-atomically';

const settings = z.object({ exportFolder: z.string() });

/** Where exports go unless the user says otherwise: a folder of our name in the user's documents, or in the home folder. */
export function usualExportFolder(home: string = homedir(), documents: string | undefined = process.env['XDG_DOCUMENTS_DIR']): string {
  const parents = [documents, join(home, 'Documents'), join(home, '文档')];
  return join(parents.find((folder) => folder && existsSync(folder)) ?? home, text.zh.host.product);
}

function remembered(path: string): string | null {
  try {
    return settings.parse(JSON.parse(readFileSync(path, 'utf8'))).exportFolder;
  } catch {
    return null;
  }
}

/** The folder for exports, remembered in `settings.json` of the host. It is made when something is written into it, not before. */
export function makeExportFolder(hostFolder: string, usual: string) {
  const path = join(hostFolder, 'settings.json');
  let folder = remembered(path) ?? usual;
  return {
    get: () => folder,
    /** Fails where the path is not a whole one (`wrong-folder`) or nothing can be written there (`file-not-written`). */
    async set(typed: string): Promise<Result<string>> {
      const wanted = typedPath(typed);
      if (!isAbsolute(wanted)) return fail({ kind: 'wrong-folder', why: 'relative' });
      const next = normalize(wanted);
      try {
        await makeFolder(next);
        await rmdir(await mkdtemp(join(next, '.')));
        await makeFolder(dirname(path), ownerOnly);
      } catch (error) {
        return fail({ kind: 'file-not-written', name: basename(next), cause: troubleOf(error) });
      }
      const written = await writeAtomically(path, `${JSON.stringify({ exportFolder: next })}\n`, { replace: true, mode: 0o600 });
      if (!written.ok) return written;
      folder = next;
      return ok(folder);
    },
  };
}
