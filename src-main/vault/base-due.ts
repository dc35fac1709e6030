import { open, stat } from 'node:fs/promises';
import { basesOf, isPacked, journalsOf, type VaultFile } from './vault-files';

/** A new base is due when the journals since the last one hold more than this, or are older. */
const due = { bytes: 20_000_000, age: 30 * 24 * 60 * 60 * 1_000 } as const;

/** The length of a journal before it was packed: gzip keeps it in the last four bytes. */
async function plainBytes({ path }: VaultFile): Promise<number> {
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

/** Whether replaying this generation has become long enough that a new base is worth its space. */
export async function isBaseDue(folder: string, generation: number, now: number): Promise<boolean> {
  const its = (file: VaultFile) => file.generation === generation;
  const last = (await basesOf(folder)).findLast(its);
  const journals = (await journalsOf(folder)).filter((file) => its(file) && file.number > (last?.number ?? 0));
  const oldest = journals[0];
  if (!oldest) return false;
  const since = (await stat(last?.path ?? oldest.path)).mtimeMs;
  let bytes = 0;
  for (const file of journals) bytes += await plainBytes(file);
  return bytes > due.bytes || now - since > due.age;
}
