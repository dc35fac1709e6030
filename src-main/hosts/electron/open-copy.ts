import { basename } from 'node:path';
import type { Shell } from 'electron';
import { fail, ok, type Result } from '#shared/result';

/** Opens a copy with the program that the system has for its extension; `nothing-opens-it` where it has none. */
export const openCopyWith =
  (shell: Pick<Shell, 'openPath'>) =>
  async (_id: string, path: string): Promise<Result<null>> =>
    (await shell.openPath(path)) === '' ? ok(null) : fail({ kind: 'nothing-opens-it', name: basename(path) });
