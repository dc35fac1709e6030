import { open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { flushFolder } from '../files/flush-folder';
import { makeFolder, ownerOnly } from '../files/make-folder';
import type { KindRow } from './position';

/** A moment as part of a file name: UTC, without the colons that Windows refuses. */
export const momentName = (at: number) => new Date(at).toISOString().replaceAll(':', '-').replace('.', '-');

export type FoundWriter = {
  /** Adds rows; the last part gives the file its name. Answers with that name, seen from the vault. */
  write(rows: readonly KindRow[], last: boolean): Promise<string>;
};

/** Begins a file for rows that were found in a database which is about to be replaced. */
export async function beginFound(vault: string, at: number): Promise<FoundWriter> {
  const folder = join(vault, 'found');
  const name = `${momentName(at)}.jsonl`;
  const path = join(folder, name);
  await makeFolder(folder, ownerOnly);
  await (await open(`${path}.part`, 'wx', 0o600)).close();
  return {
    async write(rows, last) {
      const handle = await open(`${path}.part`, 'a');
      try {
        await handle.writeFile(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
        if (last) await handle.sync();
      } finally {
        await handle.close();
      }
      if (last) {
        await rename(`${path}.part`, path);
        await flushFolder(folder);
      }
      return `found/${name}`;
    },
  };
}
