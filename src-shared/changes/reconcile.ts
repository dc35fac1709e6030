import type { Lost } from './lost';

/** What the page found in its database. `firstKept` is the oldest batch in the ring, `idAtVault` the id of the batch at the vault's last seq, when it is still there. */
export type DatabaseFound = {
  db: string;
  generation: number;
  schema: number;
  lastSeq: number;
  lastId: string | null;
  firstKept: number;
  idAtVault: string | null;
  counts: Record<string, number>;
};

/** What main found in the vault. */
export type VaultFound = {
  db: string;
  generation: number;
  schema: number;
  lastSeq: number;
  lastId: string | null;
  counts: Record<string, number>;
  /** Lines that could not be read, or gaps between them: the journal is not whole. */
  damaged: boolean;
  /** Changes that it is known to have had and that are missing in whole or in part. */
  lost: Lost;
};

export type Verdict =
  | { do: 'first-run' }
  | { do: 'ready' }
  | { do: 'send'; from: number; to: number }
  | { do: 'offer-new-vault'; why: 'no-vault' | 'vault-older' | 'lines-lost' | 'vault-damaged' }
  | {
      do: 'recover';
      why:
        | 'database-missing'
        | 'database-behind'
        | 'database-older'
        | 'counts-differ'
        | 'database-damaged'
        | 'database-unreadable'
        | 'both-damaged';
    }
  | { do: 'stop'; why: 'other-database' | 'fork' | 'newer-schema' | 'nothing-readable' };

const differ = (a: Record<string, number>, b: Record<string, number>) =>
  Object.keys({ ...a, ...b }).some((kind) => (a[kind] ?? 0) !== (b[kind] ?? 0));

/** Records are never deleted: where the database has fewer of a kind than the vault, it has lost some. */
const lacks = (database: Record<string, number>, vault: Record<string, number>) =>
  Object.keys(vault).some((kind) => (database[kind] ?? 0) < (vault[kind] ?? 0));

/** A first run was cut short after the vault was begun: nothing was ever stored. */
const onlyBegun = (vault: VaultFound) => vault.lastSeq === 0 && !vault.damaged && !differ(vault.counts, {});

/**
 * From what was found on both sides to what has to happen. Pure: nothing is written before this answers.
 * `database` null means that there is none, 'unreadable' that it is there and cannot be opened. `idInVault` is the batch that the vault has
 * under the last number of a database that is behind, where that is still known: another one than the database's own means a fork.
 * `damaged`: the page met damage in this database before, which counts and numbers do not show.
 */
export function reconcile(
  database: DatabaseFound | null | 'unreadable',
  vault: VaultFound | null,
  schema: number,
  idInVault: string | null = null,
  damaged = false,
): Verdict {
  if (database === null && vault === null) return { do: 'first-run' };
  if ((vault && vault.schema > schema) || (database !== null && database !== 'unreadable' && database.schema > schema)) {
    return { do: 'stop', why: 'newer-schema' };
  }
  if (database === 'unreadable') {
    if (vault === null) return { do: 'stop', why: 'nothing-readable' };
    return { do: 'recover', why: vault.damaged ? 'both-damaged' : 'database-unreadable' };
  }
  if (vault === null) return { do: 'offer-new-vault', why: 'no-vault' };
  if (database === null && onlyBegun(vault)) return { do: 'first-run' };
  if (database === null) return { do: 'recover', why: vault.damaged ? 'both-damaged' : 'database-missing' };
  if (database.db !== vault.db) return { do: 'stop', why: 'other-database' };
  if (database.generation < vault.generation) return { do: 'recover', why: 'database-older' };
  if (database.generation > vault.generation) return { do: 'offer-new-vault', why: 'vault-older' };
  if (database.lastSeq < vault.lastSeq && idInVault !== null && idInVault !== database.lastId) return { do: 'stop', why: 'fork' };
  if (database.lastSeq < vault.lastSeq) return { do: 'recover', why: vault.damaged ? 'both-damaged' : 'database-behind' };
  const idHere = database.lastSeq === vault.lastSeq ? database.lastId : database.idAtVault;
  if (idHere !== null && vault.lastId !== null && idHere !== vault.lastId) return { do: 'stop', why: 'fork' };
  const lacksRows = lacks(database.counts, vault.counts);
  if (vault.damaged) return lacksRows || damaged ? { do: 'recover', why: 'both-damaged' } : { do: 'offer-new-vault', why: 'vault-damaged' };
  if (lacksRows) return { do: 'recover', why: 'counts-differ' };
  const linesLost = database.lastSeq > vault.lastSeq && database.firstKept > vault.lastSeq + 1;
  // Nothing can be made from a database that cannot be read through.
  if (damaged) return { do: 'recover', why: linesLost ? 'both-damaged' : 'database-damaged' };
  if (linesLost) return { do: 'offer-new-vault', why: 'lines-lost' };
  if (database.lastSeq > vault.lastSeq) return { do: 'send', from: vault.lastSeq + 1, to: database.lastSeq };
  return differ(database.counts, vault.counts) ? { do: 'recover', why: 'counts-differ' } : { do: 'ready' };
}
