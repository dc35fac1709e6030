import type { Past } from '#shared/changes/past';
import type { Failure } from '#shared/result';
import type { Came } from './replayed';

/** A state as the user knows it: the moment that was chosen, and when the last change before it was made. Null where nothing says so any more. */
export type Chosen = { at: string | null; lastChange: string | null };
export type Restoring = { what: 'restore'; past: Past } & Chosen;
/**
 * Which records are put in the place of the present ones: those of a moment, those that were there before a restore was begun (`at`), those of
 * the journal, or (for the journal) those of the database. `since`: how many changes were made between a restore and its taking back.
 */
export type Replacement =
  Restoring | { what: 'take-back'; past: Past; at: string; taken: Restoring; since: number } | { what: 'rebuild' } | { what: 'renew' };
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
/**
 * What became of the last replacement; `before` is the state at that moment `at`, to which a restore can be taken back, `after` the number of the last
 * change when it was done. Or what came back at the start: from the own journal, or from the copy of a vault that was taken as the own one; or that
 * the journal was made again from the database.
 */
export type Outcome =
  | { done: true; replacement: Replacement; before: Past; after: number; at: string; came: Came | null }
  | { done: false; replacement: Replacement; failure: Failure }
  | { done: true; from: 'journal' | 'copy'; came: Came }
  | { done: true; from: 'database'; came: null };
