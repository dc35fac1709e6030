import { Button, Modal } from '@mantine/core';
import { useEffect, type KeyboardEvent } from 'react';
import type { Attachment } from '#shared/records/attachment';
import type { Kind } from '#shared/records/kinds';
import { HistoryFold } from '../forms/history/history-fold';
import { RecordForm } from '../forms/record-form';
import { VoidRecord } from '../forms/taking-back/void-record';
import { VoidedNote } from '../forms/taking-back/voided-note';
import { useText } from '../text';
import { bytesInWords } from '../ui/bytes-in-words';
import { useFocusBack } from '../ui/focus-back';
import { isComposing } from '../ui/keys';
import { CaptionOnPaper } from './caption-on-paper';
import { OpenCopy } from './open-copy';
import { shortHash, useNameOfFile } from './picture-tile';
import { PlaceFields } from './place-fields';
import { isPictureType, typeInWords } from './type-of-file';
import type { Fault } from './use-faults';
import { usePicture } from './use-picture';
import classes from './viewer.module.css';

type ViewerProps = {
  kind: Kind;
  /** All that can be looked at, in the order in which they stand on the page. */
  rows: readonly Attachment[];
  faults: ReadonlyMap<string, Fault>;
  id: string;
  onMove: (id: string) => void;
  onClose: () => void;
};

const isTyping = (target: EventTarget): boolean => target instanceof Element && target.closest('input, textarea, select') !== null;
/** What is known of a file besides what the program writes. */
const fields = ['caption', 'takenAt', 'from', 'secrecy', 'remark'] as const;

/** One photo as large as the window allows, or what is known of another file; the arrow keys lead to the others. */
export function Viewer({ kind, rows, faults, id, onMove, onClose }: ViewerProps) {
  const words = useText().photos;
  const { close } = useText().forms;
  const nameOf = useNameOfFile();
  useFocusBack();
  const at = rows.findIndex((row) => row.id === id);
  const row = rows[at];
  useEffect(() => {
    if (!row) onClose();
  }, [row, onClose]);
  if (!row) return null;
  const Shown = isPictureType(row.mediaType) ? Picture : OtherFile;
  const [before, after] = [rows[at - 1], rows[at + 1]];
  const move = (to: Attachment | undefined) => to && onMove(to.id);
  const onKey = (event: KeyboardEvent) => {
    if (isTyping(event.target) || isComposing(event.nativeEvent) || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'ArrowLeft') move(before);
    if (event.key === 'ArrowRight') move(after);
  };
  return (
    <Modal
      opened
      fullScreen
      onClose={onClose}
      onKeyDown={onKey}
      title={words.viewer.title(nameOf(row), at + 1, rows.length)}
      closeButtonProps={{ 'aria-label': close }}
      transitionProps={{ duration: 0 }}
      classNames={{ body: classes.body ?? '', content: classes.content ?? '' }}
    >
      <div className={classes.stage} tabIndex={-1} data-autofocus>
        <Shown key={row.sha256} row={row} fault={faults.get(row.sha256)} />
        <div className={classes.moves}>
          <Button aria-label={words.viewer.previous} disabled={!before} onClick={() => move(before)}>
            ← {words.viewer.previous}
          </Button>
          <span className={classes.keys}>{words.viewer.keys}</span>
          <Button aria-label={words.viewer.next} disabled={!after} onClick={() => move(after)}>
            {words.viewer.next} →
          </Button>
        </div>
      </div>
      <section className={classes.facts} aria-label={words.viewer.facts}>
        <VoidedNote kind="attachment" id={row.id} />
        <p className={classes.quiet}>
          {[
            row.fileName,
            typeInWords(row.mediaType, words.types),
            row.width && row.height ? `${row.width} × ${row.height}` : '',
            bytesInWords(row.bytes ?? 0),
          ]
            .filter((each) => each !== '')
            .join(' · ')}
        </p>
        <OpenCopy sha256={row.sha256} fileName={row.fileName} />
        <PlaceFields key={`place/${row.id}`} kind={kind} row={row} />
        {isPictureType(row.mediaType) && <CaptionOnPaper key={`caption/${row.id}`} kind={kind} row={row} />}
        <RecordForm key={row.id} kind="attachment" id={row.id} fields={fields} />
        <div className={classes.acts}>
          <VoidRecord kind="attachment" id={row.id} onVoided={() => ((after ?? before) ? move(after ?? before) : onClose())} />
        </div>
        <HistoryFold key={`history/${row.id}`} kind="attachment" id={row.id} />
      </section>
    </Modal>
  );
}

function Picture({ row, fault }: { row: Attachment; fault: Fault | undefined }) {
  const words = useText().photos;
  const name = useNameOfFile()(row);
  const url = usePicture(row.sha256, 'file');
  const gone = fault ?? (url === null ? 'missing' : undefined);
  return (
    <div className={classes.frame}>
      {url && <img className={classes.picture} src={url} alt={name} />}
      {url === undefined && <span role="status">{words.viewer.reading}</span>}
      {gone && <Gone fault={gone} row={row} />}
    </div>
  );
}

/** A file that is no picture is not drawn; it says what it is. */
function OtherFile({ row, fault }: { row: Attachment; fault: Fault | undefined }) {
  const { types } = useText().photos;
  return (
    <div className={classes.frame}>
      <span className={classes.other}>{typeInWords(row.mediaType, types)}</span>
      {fault && <Gone fault={fault} row={row} />}
    </div>
  );
}

function Gone({ fault, row }: { fault: Fault; row: Attachment }) {
  const words = useText().photos;
  return (
    <p className={classes.fault} role="alert">
      {words.fault[fault](shortHash(row.sha256))}
    </p>
  );
}
