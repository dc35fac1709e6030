import type { Past } from '#shared/changes/past';
import type { Desktop } from '#shared/ipc/contract';
import { fail, ok, type Result } from '#shared/result';
import { databaseNames } from './database';
import { resultOf } from './follow-task';
import { formsPending, storeForms } from './leaving';
import { lookAtDatabase } from './look';
import type { Progress } from './new-vault';
import type { Opened, OwnWorkspace } from './own-workspace';
import { storeFacts } from './save-state';
import type { Chosen, Outcome, Refused, ReplacingState, Replacement, Restoring } from './replacement';
import type { Store } from './store';

type Report = (done: number, total: number) => void;
type Replacing = {
  replacement: Replacement;
  /** What main does while the store is still open: it can be cancelled, and where it fails nothing has happened. */
  first: ((progress: Report, signal: AbortSignal) => Promise<Result<unknown>>) | null;
  /** Makes one side again from the other and opens it. */
  then: (progress: Progress) => Promise<Result<Opened>>;
};
type Around = {
  desktop: Desktop;
  own: OwnWorkspace;
  now: () => number;
  show: (state: ReplacingState) => void;
  /** Ends what looks after the vault: a rehearsal must not compare one generation with another. */
  rest: () => void;
  /** Closes the store. */
  putAway: () => Promise<void>;
  /** The old store is closed and the new one could not be made: both sides are looked at again. */
  lookAgain: () => Promise<void>;
  /** Told of the work, so that no other page begins before its end. */
  made: (work: Promise<Refused | null>) => Promise<Refused | null>;
  /** Whether no other page has asked for its turn. */
  mine: () => boolean;
};
type Told = {
  /** Nothing has happened: the workspace is shown again. */
  unchanged: (outcome: Outcome) => void;
  opened: (opened: Opened, outcome: Outcome) => void;
};

/** The ways in which other records take the place of the present ones in the user's own workspace, or the vault is made again from them. */
export function makeReplacing({ desktop, own, now, show, rest, putAway, lookAgain, made, mine }: Around) {
  const rebuild = async (progress: Progress, options: { inVault?: boolean } = {}): Promise<Result<Opened>> => {
    const seen = await desktop.lookVault({});
    if (!seen.ok) return seen;
    return seen.value.found
      ? own.recoverFrom(seen.value.found, progress, options)
      : fail({ kind: 'vault-unwritable', cause: 'folder-gone' });
  };
  const renew = async (progress: Progress): Promise<Result<Opened>> => {
    const found = await lookAtDatabase(databaseNames.own, null);
    return found === null || found === 'unreadable' ? fail({ kind: 'database-lost' }) : own.renewVault(found, progress);
  };

  /**
   * First everything typed is stored: what cannot be, or is not in the journal yet, refuses the whole. Then the screen belongs to this work
   * until it is done.
   */
  async function carriedOut(store: Store, { replacement, first, then }: Replacing, told: Told): Promise<Refused | null> {
    await storeForms();
    await store.settled();
    if (formsPending()) return 'unsaved';
    if (storeFacts.getState().state !== 'saved') return 'journal';
    const { generation, lastSeq } = await store.db.storeMeta();
    const at = new Date(now()).toISOString();
    rest();
    const shown = { state: 'replacing', replacement, done: 0, total: 0 } as const;
    if (first) {
      const stop = new AbortController();
      const sealing: ReplacingState = { ...shown, step: 'sealing', cancel: () => stop.abort() };
      show(sealing);
      const answer = await first((done, total) => show({ ...sealing, done, total }), stop.signal);
      if (!answer.ok) {
        told.unchanged({ done: false, replacement, failure: answer.failure });
        return null;
      }
    }
    const filling: ReplacingState = { ...shown, step: 'filling', cancel: null };
    show(filling);
    await putAway();
    const answer = await then((done) => show({ ...filling, done }));
    if (answer.ok) {
      const { lastSeq: after } = await answer.value.store.db.storeMeta();
      const before = { generation, seq: lastSeq };
      told.opened(answer.value, { done: true, replacement, before, after, at, came: answer.value.came ?? null });
    } else await lookAgain();
    return null;
  }

  let going: Promise<Refused | null> | null = null;
  /**
   * One at a time: whoever presses again while the first still waits for what is typed is told what becomes of that one. None is begun once another
   * page has asked for its turn: it would take the database from under that one.
   */
  const replace = async (...asked: Parameters<typeof carriedOut>): Promise<Refused | null> => {
    if (!mine()) return null;
    going ??= carriedOut(...asked).finally(() => {
      going = null;
    });
    return going;
  };

  return {
    /** Of an open workspace; null where it has no vault. */
    ways(store: Store, lease: number | null, told: Told) {
      if (lease === null) return null;
      const goTo = (replacement: Extract<Replacement, { past: Past }>) =>
        made(
          replace(
            store,
            {
              replacement,
              first: (progress, signal) => resultOf(desktop, 'restoreVault', { lease, ...replacement.past }, progress, signal),
              // Everything was in the vault before it began.
              then: (progress) => rebuild(progress, { inVault: true }),
            },
            told,
          ),
        );
      return {
        /** Puts the records of a moment in the place of the present ones. Null once it was begun; what became of it is the `outcome`. */
        restore: (past: Past, chosen: Chosen) => goTo({ what: 'restore', past, ...chosen }),
        /** Puts the records from before a restore back in their place. What was written since is kept in the generation that it leaves. */
        takeBack: (taken: Restoring, before: Past, at: string, since: number) =>
          goTo({ what: 'take-back', past: before, at, taken, since }),
        /** Makes the database again from the vault, or the vault from the database, where they differ. */
        mend: (way: 'rebuild' | 'renew') =>
          made(replace(store, { replacement: { what: way }, first: null, then: way === 'rebuild' ? rebuild : renew }, told)),
      };
    },
    /** Takes the copy of a vault in that folder as the own one, and makes the database from it. Only where there is no vault yet. */
    async takeBackup(folder: string, progress: Progress): Promise<Result<Opened>> {
      const taken = await resultOf(desktop, 'restoreBackup', { folder });
      if (!taken.ok) return taken;
      const opened = await rebuild(progress);
      if (!opened.ok || !opened.value.came) return opened;
      return ok({ ...opened.value, came: { ...opened.value.came, lost: taken.value.lost } });
    },
  };
}
