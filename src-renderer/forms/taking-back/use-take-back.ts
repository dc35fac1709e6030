import type { Committed } from '../../data/actions';
import { useStore } from '../../data/store';
import { useText } from '../../text';
import { showToast } from '../../ui/toast';
import { useTrouble } from '../saving/use-trouble';

/** The button 撤销 of a toast: takes back exactly the action that the toast speaks of, and says where it could not, or not all of it. */
export function useTakeBack(): (action: Pick<Committed, 'step'>) => { label: string; run: () => void } {
  const store = useStore();
  const words = useText().forms;
  const sentenceFor = useTrouble();
  const takeBack = async (step: string) => {
    try {
      const undone = await store.undo(step);
      if (undone === null) showToast({ message: words.undoneAlready });
      else if (undone.skipped > 0) showToast({ message: words.undoneInPart(undone.skipped) });
    } catch (error) {
      showToast({ message: sentenceFor(error), tone: 'bad' });
    }
  };
  return ({ step }) => ({ label: words.undo, run: () => void takeBack(step) });
}
