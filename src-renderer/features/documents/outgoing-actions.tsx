import { Button } from '@mantine/core';
import { useText } from '../../text';
import classes from './paper-workspace.module.css';

type Props = {
  /** Something is being made: it can only be cancelled. */
  busy: boolean;
  /** There is a document, not only data. */
  paper: boolean;
  onCancel: () => void;
  onWord: () => void;
  /** Undefined while it cannot be printed yet. */
  onPrint: (() => void) | undefined;
  /** Of a host that makes PDF itself; undefined while the pages cannot be read. */
  pdf: { onSave: (() => void) | undefined; onOpen: (() => void) | undefined } | null;
  onData: () => void;
};

/** What can be made of the chosen document. */
export function OutgoingActions({ busy, paper, onCancel, onWord, onPrint, pdf, onData }: Props) {
  const { exporting: words } = useText();
  if (busy)
    return (
      <div className={classes.actions}>
        <Button onClick={onCancel}>{words.cancel}</Button>
      </div>
    );
  return (
    <div className={classes.actions} data-paired={pdf !== null || undefined}>
      {paper && (
        <Button variant="filled" onClick={onWord} autoFocus className={classes.first ?? ''}>
          {words.saveWord}
        </Button>
      )}
      {paper && pdf && (
        <Button onClick={pdf.onSave} disabled={!pdf.onSave}>
          {words.savePdf}
        </Button>
      )}
      {paper && (
        <Button onClick={onPrint} disabled={!onPrint}>
          {pdf ? words.print : words.printOrPdf}
        </Button>
      )}
      {paper && pdf && (
        <Button onClick={pdf.onOpen} disabled={!pdf.onOpen} title={words.openPdfWords}>
          {words.openPdf}
        </Button>
      )}
      <Button onClick={onData} title={words.dataWords}>
        {words.saveData}
      </Button>
    </div>
  );
}
