import { NativeSelect } from '@mantine/core';
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

const inWords = ({ label, count }: View) => (count === undefined ? label : `${label} ${count}`);

/** Views of one list as chips, one of which is on; a box to choose from where a sheet beside the list leaves no room for chips. */
export function ViewChips<N extends string>({ label, views, current, onChange }: ViewChipsProps<N>) {
  const chosen = (name: string) => {
    const view = views.find((each) => each.name === name);
    if (view) onChange(view.name);
  };
  return (
    <>
      <div className={classes.chips} role="group" aria-label={label}>
        {views.map((view) => (
          <button
            key={view.name}
            type="button"
            className={classes.chip}
            aria-pressed={view.name === current}
            data-tone={view.count === 0 ? undefined : view.tone}
            onClick={() => onChange(view.name)}
          >
            {inWords(view)}
          </button>
        ))}
      </div>
      <NativeSelect
        className={classes.folded ?? ''}
        aria-label={label}
        value={current}
        data={views.map((view) => ({ value: view.name, label: inWords(view) }))}
        onChange={({ currentTarget }) => chosen(currentTarget.value)}
      />
    </>
  );
}
