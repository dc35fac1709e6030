import type { ReactNode } from 'react';
import classes from './beside-list.module.css';

/** A list that fills the page and makes room for the sheet that is open beside it. */
export function BesideList({ open, children }: { open: boolean; children: ReactNode }) {
  return (
    <div className={classes.list} data-beside={open || undefined}>
      {children}
    </div>
  );
}
