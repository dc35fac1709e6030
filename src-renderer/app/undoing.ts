import { storeForms } from '../data/leaving';
import { useStore } from '../data/store';
import { useText } from '../text';
import { showToast } from '../ui/toast';
import { useActionName } from './action-name';
import { useAttempt } from './attempt';

/** Takes the last step back, or forward again, and says what it was. What stands unstored in a form is stored before: it is the last step then. */
export function useUndoing(): { undo: () => Promise<void>; redo: () => Promise<void> } {
  const store = useStore();
  const words = useText().palette;
  const nameOf = useActionName();
  const attempt = useAttempt();

  const undo = (step?: string) =>
    attempt(async () => {
      await storeForms();
      const undone = await store.undo(step);
      if (!undone) return showToast({ message: words.nothingToUndo, topic: 'undo' });
      say(words.undone(nameOf(undone.label)), undone.skipped, { label: words.redoAgain, run: () => void redo(undone.step) });
    });
  const redo = (step?: string) =>
    attempt(async () => {
      const redone = await store.redo(step);
      if (!redone) return showToast({ message: words.nothingToRedo, topic: 'undo' });
      say(words.redone(nameOf(redone.label)), redone.skipped, { label: words.undoAgain, run: () => void undo(redone.step) });
    });
  const say = (what: string, skipped: number, back: { label: string; run(): void }) =>
    showToast({ message: skipped > 0 ? words.partly(what, skipped) : what, undo: back, topic: 'undo' });
  return { undo: () => undo(), redo: () => redo() };
}
