import type { ReactNode } from 'react';
import type { Kind } from '#shared/records/kinds';
import { useRecord } from '../data/live';
import { useKindName } from '../text';
import { SideSheet } from '../ui/side-sheet';
import { fieldOrder } from './field-order';
import { HistoryFold } from './history/history-fold';
import type { Doubts, Fills } from './form-around';
import { RecordForm, type FieldGroup, type FormContext } from './record-form';
import classes from './record-sheet.module.css';
import { VoidRecord } from './taking-back/void-record';
import { VoidedNote } from './taking-back/voided-note';

type RecordSheetProps = {
  kind: Kind;
  id: string;
  onClose: () => void;
  fields?: readonly string[];
  groups?: readonly FieldGroup[];
  context?: FormContext;
  fills?: Fills;
  doubts?: Doubts;
  /** Small words after the title. */
  tags?: ReactNode;
  /** Other buttons beside 作废. */
  actions?: ReactNode;
  /** What comes before the fields, such as the steps that may follow. */
  above?: ReactNode;
  /** What belongs to the record besides its fields; stands below the form. */
  children?: ReactNode;
};

/** One record beside its list: the form, what can be done with the record, and below its changes. Voiding closes the sheet. */
export function RecordSheet({ kind, id, onClose, tags, actions, above, children, fields = fieldOrder[kind], ...form }: RecordSheetProps) {
  const row = useRecord(kind, id);
  const label = useKindName()(kind);
  const title = row ? `${label} ${row.no}` : label;
  return (
    <SideSheet title={title} label={title} tags={tags} onClose={onClose}>
      <VoidedNote kind={kind} id={id} />
      {above}
      <RecordForm key={id} kind={kind} id={id} {...form} {...(fields ? { fields } : {})} />
      {row && (
        <>
          {children}
          <div className={classes.actions}>
            {actions}
            <VoidRecord kind={kind} id={id} onVoided={onClose} />
          </div>
          <HistoryFold kind={kind} id={id} />
        </>
      )}
    </SideSheet>
  );
}
