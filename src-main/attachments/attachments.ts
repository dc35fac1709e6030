import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { BytesHandlers, Handlers } from '#shared/ipc/contract';
import { fail, ok, type Result } from '#shared/result';
import { isSystemError, troubleOf } from '../files/file-trouble';
import { checkFiles } from './check-files';
import { makeOpenCopies } from './open-copies';
import { orphansOf, removeOrphans } from './orphans';
import { readStored } from './read-file';
import { storeFile, sweepUnfinished } from './store-file';
import { writeBeside, type Beside } from './write-beside';

type Options = {
  vaultFolder: string;
  /** Where copies for other programs lie. */
  copiesFolder: string;
  /** Whether this lease is the one that may write. */
  holds: (lease: number) => boolean;
  /** Opens a copy, or gives the path under which the page can fetch it once. */
  openCopy: (id: string, path: string) => Promise<Result<string | null>>;
  now?: () => number;
};

type Channels = 'openAttachment' | 'checkAttachments' | 'orphanAttachments' | 'removeOrphans';
export type Attachments = Pick<Handlers, Channels> &
  Pick<BytesHandlers, 'storeAttachment' | 'readAttachment'> & {
    /** The program has begun, alone over its folder: takes away the copies of an earlier run. */
    begin(): Promise<void>;
    /** Writes these files into a folder beside a data file that was saved. */
    writeBeside(dataFile: string, sha256: readonly string[], signal: AbortSignal): Promise<Beside>;
  };

/** Photos and files of records, in the vault beside journals and bases. Everything that the disk refuses comes back as a failure. */
export function openAttachments({ vaultFolder, copiesFolder, holds, openCopy, now = Date.now }: Options): Attachments {
  const copies = makeOpenCopies(copiesFolder, now);
  let swept: Promise<void> | null = null;
  // One at a time: two of the same bytes must not meet, and a folder of photos must not fill the memory.
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<Result<T>>): Promise<Result<T>> => {
    const run = turn.then(work);
    turn = run.catch(() => undefined);
    return run.catch((error: unknown) => {
      if (!isSystemError(error)) throw error;
      return fail({ kind: 'attachment-not-written', cause: troubleOf(error) });
    });
  };
  return {
    begin: () => copies.begin(),
    storeAttachment: ({ lease, part, of }, bytes) =>
      inTurn(async () => {
        if (!holds(lease)) return fail({ kind: 'not-writer' });
        if ((part === 'file') !== (of === null)) return fail({ kind: 'bad-input', where: 'of' });
        swept ??= sweepUnfinished(vaultFolder);
        await swept;
        return storeFile(vaultFolder, { part, of }, bytes);
      }),
    async readAttachment({ sha256, part }) {
      const read = await readStored(vaultFolder, sha256, part);
      return read.ok ? ok(read.value.bytes) : read;
    },
    async openAttachment({ sha256, fileName }) {
      const read = await readStored(vaultFolder, sha256, 'file');
      if (!read.ok) return read;
      try {
        const path = await copies.make(fileName, read.value.file.extension, read.value.bytes);
        const download = await openCopy(randomUUID(), path);
        return download.ok ? ok({ download: download.value }) : download;
      } catch (error) {
        return fail({ kind: 'file-not-written', name: basename(fileName), cause: troubleOf(error) });
      }
    },
    checkAttachments: async ({ sha256 }) => ok(await checkFiles(vaultFolder, sha256)),
    writeBeside: (dataFile, sha256, signal) => writeBeside(vaultFolder, dataFile, sha256, signal),
    orphanAttachments: () => inTurn(async () => ok(await orphansOf(vaultFolder, now()))),
    removeOrphans: ({ lease, sha256 }) =>
      inTurn(async () => (holds(lease) ? ok(await removeOrphans(vaultFolder, sha256, now())) : fail({ kind: 'not-writer' }))),
  };
}
