import { Button } from '@mantine/core';
import { useText } from '../../text';
import classes from './paper-workspace.module.css';

type Props = {
  /** Something is being made: it can only be cancelled. */
  busy: boolean;
  /** There is a document, not only data. */
  paper: boolean;
  /** Its newest pages are there. */
  ready: boolean;
  onCancel: () => void;
  onWord: () => void;
  onPrint: () => void;
  onData: () => void;
};

/** What can be made of the chosen document. */
export function OutgoingActions({ busy, paper, ready, onCancel, onWord, onPrint, onData }: Props) {
  const { exporting: words } = useText();
  if (busy)
    return (
      <div className={classes.actions}>
        <Button onClick={onCancel}>{words.cancel}</Button>
      </div>
    );
  return (
    <div className={classes.actions}>
      {paper && (
        <Button variant="filled" onClick={onWord} autoFocus>
          {words.saveWord}
        </Button>
      )}
      {paper && (
        <Button onClick={onPrint} disabled={!ready}>
          {words.print}
        </Button>
      )}
      <Button onClick={onData} title={words.dataWords}>
        {words.saveData}
      </Button>
    </div>
  );
}
