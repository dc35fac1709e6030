import type { Desktop } from '#shared/ipc/contract';
import { databaseNames } from './database';
import { lookAtDatabase } from './look';

/** What the vault and the user's own database hold: asked at the same time, and only read. */
export function bothSides(desktop: Pick<Desktop, 'lookVault'>) {
  const vault = desktop.lookVault({});
  const lastSeq = vault.then((answer) => (answer.ok ? (answer.value.found?.lastSeq ?? null) : null));
  return { vault, database: lookAtDatabase(databaseNames.own, lastSeq) };
}
