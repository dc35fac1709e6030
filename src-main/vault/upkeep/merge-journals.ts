import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, ok, type Result } from '#shared/result';
import { leftIn } from '../end-merge';
import { nameIn, readManifest, sha256Of } from '../manifest';
import { packJournal } from '../pack-journal';
import { plainBytes } from '../plain-bytes';
import { readSealed, type Sealed } from '../read-sealed';
import { basesOf, isPacked, journalNames, journalsOf, mergedPath, type VaultFile } from '../vault-files';
import type { Told } from './told';

/** A journal that was merged from others and read back, still under a temporary name, and those whose place it takes. */
export type Merging = { temporary: string; path: string; instead: string[] };
export type Merged = {
  made: Merging[];
  /** Journals that went into another before this began and are still there. */
  left: string[];
};

/** Those that may be merged: sealed, no longer than half of `most`, and below the newest base of their generation. */
async function smallBelowBase(folder: string, most: number): Promise<VaultFile[][]> {
  const bases = await basesOf(folder);
  const runs: VaultFile[][] = [[]];
  const files = await journalsOf(folder);
  for (const [place, file] of files.entries()) {
    const base = bases.findLast(({ generation }) => generation === file.generation)?.number ?? 0;
    const next = files[place + 1];
    const last = file.last ?? (next?.generation === file.generation ? next.number - 1 : Infinity);
    if (isPacked(file) && last <= base && (await plainBytes(file)) <= most / 2) runs.at(-1)?.push(file);
    // What lies between two of them must stay between them.
    else runs.push([]);
  }
  return runs;
}

/** Journals that are merged at a time: they and what went into them lie on the disk together until they have their names. */
const atOnce = 4;

const goesOn = (before: Sealed, next: Sealed) =>
  before.head.generation === next.head.generation &&
  before.head.db === next.head.db &&
  next.first === before.last + 1 &&
  next.head.afterId === before.lastId;

/** Writes one journal from several: the head of the first, and the lines of all as they are. Null where it cannot be read back. */
async function merge(folder: string, group: readonly Sealed[]): Promise<Merging | null> {
  const [first, last] = [group[0] as Sealed, group.at(-1) as Sealed];
  const path = mergedPath(folder, { generation: first.head.generation, number: first.first, last: last.last });
  const temporary = `${path}.part`;
  const lines = Buffer.concat([first.headLine, ...group.map(({ lines: its }) => its)]);
  try {
    if ((await packJournal(temporary, lines)) !== null) return { temporary, path, instead: group.map(({ path: its }) => its) };
  } catch (error) {
    // Mostly for want of room, which half a file must not take.
    await rm(temporary, { force: true });
    throw error;
  }
  await rm(temporary, { force: true });
  return null;
}

/**
 * Merges small sealed journals below the newest base of their generation into larger ones of at most `most` bytes (unpacked), so that after years of
 * restore points a record's history is not spread over thousands of files; a few at a time, the next ones after the next base. Only what is whole, goes on without a gap and has the sum of the manifest
 * is merged, line by line as it was written, and read back; everything else stays as it is. Nothing of the vault has changed when it ends: whoever
 * asked gives the new ones their names (`placeMerged`). Fails with `cancelled`; then nothing has happened. Rejects with what the system refuses.
 */
export async function mergeJournals({ folder, most }: { folder: string; most: number }, { stop }: Told): Promise<Result<Merged>> {
  // Of a program that was killed on the way.
  for (const name of await journalNames(folder)) if (name.endsWith('.gz.part')) await rm(join(folder, 'journal', name), { force: true });
  const noted = (await readManifest(folder))?.files ?? [];
  const made: Merging[] = [];
  let group: Sealed[] = [];
  let bytes = 0;
  const close = async () => {
    const merging = group.length > 1 ? await merge(folder, group) : null;
    if (merging) made.push(merging);
    [group, bytes] = [[], 0];
  };
  const drop = () => Promise.all(made.map(({ temporary }) => rm(temporary, { force: true })));
  try {
    for (const run of await smallBelowBase(folder, most)) {
      for (const file of run) {
        if (made.length === atOnce) break;
        if (stop()) {
          await drop();
          return fail({ kind: 'cancelled' });
        }
        const sum = noted.find(({ name }) => name === nameIn(folder, file.path))?.sha256;
        const sealed = sum === undefined || sum === (await sha256Of(file.path)) ? await readSealed(file) : null;
        const before = group.at(-1);
        if (before && (!sealed || !goesOn(before, sealed) || bytes + sealed.lines.length > most)) await close();
        if (!sealed) continue;
        group.push(sealed);
        bytes += sealed.lines.length;
      }
      await close();
    }
  } catch (error) {
    await drop();
    throw error;
  }
  return ok({ made, left: await leftIn(folder) });
}
