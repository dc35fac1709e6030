import type { FileHandle } from 'node:fs/promises';

/** Writes every byte at `position`: the system may take fewer at a time, and on a full disk the rest fails. */
export async function writeFully(handle: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  let done = 0;
  while (done < bytes.length) done += (await handle.write(bytes, done, bytes.length - done, position + done)).bytesWritten;
}
