import { open, stat, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { flushFolder } from '../files/flush-folder';
import { makeFolder, ownerOnly } from '../files/make-folder';
import { placeFile } from '../files/write-atomically';
import { writeFully } from '../files/write-fully';
import type { JournalHead } from './journal';
import { lineOf } from './line';
import { journalPath } from './vault-files';

export type JournalWriter = {
  /**
   * Adds whole lines and flushes them to the disk before it answers. 'foreign': somebody else has written into the file; nothing was
   * added. Throws what the system refuses; nothing of such an attempt counts, and it is cut off before the next one.
   */
  append(text: string): Promise<'written' | 'foreign'>;
  /** Bytes of the journal so far. */
  size(): number;
  /** Throws where the file is no longer under its name. */
  check(): Promise<void>;
  close(): Promise<void>;
};

const gone = (path: string) => Object.assign(new Error('the journal was moved away'), { code: 'ENOENT', errno: -2, path });

/** Appends to a journal whose last good line ends at byte `end`. */
export function journalWriter(path: string, end: number): JournalWriter {
  let handle: FileHandle | null = null;
  let halfWritten = false;

  // A file that was moved or deleted still takes bytes through an open handle: its name must lead to the same file.
  const sizeUnderName = async (mine: FileHandle) => {
    const [held, named] = [await mine.stat({ bigint: true }), await stat(path, { bigint: true })];
    if (held.ino !== named.ino || held.dev !== named.dev) throw gone(path);
    return Number(named.size);
  };
  const cut = async (mine: FileHandle) => {
    await mine.truncate(end);
    await mine.datasync();
    halfWritten = false;
  };
  const close = async () => {
    const mine = handle;
    handle = null;
    await mine?.close();
  };

  return {
    close,
    size: () => end,
    async check() {
      if (handle) await sizeUnderName(handle);
      else await stat(path);
    },
    async append(text) {
      const bytes = Buffer.from(text);
      handle ??= await open(path, 'r+');
      const mine = handle;
      try {
        const size = await sizeUnderName(mine);
        if (halfWritten) await cut(mine);
        else if (size !== end) return 'foreign';
        halfWritten = true;
        await writeFully(mine, bytes, end);
        await mine.datasync();
        halfWritten = false;
        end += bytes.length;
        return 'written';
      } catch (error) {
        if (halfWritten) await cut(mine).catch(() => undefined);
        await close().catch(() => undefined);
        throw error;
      }
    },
  };
}

/** Makes a journal that holds nothing but its head, as a whole file or not at all. Throws what the system refuses. */
export async function startJournal(folder: string, head: Omit<JournalHead, 'journal'>): Promise<JournalWriter> {
  const path = journalPath(folder, head.generation, head.after + 1);
  await makeFolder(dirname(path), ownerOnly);
  await flushFolder(folder);
  const line = lineOf({ journal: 1, ...head } satisfies JournalHead);
  if ((await placeFile(path, line, { replace: false, mode: 0o600 })) === 'taken')
    throw new Error('a journal of that number is there already');
  return journalWriter(path, Buffer.byteLength(line));
}
