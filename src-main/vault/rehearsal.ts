import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { placeFile } from '../files/write-atomically';

const kept = z
  .object({
    at: z.iso.datetime(),
    generation: z.int().positive(),
    /** The last change in the base from which it began: of states before that one it proves nothing. Older programs did not note it. */
    from: z.int().nonnegative().optional(),
    seq: z.int().nonnegative(),
    result: z.enum(['whole', 'differs']),
    /** When every photo and file was read the last time. */
    allFilesAt: z.iso.datetime().nullable(),
  })
  .transform(({ from, ...rest }) => ({ ...rest, from: from ?? rest.seq }));
/** What the last rehearsal found, kept with the vault. */
export type Rehearsal = z.output<typeof kept>;

const rehearsalPath = (folder: string) => join(folder, 'rehearsal.json');

/** Null: there was none, or what was kept of it cannot be read. */
export async function readRehearsal(folder: string): Promise<Rehearsal | null> {
  try {
    const read = kept.safeParse(JSON.parse(await readFile(rehearsalPath(folder), 'utf8')));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

export async function keepRehearsal(folder: string, rehearsal: Rehearsal): Promise<void> {
  await placeFile(rehearsalPath(folder), `${JSON.stringify(rehearsal)}\n`, { replace: true, mode: 0o600 });
}

/** Of a vault that has come from elsewhere: nothing of it was proved on this disk. */
export const forgetRehearsal = (folder: string): Promise<void> => rm(rehearsalPath(folder), { force: true });

const month = 30 * 24 * 60 * 60 * 1_000;

/** From when on files are new to a rehearsal; null once a month, when all are read. */
export const filesSince = (last: Rehearsal | null, now: number): string | null =>
  last?.allFilesAt && now - Date.parse(last.allFilesAt) < month ? last.at : null;
