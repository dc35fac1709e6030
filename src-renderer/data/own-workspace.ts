import type { DatabaseFound, VaultFound } from '#shared/changes/reconcile';
import type { Desktop, Input } from '#shared/ipc/contract';
import { fail, ok, type Result } from '#shared/result';
import { schema } from '#shared/upgrades/index';
import { asMany, manyOf, type Counts } from './count-rows';
import { createDatabase } from './create-database';
import { databaseNames, WorkbenchDatabase } from './database';
import { databaseTrouble } from './database-trouble';
import { recordsReadOnly } from './host-status';
import { resultOf } from './follow-task';
import { bareOf, openBare, storeMetaIn } from './bare';
import { writeNewVault, type Progress } from './new-vault';
import { profileId } from './profile-id';
import { recover } from './recover';
import type { Came } from './replayed';
import { sendRing } from './send-ring';
import { writeShipped } from './shipped';
import { openStore, type OwnStore, type StoreOptions } from './store';

export type Opened = {
  store: OwnStore;
  /** The vault's lease; null for a workspace without one. */
  lease: number | null;
  /** How many rows of each kind there must be: what the look has counted, or taken at the vault's word. */
  counts: Counts;
  /** Of a database that was made again from the vault: what came back. */
  came?: Came;
};
type Ports = Pick<StoreOptions, 'undoneCreation' | 'now'> & {
  desktop: Desktop;
  memory: Storage;
  /** The user has said that this page is to go on, whoever holds the vault. */
  takeOver: () => boolean;
};

/** A failure of the database as a value; anything else is a bug and goes on. */
export async function orTrouble<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    const failure = databaseTrouble(error);
    if (!failure) throw error;
    return fail(failure);
  }
}

export type OwnWorkspace = ReturnType<typeof ownWorkspace>;

/** The ways in which the user's own workspace is opened. Each takes the vault first; none is tried before `reconcile` has said so. */
export function ownWorkspace({ desktop, memory, takeOver, ...options }: Ports) {
  const name = databaseNames.own;
  const taken = (begin: Input<'claimVault'>['begin']) => desktop.claimVault({ takeOver: takeOver(), begin, profile: profileId(memory) });

  const storeOn = async (db: WorkbenchDatabase, its: Pick<StoreOptions, 'journal' | 'proved'>): Promise<OwnStore> => {
    try {
      return await openStore({ ...options, ...its, workspace: 'own', db, meta: await db.storeMeta() });
    } catch (error) {
      // The next try may have to delete it, and waits for ever for one that is open.
      db.close();
      throw error;
    }
  };

  async function open(
    lease: number,
    acked: number,
    counts: Counts,
    db: WorkbenchDatabase,
    proved = () => Promise.resolve(true),
  ): Promise<Result<Opened>> {
    const journal = { desktop, lease, acked };
    const store = await storeOn(db, { journal, proved });
    try {
      // What ships with the program can wait for a start with room; the records must be seen now.
      if (!recordsReadOnly()) await writeShipped(store);
    } catch (error) {
      // The next try opens it anew: this one must not go on sending beside it.
      await store.close();
      throw error;
    }
    return ok({ store, lease, counts });
  }
  const opened = async (found: DatabaseFound) => {
    const db = new WorkbenchDatabase(name);
    await db.open();
    // The transaction that changes a version cannot be told to be strict; this one takes what came before it down to the disk.
    if (found.schema < schema && !recordsReadOnly())
      await db.transaction('rw', db.meta, async () => void (await db.meta.put(await db.storeMeta())));
    return db;
  };
  /** Of a database that agrees with its vault, once. */
  const countedLater = (db: WorkbenchDatabase, { counts }: VaultFound) => {
    let counting: Promise<boolean> | null = null;
    return () => (counting ??= asMany(bareOf(db), manyOf(counts), counts));
  };

  /** A restore point with all rows as the older program has left them: before one of them is brought up. */
  const pointBefore = async (lease: number): Promise<Result<unknown>> =>
    recordsReadOnly()
      ? fail({ kind: 'no-room', what: 'records' })
      : resultOf(desktop, 'makeRestorePoint', { lease, why: 'upgrade', base: true });
  const keepBefore = async (lease: number, found: DatabaseFound, vault: VaultFound): Promise<Result<unknown>> => {
    if (found.schema === schema) return ok(null);
    const sent = await sendRing(desktop, lease, name, vault);
    return sent.ok ? pointBefore(lease) : sent;
  };
  /** A base from the database as it stands, whatever program made it. */
  const baseOf = async (lease: number, progress: Progress): Promise<Result<null>> => {
    const bare = await openBare(name);
    const meta = bare && (await storeMetaIn(bare));
    try {
      return bare && meta ? await writeNewVault(desktop, lease, bare, meta, progress) : fail({ kind: 'database-lost' });
    } finally {
      bare?.db.close();
    }
  };

  return {
    /** Database and vault agree, or the database has more, which is sent. One of an older schema is brought up. `wholly`: every row was counted. */
    goOn: (found: DatabaseFound, vault: VaultFound, { wholly }: { wholly: boolean }) =>
      orTrouble(async () => {
        const claimed = await taken(null);
        if (!claimed.ok) return claimed;
        const kept = await keepBefore(claimed.value.lease, found, vault);
        if (!kept.ok) return kept;
        const db = await opened(found);
        return open(claimed.value.lease, vault.lastSeq, found.counts, db, wholly ? undefined : countedLater(db, vault));
      }),
    /** The first run; a vault that was only begun is used. */
    begin: (vault: VaultFound | null) =>
      orTrouble(async () => {
        const identity = { db: vault?.db ?? crypto.randomUUID(), generation: vault?.generation ?? 1 };
        const claimed = await taken({ ...identity, schema });
        if (!claimed.ok) return claimed;
        const db = await createDatabase(name, { ...identity, author: crypto.randomUUID() });
        return open(claimed.value.lease, 0, {}, db);
      }),
    /** Makes the database the truth; one of an older schema first as it is, and then it is brought up. */
    renewVault: (found: DatabaseFound, progress: Progress) =>
      orTrouble(async () => {
        const claimed = await taken(null);
        if (!claimed.ok) return claimed;
        const written = await baseOf(claimed.value.lease, progress);
        return written.ok ? open(claimed.value.lease, found.lastSeq, found.counts, await opened(found)) : written;
      }),
    /** Makes the database again from the vault; a damaged vault, or one that lost its last lines, gets a base from what could be read on both sides. */
    recoverFrom: (vault: VaultFound, progress: Progress, options: { inVault?: boolean } = {}) =>
      orTrouble(async () => {
        const claimed = await taken(null);
        if (!claimed.ok) return claimed;
        const { lease } = claimed.value;
        const sent = await sendRing(desktop, lease, name, vault);
        if (!sent.ok) return sent;
        const kept = vault.schema < schema && !vault.damaged ? await pointBefore(lease) : ok(null);
        if (!kept.ok) return kept;
        const filled = await recover(desktop, lease, name, progress, { ...options, damaged: vault.damaged, lost: vault.lost });
        if (!filled.ok) return filled;
        const { db, came, ahead } = filled.value;
        const meta = await db.storeMeta();
        // The journal cannot go on behind lines that it has lost.
        const anew = vault.damaged || ahead;
        const written = anew ? await writeNewVault(desktop, lease, bareOf(db), meta, progress) : ok(null);
        if (!written.ok) {
          db.close();
          return written;
        }
        const acked = anew ? meta.lastSeq : meta.lastSeq - (await db.batches.count());
        const opened = await open(lease, acked, {}, db);
        return opened.ok ? ok({ ...opened.value, came }) : opened;
      }),
  };
}
