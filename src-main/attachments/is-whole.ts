import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { crc32 } from 'node:zlib';
import { isSystemError } from '../files/file-trouble';
import type { StoredFile } from './file-names';

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
export const sumOf = (bytes: Uint8Array) => crc32(bytes).toString(16).padStart(8, '0');

/** Whether these are the bytes that the name of the file speaks of. */
export const fits = ({ sha256, sum }: Pick<StoredFile, 'sha256' | 'sum'>, bytes: Uint8Array): boolean =>
  sum === null ? hashOf(bytes) === sha256 : sumOf(bytes) === sum;

/** Whether a stored file is what was stored. One that is gone, or that the system cannot read, is not. */
export async function isWhole({ path, sha256, sum }: Pick<StoredFile, 'path' | 'sha256' | 'sum'>): Promise<boolean> {
  const hash = createHash('sha256');
  let crc = 0;
  try {
    for await (const part of createReadStream(path) as AsyncIterable<Buffer>) {
      if (sum === null) hash.update(part);
      else crc = crc32(part, crc);
    }
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return false;
  }
  return sum === null ? hash.digest('hex') === sha256 : crc.toString(16).padStart(8, '0') === sum;
}
