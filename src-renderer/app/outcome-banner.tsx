import { Button } from '@mantine/core';
import { useState } from 'react';
import { showInstant } from '#shared/records/show-value';
import type { Outcome, Refused, Replacement } from '../data/start-state';
import { useText } from '../text';
import classes from './banners.module.css';
import { useReady } from './ready';

/** What became of a restore, with the way back; stays until it is closed. */
export function OutcomeBanner() {
  const { restoring: words, failures } = useText();
  const { outcome, forgetOutcome, vault } = useReady();
  const [refused, setRefused] = useState<Refused | null>(null);
  const title = useTitle();
  if (outcome === null || vault === null) return null;
  const { done } = outcome;
  const undo = async ({ before, at }: Extract<Outcome, { done: true }>) => setRefused(await vault.restore(before, at));
  return (
    <div className={classes.banner} data-tone={done ? 'good' : 'bad'} role={done ? 'status' : 'alert'}>
      <b>{done ? title(outcome.replacement) : words.doing.failed}</b>
      <span>
        {refused !== null && words.refused[refused]}
        {refused === null && (done ? words.done.words : `${failures.sentence(outcome.failure)} ${words.doing.nothingLost}`)}
      </span>
      {done && outcome.replacement.what === 'restore' && (
        <Button onClick={() => void undo(outcome)} title={words.done.undoWords(showInstant(outcome.at))}>
          {words.done.undo}
        </Button>
      )}
      <Button onClick={forgetOutcome}>{words.done.close}</Button>
    </div>
  );
}

function useTitle(): (replacement: Replacement) => string {
  const words = useText().restoring.done;
  return (replacement) => {
    if (replacement.what === 'restore') return words.title(showInstant(replacement.at));
    return replacement.what === 'rebuild' ? words.rebuilt : words.renewed;
  };
}
