import { Button } from '@mantine/core';
import { useSaveState } from '../data/save-state';
import { useStore } from '../data/store';
import { useText } from '../text';
import classes from './banners.module.css';
import { useReady } from './ready';

/** What must be known on every page: that these are sample data, and that nothing is written any more. */
export function Banners() {
  const { frame: words, failures } = useText();
  const { workspace } = useStore();
  const { leaveSample } = useReady();
  const { state, failure } = useSaveState();
  return (
    <>
      {state === 'frozen' && (
        <div className={classes.banner} data-tone="bad" role="alert">
          <b>{words.frozenTitle}</b>
          <span>
            {failure && words.frozenWhy(failures.sentence(failure))}
            {/* The sentence of a lost database says what to do itself. */}
            {failure?.kind !== 'database-lost' && words.frozenWords}
          </span>
          <Button onClick={() => location.reload()}>{words.openAgain}</Button>
        </div>
      )}
      {workspace === 'sample' && (
        <section className={classes.banner} aria-label={words.sample}>
          <b>{words.sample}</b>
          <span>{words.sampleWords}</span>
          <Button onClick={() => void leaveSample()}>{words.leaveSample}</Button>
        </section>
      )}
    </>
  );
}
