import { Alert, Button } from '@mantine/core';
import { useState } from 'react';
import { useStart } from '../../data/start';
import type { Refused } from '../../data/replacement';
import { useText } from '../../text';
import classes from './backup-page.module.css';

type Way = 'rebuild' | 'renew';

/** Which of database and journal is right: the user says it, and the other one is made again from it. */
export function MendPart({ ways }: { ways: readonly Way[] }) {
  const { proving, restoring } = useText();
  const words = proving.mend;
  const start = useStart();
  const [refused, setRefused] = useState<Refused | null>(null);
  if (start.state !== 'ready' || start.vault === null) return null;
  const { mend } = start.vault;
  const said = { rebuild: [words.rebuild, words.rebuildWords], renew: [words.renew, words.renewWords] } as const;
  return (
    <section aria-label={words.title}>
      {ways.length > 1 && (
        <p className={classes.words}>
          <b>{words.title}</b> {words.words}
        </p>
      )}
      {ways.map((way) => (
        <div key={way} className={classes.choice}>
          <Button onClick={() => void mend(way).then(setRefused)}>{said[way][0]}</Button>
          <p>{said[way][1]}</p>
        </div>
      ))}
      {refused !== null && (
        <Alert color="bad" variant="light" role="alert">
          {restoring.refused[refused]}
        </Alert>
      )}
    </section>
  );
}
