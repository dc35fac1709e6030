import { createReadStream } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { createGunzip } from 'node:zlib';
import type { Output } from '#shared/ipc/contract';
import { isSystemError } from '../files/file-trouble';
import { attachmentsFolder, storedFilesOf, type StoredFile } from './file-names';

/** A file that nothing names is offered for removal when it is older than this: 180 days. */
const orphanAge = 180 * 24 * 60 * 60 * 1_000;

type Orphan = { sha256: string; bytes: number; storedAt: string; files: StoredFile[] };

/** Everything in the vault that may name a file: bases, journals of all generations, sealed or put aside, rows that were found. */
async function tellingFiles(vault: string): Promise<string[]> {
  const entries = await readdir(vault, { recursive: true, withFileTypes: true });
  const apart = attachmentsFolder(vault);
  return entries
    .filter((entry) => entry.isFile() && !entry.parentPath.startsWith(apart) && entry.name.includes('.json'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

const hash = /[0-9a-f]{64}/g;

/** Adds every hash that stands in a file, whatever it stands for. False where it cannot be read to its end. */
async function addHashes(path: string, to: Set<string>): Promise<boolean> {
  const file = createReadStream(path);
  // Packed, also when it was put aside and has another ending.
  const text = /\.gz(\.|$)/.test(path) ? file.pipe(createGunzip()) : file;
  if (text !== file) file.on('error', (error) => text.destroy(error));
  let rest = '';
  try {
    for await (const chunk of text as AsyncIterable<Buffer>) {
      const all = rest + chunk.toString('latin1');
      for (const [found] of all.matchAll(hash)) to.add(found);
      rest = all.slice(-63);
    }
    return true;
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return false;
  }
}

/**
 * Files that are older than 180 days and that nothing in the vault names: no record had them in anything that is still kept, voided
 * records and earlier generations included. As long as one of its files cannot be read to its end, which might name them, there are none.
 */
async function findOrphans(vault: string, now: number): Promise<{ orphans: Orphan[]; unreadable: string[] }> {
  const named = new Set<string>();
  const unreadable: string[] = [];
  for (const path of await tellingFiles(vault)) {
    if (!(await addHashes(path, named))) unreadable.push(relative(vault, path).replaceAll('\\', '/'));
  }
  if (unreadable.length > 0) return { orphans: [], unreadable };
  const orphans = new Map<string, Orphan & { at: number }>();
  for (const file of await storedFilesOf(vault)) {
    if (named.has(file.sha256)) continue;
    const { size, mtimeMs } = await stat(file.path);
    const before = orphans.get(file.sha256);
    const at = Math.max(before?.at ?? 0, mtimeMs);
    const files = [...(before?.files ?? []), file];
    orphans.set(file.sha256, { sha256: file.sha256, bytes: (before?.bytes ?? 0) + size, storedAt: new Date(at).toISOString(), files, at });
  }
  return { orphans: [...orphans.values()].filter(({ at }) => now - at > orphanAge), unreadable };
}

export async function orphansOf(vault: string, now: number): Promise<Output<'orphanAttachments'>> {
  const { orphans, unreadable } = await findOrphans(vault, now);
  return { orphans: orphans.map(({ sha256, bytes, storedAt }) => ({ sha256, bytes, storedAt })), unreadable };
}

/** Takes a file with its smaller sizes away, the file itself last; false where the system refuses. */
async function taken({ files }: Orphan): Promise<boolean> {
  try {
    for (const { path } of files.toSorted((a, b) => Number(a.part === 'file') - Number(b.part === 'file'))) await rm(path, { force: true });
    return true;
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return false;
  }
}

/** Deletes those of the named files that are orphans now, and says what is gone. */
export async function removeOrphans(vault: string, sha256: readonly string[], now: number): Promise<Output<'removeOrphans'>> {
  const wanted = new Set(sha256);
  const gone: Orphan[] = [];
  for (const orphan of (await findOrphans(vault, now)).orphans) if (wanted.has(orphan.sha256) && (await taken(orphan))) gone.push(orphan);
  return { removed: gone.length, bytes: gone.reduce((sum, { bytes }) => sum + bytes, 0) };
}
