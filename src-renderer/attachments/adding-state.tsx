import { Alert, Button, Progress } from '@mantine/core';
import { useText } from '../text';
import classes from './adding-state.module.css';
import type { Refused } from './use-adding';

type AddingStateProps = {
  running: { done: number; total: number } | null;
  refused: readonly Refused[];
  forget: () => void;
  stop: () => void;
};

/** How far the adding is, and which files were not taken and why. */
export function AddingState({ running, refused, forget, stop }: AddingStateProps) {
  const { photos: words, failures } = useText();
  // A card of a camera can hold hundreds that are refused for one reason.
  const said = refused.map(({ name, failure }) => ({ name, why: failures.sentence(failure) }));
  const reasons = [...new Set(said.map(({ why }) => why))];
  return (
    <>
      {running && (
        <div className={classes.running} role="status">
          <span>{words.adding(running.done, running.total)}</span>
          <Progress
            className={classes.bar ?? ''}
            value={(running.done / running.total) * 100}
            aria-label={words.adding(running.done, running.total)}
            size="sm"
          />
          <Button variant="subtle" onClick={stop}>
            {words.stop}
          </Button>
        </div>
      )}
      {refused.length > 0 && (
        <Alert
          className={classes.refused ?? ''}
          color="bad"
          variant="light"
          role="alert"
          title={words.refused.title(refused.length)}
          withCloseButton
          closeButtonLabel={words.refused.close}
          onClose={forget}
        >
          <ul className={classes.list}>
            {reasons.map((reason) => (
              <li key={reason}>
                {words.refused.because(
                  said.filter(({ why }) => why === reason).map(({ name }) => name),
                  reason,
                )}
              </li>
            ))}
          </ul>
        </Alert>
      )}
    </>
  );
}
