import { Alert, Button, Loader } from '@mantine/core';
import type { Failure } from '#shared/result';
import { useText } from '../../text';
import classes from './doing.module.css';

type DoingProps = {
  doing: { readonly progress: number | null; readonly problem: Failure | null; readonly changed: boolean };
  /** What the button does. */
  label: string;
  go: () => Promise<void>;
};

/** One button that does what the screen offers; while it is done, how far it is, and why the last try did not succeed. */
export function Doing({ doing: { progress, problem, changed }, label, go }: DoingProps) {
  const { start: words, failures } = useText();
  return (
    <div className={classes.doing}>
      {changed && progress === null && (
        <Alert color="soon" variant="light" role="alert">
          {words.changed}
        </Alert>
      )}
      {problem !== null && (
        <Alert color="bad" variant="light" title={words.problem} role="alert">
          {failures.sentence(problem)}
        </Alert>
      )}
      {progress === null || problem !== null ? (
        <Button variant="filled" onClick={() => void go()}>
          {label}
        </Button>
      ) : (
        <p className={classes.progress} role="status">
          <Loader size="xs" aria-hidden="true" />
          {words.working}
          {progress > 0 && <span>{words.done(progress)}</span>}
        </p>
      )}
    </div>
  );
}
