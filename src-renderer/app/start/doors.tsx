import type { Offer } from '../../data/start-state';
import { useText } from '../../text';
import { Doing } from './doing';
import classes from './doors.module.css';
import { StartFrame } from './start-frame';
import { Button } from '@mantine/core';

/** The first start: one's own data, or the sample. */
export function Doors({ start }: { start: Extract<Offer, { state: 'doors' }> }) {
  const words = useText().start;
  return (
    <StartFrame title={words.welcome}>
      <p>{words.welcomeWords}</p>
      <div className={classes.doors}>
        <section>
          <p>{words.beginWords}</p>
          <Doing doing={start} label={words.begin} go={start.begin} />
        </section>
        <section>
          <p>{words.openSampleWords}</p>
          <div className={classes.sample}>
            <Button onClick={() => void start.openSample()} disabled={start.progress !== null && start.problem === null}>
              {words.openSample}
            </Button>
          </div>
        </section>
      </div>
    </StartFrame>
  );
}
