import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, readdir, rename, rm, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BytesInput, BytesOutput } from '#shared/ipc/contract';
import { fail, ok, type Result } from '#shared/result';
import { isSystemError, troubleOf } from '../files/file-trouble';
import { flushFolder } from '../files/flush-folder';
import { writeFully } from '../files/write-fully';
import { attachmentsFolder, bucketOf, extensionOf, nameOfFile, partsOf, type StoredFile } from './file-names';
import { isWhole, sumOf } from './is-whole';
import { typeOf } from './type-of';

type Asked = Pick<BytesInput<'storeAttachment'>, 'part' | 'of'>;
type Kept = BytesOutput<'storeAttachment'>;

/** The most bytes of a smaller size of a picture: what is larger is not what it is called. */
const mostBytes = { print: 1_000_000, thumb: 200_000 } as const;
const typesOf = { print: ['image/jpeg'], thumb: ['image/webp', 'image/jpeg'] } as const;

const temporaryName = /^\.[0-9a-f-]{36}\.part$/;

/** A folder in one that is there: a vault that has vanished must not come back as one that holds nothing but photos. */
async function folderIn(path: string): Promise<void> {
  try {
    await mkdir(path, { mode: 0o700 });
    await flushFolder(dirname(path));
  } catch (error) {
    if (!isSystemError(error) || error.code !== 'EEXIST') throw error;
  }
}

/** Takes away what was begun and never finished before the program ended. */
export async function sweepUnfinished(vault: string): Promise<void> {
  const folder = attachmentsFolder(vault);
  const names = await readdir(folder).catch(() => []);
  for (const name of names) if (temporaryName.test(name)) await rm(join(folder, name), { force: true }).catch(() => undefined);
}

/** Writes what comes to the disk as it comes. Gives its hash and length. */
async function receive(path: string, bytes: AsyncIterable<Uint8Array>): Promise<{ sha256: string; length: number }> {
  const hash = createHash('sha256');
  const handle = await open(path, 'wx', 0o600);
  let length = 0;
  try {
    for await (const part of bytes) {
      hash.update(part);
      await writeFully(handle, part, length);
      length += part.length;
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { sha256: hash.digest('hex'), length };
}

/** Gives a file its name; it counts when it has been read back. One that is there already and whole is kept, and is as young as if it came now. */
async function place(temporary: string, file: StoredFile): Promise<Result<null>> {
  if (await isWhole(file)) {
    const now = new Date();
    await utimes(file.path, now, now);
    return ok(null);
  }
  await folderIn(dirname(file.path));
  await rename(temporary, file.path);
  await flushFolder(dirname(file.path));
  if (await isWhole(file)) return ok(null);
  await rm(file.path, { force: true });
  return fail({ kind: 'attachment-not-written', cause: 'other' });
}

/** Smaller sizes that a newer one has replaced. */
async function dropOthers(vault: string, { sha256, part, path }: StoredFile): Promise<void> {
  for (const other of await partsOf(vault, sha256)) {
    if (other.part === part && other.path !== path) await rm(other.path, { force: true });
  }
}

async function keep(vault: string, { part, of }: Asked, temporary: string, bytes: AsyncIterable<Uint8Array>): Promise<Result<Kept>> {
  if (of !== null && !(await partsOf(vault, of)).some((file) => file.part === 'file'))
    return fail({ kind: 'attachment-missing', sha256: of });
  await folderIn(attachmentsFolder(vault));
  const { sha256, length } = await receive(temporary, bytes);
  const content = await readFile(temporary);
  const typed = await typeOf(content);
  if ('why' in typed) return fail({ kind: 'attachment-refused', ...typed });
  const { mediaType, width, height } = typed;
  const wrongSize = part !== 'file' && (length > mostBytes[part] || !(typesOf[part] as readonly string[]).includes(mediaType));
  if (wrongSize) return fail({ kind: 'attachment-refused', why: 'not-a-picture', found: '' });
  const sum = part === 'file' ? null : sumOf(content);
  const named = { sha256: of ?? sha256, part, sum, extension: extensionOf[mediaType] };
  const file = { ...named, path: join(bucketOf(vault, named.sha256), nameOfFile(named)) };
  const placed = await place(temporary, file);
  if (!placed.ok) return placed;
  if (part !== 'file') await dropOthers(vault, file);
  return ok({ sha256: named.sha256, bytes: length, mediaType, width, height });
}

/**
 * Keeps a file once, under its hash: temporary name, flushed, typed by what is in it, renamed, read back. Nothing of an attempt that
 * fails stays behind. Fails with `attachment-refused` for what is not kept, and with `attachment-not-written` for what the disk refuses.
 */
export async function storeFile(vault: string, asked: Asked, bytes: AsyncIterable<Uint8Array>): Promise<Result<Kept>> {
  const temporary = join(attachmentsFolder(vault), `.${randomUUID()}.part`);
  try {
    return await keep(vault, asked, temporary, bytes);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return fail({ kind: 'attachment-not-written', cause: troubleOf(error) });
  } finally {
    await rm(temporary, { force: true }).catch(() => undefined);
  }
}
