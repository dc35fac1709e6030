import { useState } from 'react';
import type { Kind } from '#shared/records/kinds';
import { useText } from '../../text';
import classes from './history-fold.module.css';
import { HistoryTab } from './history-tab';

/** 修改记录 below a form: read only once it is opened. */
export function HistoryFold({ kind, id }: { kind: Kind; id: string }) {
  const [open, setOpen] = useState(false);
  return (
    <details className={classes.history} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{useText().forms.changes.title}</summary>
      {open && <HistoryTab kind={kind} id={id} />}
    </details>
  );
}
