import type { Past } from '#shared/changes/past';
import type { DatabaseFound, VaultFound, Verdict } from '#shared/changes/reconcile';
import type { Output } from '#shared/ipc/contract';
import type { Failure, Result } from '#shared/result';
import { create } from 'zustand';
import type { Done } from './follow-task';
import type { Came } from './recover';
import type { makeReplacing } from './replacing';
import type { Safety } from './safety';
import type { Store } from './store';

type WhyOf<D extends Verdict['do']> = Extract<Verdict, { do: D; why: string }>['why'];
type Doing = {
  /** Rows done so far; null while nothing is being done. */
  progress: number | null;
  /** Why the last try did not succeed. */
  problem: Failure | null;
};
export type AppInfo = Output<'appInfo'>;
export type BackupFound = Done<'lookAtBackup'>;

/** A state as the user knows it: the moment that was chosen, and when the last change before it was made. Null where nothing says so any more. */
export type Chosen = { at: string | null; lastChange: string | null };
export type Restoring = { what: 'restore'; past: Past } & Chosen;
/**
 * Which records are put in the place of the present ones: those of a moment, those that were there before a restore was begun (`at`), those of
 * the journal, or (for the journal) those of the database.
 */
export type Replacement =
  Restoring | { what: 'take-back'; past: Past; at: string; taken: Restoring } | { what: 'rebuild' } | { what: 'renew' };
/** Why nothing was begun: something on the screen could not be stored, or the journal lacks changes. */
export type Refused = 'unsaved' | 'journal';
export type ReplacingState = {
  state: 'replacing';
  replacement: Replacement;
  step: 'sealing' | 'filling';
  done: number;
  /** 0 where it is not known. */
  total: number;
  /** Null where it cannot be stopped any more. */
  cancel: (() => void) | null;
};
/** The vault of the open workspace: what keeps the records safe, and the ways back. */
export type OwnVault = Safety & NonNullable<ReturnType<ReturnType<typeof makeReplacing>['ways']>>;
/**
 * What became of the last replacement; `before` is the state at that moment `at`, to which a restore can be taken back. Or what came back at the
 * start: from the own journal, or from the copy of a vault that was taken as the own one.
 */
export type Outcome =
  | { done: true; replacement: Replacement; before: Past; at: string; came: Came | null }
  | { done: false; replacement: Replacement; failure: Failure }
  | { done: true; from: 'journal' | 'copy'; came: Came };

/** Where the start is, as the screen draws it. Whatever waits for the user has written nothing yet. */
export type StartState =
  | { state: 'looking' }
  /** Another window or tab of this profile writes. */
  | { state: 'elsewhere'; continueHere: () => void }
  /** Another browser holds the vault. */
  | { state: 'held'; continueHere: () => void }
  /** The main process does not answer, does not know this page (`forbidden`), its vault cannot be read, or the program has a bug (`internal`). */
  | { state: 'no-host'; failure: Failure; retry: () => void }
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

/** What to say of a workspace that was made again from its journal, or from a copy of another; null of one that was only opened or begun. */
export const cameBack = ({ came }: { came?: Came }, from: Offer['state']): Outcome | null =>
  came ? { done: true, from: from === 'doors' ? 'copy' : 'journal', came } : null;
