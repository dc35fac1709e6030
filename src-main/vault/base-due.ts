import { stat } from 'node:fs/promises';
import { plainBytes } from './plain-bytes';
import { basesOf, journalsOf, type VaultFile } from './vault-files';

/** A new base is due when the journals since the last one hold more than this, or are older: every start reads them. */
const due = { bytes: 8_000_000, age: 30 * 24 * 60 * 60 * 1_000 } as const;

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
