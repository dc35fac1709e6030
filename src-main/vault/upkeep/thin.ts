import { rm, stat } from 'node:fs/promises';
import { ok, type Result } from '#shared/result';
import { scanBase } from '../read-base';
import { superfluousBases, type KeptBase } from '../thin-bases';
import { basesOf, type VaultFile } from '../vault-files';

/** Deletes the bases that are kept no longer. One that cannot be read to its end is left to be looked at. Gives how many went. */
export async function thinBases({ folder, now }: { folder: string; now: number }): Promise<Result<{ gone: number }>> {
  const whole: (VaultFile & KeptBase)[] = [];
  for (const file of await basesOf(folder)) {
    const base = await scanBase(file.path);
    if (base.whole) whole.push({ ...file, at: (await stat(file.path)).mtimeMs, records: base.records });
  }
  const gone = superfluousBases(whole, now);
  for (const { path } of gone) await rm(path);
  return ok({ gone: gone.length });
}
