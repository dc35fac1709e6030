import type { ReactNode } from 'react';
import classes from './toolbar.module.css';

/** A row of filters and buttons over a list: what filters stands left, what acts stands right. */
export function Toolbar({ label, children, end }: { label: string; children?: ReactNode; end?: ReactNode }) {
  return (
    <div className={classes.toolbar} role="group" aria-label={label}>
      <div className={classes.start}>{children}</div>
      {end !== undefined && <div className={classes.end}>{end}</div>}
    </div>
  );
}
