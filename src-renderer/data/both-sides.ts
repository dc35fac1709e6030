import type { VaultFound, Verdict } from '#shared/changes/reconcile';
import type { Desktop } from '#shared/ipc/contract';
import { schema } from '#shared/upgrades/index';
import { manyOf } from './count-rows';
import { databaseNames } from './database';
import { lookAtDatabase, type Found } from './look';

/** What the vault and the user's own database hold: asked at the same time, and only read. `wholly`: every row is counted. */
export function bothSides(desktop: Pick<Desktop, 'lookVault'>, profile: string, options: { wholly: boolean }) {
  const vault = desktop.lookVault({ profile });
  const beside = vault.then((answer) => (answer.ok ? answer.value.found : null));
  return { vault, database: lookAtDatabase(databaseNames.own, beside, options) };
}

/** Whether this verdict holds although the counts of large kinds were only taken from the vault: nothing is to be made, and nothing brought up. */
export const holdsUncounted = (verdict: Verdict, found: Found, vault: VaultFound | null): boolean =>
  manyOf(vault?.counts ?? {}).length === 0 ||
  (verdict.do === 'ready' && found !== null && found !== 'unreadable' && found.schema === schema);

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
