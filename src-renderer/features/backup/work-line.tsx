import { Alert, Button, Progress } from '@mantine/core';
import type { Work } from '../../data/vault-work';
import { useText } from '../../text';
import classes from './backup-page.module.css';

type WorkLineProps = {
  work: Work<unknown>;
  /** What is being done, while it is. */
  doing: string;
  /** What its button does: 取消验证. */
  cancelLabel: string;
  /** Where leaving the page is what stops it. */
  onCancel?: () => void;
};

/** How far long work is, with a count and a way to stop it; or why it did not succeed. Nothing where it rests or is done. */
export function WorkLine({ work, doing, cancelLabel, onCancel }: WorkLineProps) {
  const { backup: words, failures } = useText();
  if (work.state === 'failed' && work.failure.kind !== 'cancelled')
    return (
      <Alert color="bad" variant="light" role="alert" mt="sm">
        {failures.sentence(work.failure)}
      </Alert>
    );
  if (work.state !== 'running') return null;
  const { done, total, cancel } = work;
  return (
    <div className={classes.work}>
      <p className={classes.words} role="status">
        {doing} {words.progress(done, total)}
      </p>
      <div className={classes.row}>
        <Progress value={total > 0 ? (done / total) * 100 : 100} animated={total === 0} aria-label={doing} size="sm" flex={1} />
        <Button onClick={onCancel ?? cancel}>{cancelLabel}</Button>
      </div>
    </div>
  );
}
