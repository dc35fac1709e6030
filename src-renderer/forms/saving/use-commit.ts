import type { Action, Committed } from '../../data/actions';
import { useStore } from '../../data/store';
import { showToast } from '../../ui/toast';
import { useTrouble } from './use-trouble';

const inACorner = (sentence: string | null) => {
  if (sentence !== null) showToast({ message: sentence, tone: 'bad' });
};

/**
 * Stores an action for a button. Where the store takes nothing it gives null and `say` is told why, in a corner unless the page has a place for
 * it; null while it is tried. Any other failure is a bug and is thrown on.
 */
export function useCommit(say: (sentence: string | null) => void = inACorner): (action: Action) => Promise<Committed | null> {
  const store = useStore();
  const sentenceFor = useTrouble();
  return async (action) => {
    say(null);
    try {
      return await store.commit(action);
    } catch (error) {
      say(sentenceFor(error));
      return null;
    }
  };
}
