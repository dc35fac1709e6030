import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { isSystemError } from '../files/file-trouble';

const isTorn = (error: unknown) => isSystemError(error) && (error.code ?? '').startsWith('Z_');

/** No file of a vault holds more than this when it is unpacked; what does was made to fill the memory. */
const mostUnpacked = 2_000_000_000;

/**
 * The bytes of a packed file, a piece at a time; where the packing is torn, or unpacks to more than any file of a vault, they end. Throws
 * what the system refuses.
 */
export async function* unpacked(path: string): AsyncGenerator<Buffer> {
  const file = createReadStream(path);
  const pieces = file.pipe(createGunzip());
  file.on('error', (error) => pieces.destroy(error));
  let bytes = 0;
  try {
    for await (const piece of pieces as AsyncIterable<Buffer>) {
      bytes += piece.length;
      if (bytes > mostUnpacked) return;
      yield piece;
    }
  } catch (error) {
    if (!isTorn(error)) throw error;
  } finally {
    // Whoever has read enough leaves early: the file must not stay open behind him.
    file.destroy();
  }
}
