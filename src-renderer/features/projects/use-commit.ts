import type { Action, Committed } from '../../data/actions';
import { databaseTrouble } from '../../data/database-trouble';
import { useStore } from '../../data/store';
import { useText } from '../../text';
import { showToast } from '../../ui/toast';

/** Stores an action for a button: what the database refuses is said in a corner and gives null, anything else is a bug and throws. */
export function useCommit(): (action: Action) => Promise<Committed | null> {
  const store = useStore();
  const words = useText().issues.bulk;
  return async (action) => {
    try {
      return await store.commit(action);
    } catch (error) {
      if (databaseTrouble(error) === null) throw error;
      showToast({ tone: 'bad', message: words.failed });
      return null;
    }
  };
}
