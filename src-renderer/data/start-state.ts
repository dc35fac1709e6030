import type { DatabaseFound, VaultFound, Verdict } from '#shared/changes/reconcile';
import type { Output } from '#shared/ipc/contract';
import type { Failure, Result } from '#shared/result';
import { create } from 'zustand';
import type { Done } from './follow-task';
import type { Came } from './replayed';
import type { Outcome, ReplacingState } from './replacement';
import type { makeReplacing } from './replacing';
import type { Safety } from './safety';
import type { Store } from './store';

type WhyOf<D extends Verdict['do']> = Extract<Verdict, { do: D; why: string }>['why'];
type Doing = {
  /** Rows done so far; null while nothing is being done. */
  progress: number | null;
  /** Why the last try did not succeed. */
  problem: Failure | null;
  /** What was found has changed since the screen was drawn, and what its button does was not done yet. */
  changed: boolean;
};
export type AppInfo = Output<'appInfo'>;
export type BackupFound = Done<'lookAtBackup'>;

/** The vault of the open workspace: what keeps the records safe, and the ways back. */
export type OwnVault = Safety & NonNullable<ReturnType<ReturnType<typeof makeReplacing>['ways']>>;
/** Where the start is, as the screen draws it. Whatever waits for the user has written nothing yet. */
export type StartState =
  | { state: 'looking' }
  /** Another window or tab of this profile writes. */
  | { state: 'elsewhere'; continueHere: () => void }
  /** Another browser holds the vault. */
  | { state: 'held'; continueHere: () => void }
  /** The main process does not answer, does not know this page (`forbidden`), its vault cannot be read, or the program has a bug (`internal`). */
  | { state: 'no-host'; failure: Failure; vaultFolder: string | null; retry: () => void }
  /** Nothing is there yet. */
  | ({
      state: 'doors';
      info: AppInfo;
      begin: () => Promise<void>;
      openSample: () => Promise<void>;
      /** What a copy of a vault holds; without a folder the host asks which. */
      lookAtBackup: (folder: string | null) => Promise<Result<BackupFound>>;
      /** Takes that copy as the own vault, and makes the database from it. */
      restoreBackup: (folder: string) => Promise<void>;
    } & Doing)
  | ({
      state: 'recover';
      why: WhyOf<'recover'>;
      found: DatabaseFound | null | 'unreadable';
      vault: VaultFound;
      /** Keeps what was found as a file beside the vault, and makes the database again from the vault. */
      accept: () => Promise<void>;
    } & Doing)
  | ({
      state: 'offer-new-vault';
      info: AppInfo;
      why: WhyOf<'offer-new-vault'>;
      found: DatabaseFound;
      vault: VaultFound | null;
      /** Makes the database the truth. */
      accept: () => Promise<void>;
    } & Doing)
  /** Nothing can be done here without losing something; both sides stay as they are. */
  | { state: 'stop'; why: WhyOf<'stop'>; info: AppInfo; found: DatabaseFound | null | 'unreadable'; vault: VaultFound | null }
  /** Other records are put in the place of the present ones. */
  | ReplacingState
  | {
      state: 'ready';
      store: Store;
      info: AppInfo;
      /** Puts the own workspace away and opens the sample. */
      openSample: () => Promise<void>;
      /** Null in the sample, which has none. */
      vault: OwnVault | null;
      outcome: Outcome | null;
      forgetOutcome: () => void;
      /** 离开示例: deletes the sample and goes back. Only in the sample. */
      leaveSample: () => Promise<void>;
    };

/** An open workspace. */
export type Ready = Extract<StartState, { state: 'ready' }>;

/** A screen that waits for the user's word. */
export type Offer = Extract<StartState, { state: 'doors' | 'recover' | 'offer-new-vault' }>;

export const startState = create<StartState>()(() => ({ state: 'looking' }));

/** What to say of a workspace that was made again from its journal, or from a copy of another, or whose journal was; null of one that was only opened or begun. */
export function cameBack({ came }: { came?: Came }, from: Offer['state']): Outcome | null {
  if (from === 'offer-new-vault') return { done: true, from: 'database', came: null };
  return came ? { done: true, from: from === 'doors' ? 'copy' : 'journal', came } : null;
}
