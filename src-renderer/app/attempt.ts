import { databaseTrouble } from '../data/database-trouble';
import { storeFacts } from '../data/save-state';
import { useText } from '../text';
import { showToast } from '../ui/toast';
import { report } from '../report';

/** Runs an act that writes: where it fails the user reads why, and a bug gets its reference number. */
export function useAttempt(): (act: () => Promise<unknown>) => Promise<void> {
  const { failures, frame } = useText();
  return async (act) => {
    try {
      await act();
    } catch (error) {
      const known = databaseTrouble(error) ?? storeFacts.getState().failure;
      const message = known ? failures.sentence(known) : frame.failed.toast(report(error, 'command'));
      showToast({ message, tone: 'bad' });
    }
  };
}
