import type { Tone } from './tag';
import classes from './view-chips.module.css';

export type View<N extends string = string> = {
  readonly name: N;
  readonly label: string;
  /** How many rows it shows; not shown while it is unknown. */
  readonly count?: number | undefined;
  /** The words are coloured where something stands there that is late or near. */
  readonly tone?: Tone | undefined;
};

type ViewChipsProps<N extends string> = {
  /** What a screen reader calls the row of chips. */
  label: string;
  views: readonly View<N>[];
  current: N;
  onChange: (name: N) => void;
};

/** Views of one list as chips, one of which is on. */
export function ViewChips<N extends string>({ label, views, current, onChange }: ViewChipsProps<N>) {
  return (
    <div className={classes.chips} role="group" aria-label={label}>
      {views.map(({ name, label: words, count, tone }) => (
        <button
          key={name}
          type="button"
          className={classes.chip}
          aria-pressed={name === current}
          data-tone={count === 0 ? undefined : tone}
          onClick={() => onChange(name)}
        >
          {words}
          {count !== undefined && ` ${count}`}
        </button>
      ))}
    </div>
  );
}
