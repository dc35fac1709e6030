import type { ReactNode } from 'react';
import classes from './form-beside.module.css';

type FormBesideProps = {
  form: ReactNode;
  /** What stands at the right of the form; under it where the window is narrow. */
  beside: ReactNode;
  /** What stands beside is worked in: it gets the wider share and stays in sight while the form scrolls. */
  inHand?: boolean;
};

/** The ground of a page that is one form with panels beside it. */
export function FormBeside({ form, beside, inHand = false }: FormBesideProps) {
  return (
    <div className={classes.ground} data-in-hand={inHand || undefined}>
      <div className={classes.form}>{form}</div>
      <div className={classes.beside}>{beside}</div>
    </div>
  );
}
