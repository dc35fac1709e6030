import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, rename, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { restorePoint } from '#shared/ipc/vault-work';
import { isSystemError } from '../files/file-trouble';
import { placeFile } from '../files/write-atomically';
import { momentName } from './found';
import type { Position } from './position';
import { basesOf, isMergedAway, isPacked, journalNames, journalsOf, type VaultFile } from './vault-files';

const manifestPath = (folder: string) => join(folder, 'manifest.json');

const fileFacts = z.object({ name: z.string(), bytes: z.int(), sha256: z.string() });
export type FileFacts = z.output<typeof fileFacts>;
const baseFacts = z.object({
  name: z.string(),
  bytes: z.int(),
  head: z.object({
    base: z.literal(1),
    db: z.uuid(),
    generation: z.int(),
    schema: z.int(),
    seq: z.int(),
    id: z.string().nullable(),
    from: z.int().exactOptional(),
  }),
  counts: z.record(z.string(), z.int()),
});
/** What a base that was read back when it was written holds, so that a start need not read it again. It counts while the file has that length. */
export type KnownBase = z.output<typeof baseFacts>;
/** Those of a list that are as they should be: one that is not must not take the others with it. */
const those = <S extends z.ZodType>(schema: S) =>
  z
    .array(schema.nullable().catch(null))
    .transform((list) => list.filter((each) => each !== null))
    .default([]);
const manifest = z.object({
  db: z.uuid(),
  appVersion: z.string().default(''),
  generation: z.int().catch(0),
  lastSeq: z.int().catch(0),
  counts: z.record(z.string(), z.int()).catch({}),
  files: those(fileFacts),
  bases: those(baseFacts),
  restorePoints: those(restorePoint),
  /** When it was found that the list of restore points had been lost with the manifest. */
  pointsLostAt: z.iso.datetime().nullable().catch(null),
});
export type Manifest = z.output<typeof manifest>;
type Summary = Position & Pick<Manifest, 'appVersion' | 'counts'>;
type RestorePoint = Manifest['restorePoints'][number];

/** A file's name as the manifest has it: seen from the vault, with `/`. */
export const nameIn = (folder: string, path: string) => relative(folder, path).replaceAll('\\', '/');

export async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/** What is packed never changes: what was noted of it once stays, so that a check finds what has become of it since. */
async function factsOf(folder: string, file: VaultFile, known: readonly FileFacts[]): Promise<FileFacts> {
  const name = nameIn(folder, file.path);
  const before = isPacked(file) ? known.find((each) => each.name === name) : undefined;
  return before ?? { name, bytes: (await stat(file.path)).size, sha256: await sha256Of(file.path) };
}

/** Sealed journals that were there and are not: nothing of ours loses one, it only gets another name where it is put aside, or goes into another. */
async function lostJournals(folder: string, known: readonly FileFacts[]): Promise<FileFacts[]> {
  const there = (await journalNames(folder)).map((name) => `journal/${name}`);
  const journals = await journalsOf(folder);
  const isLost = ({ name }: FileFacts) =>
    /^journal\/.*\.gz$/.test(name) && !there.some((each) => each === name || each.startsWith(`${name}.`)) && !isMergedAway(name, journals);
  return known.filter(isLost);
}

/**
 * What the manifest says, as far as it can be read. Null: there is none, or it is damaged. Throws what the system refuses: the next one is
 * made from this one, and one that another program holds for a moment must not look like none.
 */
export async function readManifest(folder: string): Promise<Manifest | null> {
  try {
    const read = manifest.safeParse(JSON.parse(await readFile(manifestPath(folder), 'utf8')));
    return read.success ? read.data : null;
  } catch (error) {
    if (error instanceof SyntaxError || (isSystemError(error) && error.code === 'ENOENT')) return null;
    throw error;
  }
}

/** One that cannot be read is kept beside the next one. */
async function putAsideUnread(folder: string, now: number): Promise<void> {
  const path = manifestPath(folder);
  await rename(path, `${path}.damaged-${momentName(now)}`).catch((error: unknown) => {
    if (!isSystemError(error) || error.code !== 'ENOENT') throw error;
  });
}

/**
 * Writes what the vault holds: position, counts per kind, restore points, and every file with its length and SHA-256 (of a journal that
 * grows, those it has now). A summary: the files are the truth, and no record depends on it.
 */
export async function writeManifest(
  folder: string,
  summary: Summary,
  made: { point?: RestorePoint; base?: KnownBase } = {},
): Promise<void> {
  const [before, now] = [await readManifest(folder), Date.now()];
  if (!before) await putAsideUnread(folder, now);
  const noted = (before?.files ?? []).filter(({ name }) => name !== made.base?.name);
  const files: FileFacts[] = [];
  for (const file of [...(await basesOf(folder)), ...(await journalsOf(folder))]) {
    files.push(await factsOf(folder, file, noted));
  }
  files.push(...(await lostJournals(folder, noted)));
  // What is sealed had its restore point; a base that was made just now is a beginning.
  const hadPoints = files.some(({ name }) => name.endsWith('.gz') && name !== made.base?.name);
  const pointsLostAt = before ? before.pointsLostAt : hadPoints ? new Date(now).toISOString() : null;
  const restorePoints = [...(before?.restorePoints ?? []), ...(made.point ? [made.point] : [])];
  const known = [...(before?.bases ?? []).filter(({ name }) => name !== made.base?.name), ...(made.base ? [made.base] : [])];
  const bases = known.filter((base) => files.some(({ name, bytes }) => name === base.name && bytes === base.bytes));
  const text = JSON.stringify({ manifest: 1, ...summary, restorePoints, pointsLostAt, bases, files }, null, 2);
  await placeFile(manifestPath(folder), `${text}\n`, { replace: true, mode: 0o600 });
}

/** Whose the vault is, by its manifest; null when there is none or it cannot be read. */
export const manifestDatabase = async (folder: string): Promise<string | null> => (await readManifest(folder))?.db ?? null;
