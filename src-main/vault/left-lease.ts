import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { placeFile } from '../files/write-atomically';
import { troubleOf } from '../files/file-trouble';

const leasePath = (folder: string) => join(folder, 'lease');

/** The lease that was valid when the host ended; null where its page had given it back, or nothing says so. */
export function leftLease(folder: string): number | null {
  try {
    const lease = Number(readFileSync(leasePath(folder), 'utf8'));
    return Number.isSafeInteger(lease) && lease > 0 ? lease : null;
  } catch {
    return null;
  }
}

/** Keeps the valid lease for the next host; null: there is none. Where it cannot be kept, the page has to start again after a host that was killed. */
export async function keepLease(folder: string, lease: number | null): Promise<void> {
  const kept =
    lease === null ? rm(leasePath(folder), { force: true }) : placeFile(leasePath(folder), `${lease}\n`, { replace: true, mode: 0o600 });
  await kept.then(
    () => undefined,
    (error: unknown) => void troubleOf(error),
  );
}
