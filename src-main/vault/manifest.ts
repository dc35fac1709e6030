import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { placeFile } from '../files/write-atomically';
import type { Position } from './position';
import { basesOf, journalsOf } from './vault-files';

const manifestPath = (folder: string) => join(folder, 'manifest.json');

type Summary = Position & { appVersion: string; counts: Record<string, number> };

async function fileFacts(folder: string, path: string) {
  const hash = createHash('sha256');
  let bytes = 0;
  await pipeline(createReadStream(path), async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of chunks) {
      hash.update(chunk);
      bytes += chunk.length;
    }
  });
  return { name: relative(folder, path).replaceAll('\\', '/'), bytes, sha256: hash.digest('hex') };
}

/**
 * Writes what the vault holds, for people and for copies of it: position, counts per kind, and every file with its length and SHA-256 up
 * to that length (a journal grows). A summary only: nothing is decided by it.
 */
export async function writeManifest(folder: string, summary: Summary): Promise<void> {
  const files = [];
  for (const file of [...(await basesOf(folder)), ...(await journalsOf(folder))]) files.push(await fileFacts(folder, file.path));
  const text = JSON.stringify({ manifest: 1, ...summary, files }, null, 2);
  await placeFile(manifestPath(folder), `${text}\n`, { replace: true, mode: 0o600 });
}

/** Whose the vault is, by its manifest; null when there is none or it cannot be read. */
export async function manifestDatabase(folder: string): Promise<string | null> {
  try {
    const read = z.object({ db: z.uuid() }).safeParse(JSON.parse(await readFile(manifestPath(folder), 'utf8')));
    return read.success ? read.data.db : null;
  } catch {
    return null;
  }
}
