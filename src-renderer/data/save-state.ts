import type { Failure } from '#shared/result';
import { create } from 'zustand';

/**
 * `saved`: database and journal have everything; with a failure: but for the last action, of which the database took nothing. `saving`: something is on its way to one of them. `journal-failed`: the database has it,
 * the journal could not be written; it is tried again. `frozen`: nothing more is written; what was typed stays on the screen.
 */
export type SaveFacts = {
  state: 'saved' | 'saving' | 'journal-failed' | 'frozen';
  /** When everything was last in both, ISO 8601 in UTC; null before the first save. */
  at: string | null;
  /** When the last change was made that was there already when the workspace was opened, ISO 8601 in UTC; null where there is none. */
  before: string | null;
  failure: Failure | null;
};
/** The labels of what can be undone and redone (`edit:issue`); null where there is nothing. */
export type UndoLabels = { undo: string | null; redo: string | null };

const nothingYet: SaveFacts & UndoLabels = { state: 'saved', at: null, before: null, failure: null, undo: null, redo: null };

/** What the open store tells the screen; written by the store alone. */
export const storeFacts = create<SaveFacts & UndoLabels>()(() => nothingYet);
export const forgetStoreFacts = (): void => storeFacts.setState(nothingYet);

export function useSaveState(): SaveFacts {
  const state = storeFacts((facts) => facts.state);
  const at = storeFacts((facts) => facts.at);
  const before = storeFacts((facts) => facts.before);
  const failure = storeFacts((facts) => facts.failure);
  return { state, at, before, failure };
}

export function useUndo(): UndoLabels {
  const undo = storeFacts((facts) => facts.undo);
  const redo = storeFacts((facts) => facts.redo);
  return { undo, redo };
}
