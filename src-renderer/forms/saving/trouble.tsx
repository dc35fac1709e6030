import classes from './trouble.module.css';

/** Why the store took nothing, said where it was asked. */
export function Trouble({ sentence }: { sentence: string | null }) {
  if (sentence === null) return null;
  return (
    <p role="alert" className={classes.trouble}>
      {sentence}
    </p>
  );
}
