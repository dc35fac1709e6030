import { useState } from 'react';
import type { Offer } from '../../data/start-state';
import { useText } from '../../text';
import { BackupDoor } from './backup-door';
import { Doing } from './doing';
import classes from './doors.module.css';
import { StartFrame } from './start-frame';
import { Button } from '@mantine/core';

/** The first start: one's own data, the sample, or a backup. */
export function Doors({ start }: { start: Extract<Offer, { state: 'doors' }> }) {
  const { start: words, restoring } = useText();
  const [backup, setBackup] = useState(false);
  const busy = start.progress !== null && start.problem === null;
  if (backup) return <BackupDoor start={start} onBack={() => setBackup(false)} />;
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
            <Button onClick={() => void start.openSample()} disabled={busy}>
              {words.openSample}
            </Button>
          </div>
        </section>
        <section>
          <p>{restoring.door.words}</p>
          <div className={classes.sample}>
            <Button onClick={() => setBackup(true)} disabled={busy}>
              {restoring.door.title}
            </Button>
          </div>
        </section>
      </div>
    </StartFrame>
  );
}
