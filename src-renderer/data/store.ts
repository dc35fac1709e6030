import { createContext, useContext } from 'react';
import type { Batch } from '#shared/changes/batch';
import { makeClock } from '#shared/changes/clock';
import type { Desktop } from '#shared/ipc/contract';
import type { Failure } from '#shared/result';
import type { Action, ActionLabel, Committed } from './actions';
import { makeCommit, type Work } from './commit';
import { LostRecord, type WorkbenchDatabase, type Workspace } from './database';
import type { StoreMeta } from './own-rows';
import { databaseTrouble } from './database-trouble';
import { hostStatus, recordsReadOnly } from './host-status';
import { NoRoom } from './no-room';
import { batchesOf, ringFrom } from './ring';
import { intentsOf, type Intent } from './intents';
import { forgetStoreFacts, storeFacts, type SaveFacts } from './save-state';
import { makeSender } from './sender';
import { makeUndo, type Undone } from './undo';

/** An open workspace. */
export interface Store {
  readonly workspace: Workspace;
  /** The id of the person who works here; that of a `teamMember` once the person has a name. */
  readonly author: string;
  /** With it the vault is spoken to; null in a workspace without one. */
  readonly lease: number | null;
  /** Stores an action. Rejects where a row does not fit its definition (a bug), the disk is full or too full to try (`NoRoom`), or writing has stopped. */
  commit(action: Action): Promise<Committed>;
  /** Takes a step back, without one the last; null where there is none. `skipped` counts the cells that somebody has touched since. */
  undo(step?: string): Promise<Undone | null>;
  redo(step?: string): Promise<Undone | null>;
  /** Every batch that touched a record, oldest first; what the journal cannot be asked for comes from the ring. */
  history(record: string): Promise<Batch[]>;
  /** Resolves when every commit is in the database, and in the journal or the last try has failed. */
  settled(): Promise<void>;
  /** Nothing more is written from now on. */
  freeze(why: Failure): void;
  /** Asks the journal again at once. */
  retry(): void;
  /** Waits for what is being written, gives the vault back and closes the database. */
  close(): Promise<void>;
  readonly db: WorkbenchDatabase;
}

/** The second copy: the vault that this page holds. A workspace without one (the sample) is saved when the database has it. */
export type Journal = { desktop: Pick<Desktop, 'appendBatches' | 'recordHistory' | 'releaseVault'>; lease: number; acked: number };

export type StoreOptions = {
  workspace: Workspace;
  db: WorkbenchDatabase;
  meta: StoreMeta;
  journal: Journal | null;
  undoneCreation: () => string;
  now?: () => number;
  /** Whether all records are there; nothing is stored before this has said so. */
  proved?: () => Promise<boolean>;
};
/** What only the data room may do with a store. */
export type OwnStore = Store & {
  /** Stores in another's name, and without a step to undo. */
  commitAs(by: string, action: Action): Promise<Committed>;
  /** Whether all records are there that the start took at the vault's word: counted when it is first asked. */
  proved(): Promise<boolean>;
};

/** Opens the store over a database that is open and was found good. Batches of the ring that the journal lacks are sent at once. */
export async function openStore({
  workspace,
  db,
  meta,
  journal,
  undoneCreation,
  now = Date.now,
  proved = () => Promise.resolve(true),
}: StoreOptions): Promise<OwnStore> {
  const clock = makeClock(meta.node, now, meta.clock);
  let frozen: Failure | null = null;
  /** The database took nothing of the last action. */
  let full: Failure | null = null;
  let closing = false;
  let commits = 0;
  let quiet: Promise<unknown> = Promise.resolve();

  const tell = (facts: Partial<SaveFacts>) => {
    if (!closing) storeFacts.setState(facts);
  };
  const sender =
    journal &&
    makeSender(journal.acked, {
      append: (batches) => journal.desktop.appendBatches({ lease: journal.lease, batches }),
      ringFrom: (seq) => ringFrom(db, seq),
      tell: (failure) => tell(failure ? { state: 'journal-failed', failure } : { state: 'saving', failure: null }),
      freeze: (why) => freeze(why),
    });
  const freeze = (why: Failure) => {
    frozen ??= why;
    tell({ state: 'frozen', failure: frozen });
    sender?.stop(frozen);
  };
  db.on('close', () => {
    if (!closing) freeze({ kind: 'database-lost' });
  });
  // What was held back for want of room is no longer the last word once there is some.
  const unwatch = hostStatus.subscribe(() => {
    if (full?.kind !== 'no-room' || recordsReadOnly()) return;
    full = null;
    if (allSafe()) tell({ failure: null });
  });

  const commit = makeCommit(db, { clock, now, acked: sender?.acked ?? (() => Infinity) });
  const allSafe = () => !frozen && commits === 0 && !sender?.pending() && !sender?.failure();
  const showSaved = () => {
    if (allSafe()) tell({ state: 'saved', at: new Date(now()).toISOString(), failure: full });
  };

  const refuseIfStopped = () => {
    if (frozen || closing) throw new Error(`nothing is written any more: ${frozen?.kind ?? 'closed'}`);
  };
  const written = async (work: Work) => {
    if (!(await proved())) throw new LostRecord('one of many records');
    refuseIfStopped();
    return commit(work);
  };

  async function run(intents: Intent[], label: string, step: string, by: string) {
    refuseIfStopped();
    commits++;
    if (!sender?.failure()) tell({ state: 'saving' });
    try {
      if (recordsReadOnly()) throw new NoRoom();
      const going = written({ intents, label, step, by });
      quiet = going.catch(() => undefined);
      const { batches, lastSeq } = await going;
      full = null;
      sender?.add(batches);
      const safe = sender?.safe(lastSeq) ?? Promise.resolve();
      void safe.then(showSaved, () => undefined);
      return { ops: batches.flatMap((batch) => batch.ops), seq: lastSeq, safe };
    } catch (error) {
      const trouble = databaseTrouble(error);
      if (trouble?.kind === 'database-lost') freeze(trouble);
      else full = trouble;
      throw error;
    } finally {
      commits--;
      // Of what was refused nothing was ever on its way: what was saved before still is.
      if (allSafe()) tell({ state: 'saved', failure: full });
    }
  }

  const undoStack = makeUndo({
    run: async (intents, label: ActionLabel) => (await run(intents, label, crypto.randomUUID(), meta.author)).ops,
    undoneCreation,
    tell: (labels) => {
      if (!closing) storeFacts.setState(labels);
    },
    now,
  });
  const commitAction = async (by: string, { label, step = crypto.randomUUID(), writes, lasting }: Action, undoable: boolean) => {
    const { intents, ids } = intentsOf(writes);
    const { ops, seq, safe } = await run(intents, label, step, by);
    if (undoable && !lasting) undoStack.add({ step, label, ops });
    return { ids, step, seq, safe };
  };

  forgetStoreFacts();
  tell({ before: meta.lastChange ?? null });
  const unsent = sender ? await ringFrom(db, sender.acked() + 1) : [];
  if (unsent.length > 0) {
    tell({ state: 'saving' });
    sender?.add(unsent);
    void sender?.safe(unsent.at(-1)?.seq ?? 0).then(showSaved, () => undefined);
  }

  return {
    workspace,
    author: meta.author,
    lease: journal?.lease ?? null,
    db,
    commit: (action) => commitAction(meta.author, action, true),
    commitAs: (by, action) => commitAction(by, action, false),
    proved,
    undo: undoStack.undo,
    redo: undoStack.redo,
    async history(record) {
      const here = await batchesOf(db, record);
      const answer = journal && (await journal.desktop.recordHistory({ record }));
      const there = answer?.ok ? answer.value.batches : [];
      const all = new Map([...there, ...here].map((batch) => [batch.id, batch as Batch]));
      return [...all.values()].sort((a, b) => a.seq - b.seq);
    },
    async settled() {
      await quiet;
      await sender?.settled();
    },
    freeze,
    retry: () => sender?.wake(),
    async close() {
      await quiet;
      await sender?.settled();
      closing = true;
      unwatch();
      sender?.stop({ kind: 'not-writer' });
      if (journal) await journal.desktop.releaseVault({ lease: journal.lease });
      db.close();
    },
  };
}

const StoreContext = createContext<Store | null>(null);
export const StoreProvider = StoreContext.Provider;

/** The workspace that is open. Only for what stands inside `StoreProvider`. */
export function useStore(): Store {
  const store = useContext(StoreContext);
  if (!store) throw new Error('no workspace is open here');
  return store;
}
