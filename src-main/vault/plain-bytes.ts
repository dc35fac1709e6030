import { open, stat } from 'node:fs/promises';
import { isPacked, type VaultFile } from './vault-files';

/** The length in bytes of a journal before it was packed: gzip keeps it in the last four bytes. Throws what the system refuses. */
export async function plainBytes({ path }: VaultFile): Promise<number> {
  const { size } = await stat(path);
  if (!isPacked({ path }) || size < 4) return size;
  const file = await open(path, 'r');
  try {
    const end = Buffer.alloc(4);
    await file.read(end, 0, 4, size - 4);
    return end.readUInt32LE();
  } finally {
    await file.close();
  }
}
