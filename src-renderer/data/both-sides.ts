import type { VaultFound } from '#shared/changes/reconcile';
import type { Desktop } from '#shared/ipc/contract';
import { databaseNames } from './database';
import { lookAtDatabase, type Found } from './look';

/** What the vault and the user's own database hold: asked at the same time, and only read. */
export function bothSides(desktop: Pick<Desktop, 'lookVault'>) {
  const vault = desktop.lookVault({});
  const lastSeq = vault.then((answer) => (answer.ok ? (answer.value.found?.lastSeq ?? null) : null));
  return { vault, database: lookAtDatabase(databaseNames.own, lastSeq) };
}

/** Of a database that is behind: which batch the vault has under its last number. Null: it is not behind, or that is no longer known. */
export async function idInVault(desktop: Pick<Desktop, 'lookVault'>, found: Found, vault: VaultFound | null): Promise<string | null> {
  if (found === null || found === 'unreadable' || vault === null || found.lastSeq === 0 || found.lastSeq >= vault.lastSeq) return null;
  const seen = await desktop.lookVault({ at: found.lastSeq });
  return seen.ok ? seen.value.idAt : null;
}

/** What a verdict speaks of was found; otherwise the verdict is wrong. */
export function there<T>(found: T | null): T {
  if (found === null) throw new Error('the verdict speaks of something that is not there');
  return found;
}
