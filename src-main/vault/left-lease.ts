import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { placeFile } from '../files/write-atomically';
import { troubleOf } from '../files/file-trouble';
import type { Holder } from './lease';

const kept = z.object({ lease: z.int().positive(), profile: z.uuid().nullable() });
const leasePath = (folder: string) => join(folder, 'lease');

/** The lease that was valid when the host ended; null where its page had given it back, or nothing says so. */
export function leftLease(folder: string): Holder | null {
  try {
    return kept.parse(JSON.parse(readFileSync(leasePath(folder), 'utf8')));
  } catch {
    return null;
  }
}

/** Keeps the valid lease for the next host; null: there is none. Where it cannot be kept, the page has to start again after a host that was killed. */
export async function keepLease(folder: string, holder: Holder | null): Promise<void> {
  const path = leasePath(folder);
  const done = holder === null ? rm(path, { force: true }) : placeFile(path, `${JSON.stringify(holder)}\n`, { replace: true, mode: 0o600 });
  await done.then(
    () => undefined,
    (error: unknown) => void troubleOf(error),
  );
}
