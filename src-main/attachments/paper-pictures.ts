import { open, stat } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { isSystemError } from '../files/file-trouble';
import type { PictureFacts, PictureFile, Pictures } from '../writers/pictures';
import { blankMetadata } from './blank-metadata';
import { partsIn, partsOf, type StoredFile } from './file-names';
import { fits } from './is-whole';
import { jpegSize, pngSize, webpSize } from './picture-size';

const sizeOf = { jpg: jpegSize, png: pngSize, webp: webpSize } as const;
const isPicture = (extension: string): extension is keyof typeof sizeOf => Object.hasOwn(sizeOf, extension);
const isHash = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);
/**
 * The size for papers first, then the file itself, then what stands in lists. A file that was kept as it came holds the place where it was taken:
 * it goes into a paper without its metadata, or, where only these say which way is up, not at all.
 */
const order = { print: 0, file: 1, thumb: 2 } as const;

/** Null for what the system refuses: to a paper a picture that cannot be read is as good as a damaged one. */
async function orNull<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (isSystemError(error)) return null;
    throw error;
  }
}

/** Fills the room from the disk; whether the file ends where the room does. */
async function fill(path: string, into: Uint8Array): Promise<boolean> {
  const handle = await open(path);
  try {
    let at = 0;
    while (at < into.length) {
      const { bytesRead } = await handle.read(into, at, into.length - at, at);
      if (bytesRead === 0) return false;
      at += bytesRead;
    }
    return (await handle.stat()).size === into.length;
  } finally {
    await handle.close();
  }
}

async function pictureFile(file: StoredFile): Promise<PictureFile[]> {
  const { path, extension, part, sum } = file;
  if (!isPicture(extension)) return [];
  const bytes = (await orNull(() => stat(path)))?.size ?? 0;
  const read = async (into: Uint8Array): Promise<PictureFacts | null> => {
    if (!(await orNull(() => fill(path, into))) || !fits(file, into)) return null;
    if (part === 'file' && blankMetadata(extension, into) !== 'blank') return null;
    const size = sizeOf[extension](Buffer.from(into.buffer, into.byteOffset, into.length));
    return size === 'damaged' ? null : { ...size, sum: sum === null ? crc32(into) : Number.parseInt(sum, 16) };
  };
  return [{ extension, size: part === 'thumb' ? 'small' : 'full', bytes, read }];
}

const picturesFrom = (filesOf: (sha256: string) => Promise<StoredFile[]>): Pictures => ({
  async find(sha256) {
    const files = isHash(sha256) ? ((await orNull(() => filesOf(sha256))) ?? []) : [];
    const inOrder = files.toSorted((a, b) => order[a.part] - order[b.part] || (a.path < b.path ? -1 : 1));
    return (await Promise.all(inOrder.map(pictureFile))).flat();
  },
});

/** Pictures for papers out of a vault. Every byte is compared with what was stored, so none is printed that is not whole. */
export const picturesInVault = (vault: string): Pictures => picturesFrom((sha256) => partsOf(vault, sha256));

/** Pictures for papers out of a folder into which files were written beside a data file. */
export const picturesInFolder = (folder: string): Pictures => picturesFrom((sha256) => partsIn(folder, sha256));
