import { Button } from '@mantine/core';
import { useState } from 'react';
import { kindName } from '#shared/records/kind-name';
import { kinds } from '#shared/records/kinds';
import { showInstant } from '#shared/records/show-value';
import type { Came } from '../data/replayed';
import { useChangesAfter } from '../data/live';
import type { OwnVault } from '../data/start-state';
import type { Outcome, Refused } from '../data/replacement';
import { useLanguage, useText } from '../text';
import classes from './banners.module.css';
import { useReady } from './ready';

type Done = Extract<Outcome, { done: true }>;

/** What became of a restore, with the way back, or what came back at the start; stays until it is closed. */
export function OutcomeBanner() {
  const { restoring: words } = useText();
  const { outcome, forgetOutcome, vault } = useReady();
  const [refused, setRefused] = useState<Refused | null>(null);
  const { title, said } = useSaid(outcome);
  const restored = outcome?.done && 'after' in outcome && outcome.replacement.what === 'restore' ? outcome.after : null;
  const since = useChangesAfter(restored);
  if (outcome === null || vault === null) return null;
  const isWhole = outcome.done && !outcome.came?.lost.length;
  return (
    <div className={classes.banner} data-tone={isWhole ? 'good' : 'bad'} role={isWhole ? 'status' : 'alert'}>
      <b>{title}</b>
      <span>
        {refused === null ? said : words.refused[refused]}
        {since > 0 && <span> {words.done.since(since)}</span>}
      </span>
      {outcome.done && <WayBack outcome={outcome} since={since} vault={vault} onRefused={setRefused} />}
      <Button onClick={forgetOutcome}>{words.done.close}</Button>
    </div>
  );
}

type WayBackProps = {
  outcome: Done;
  /** Changes since the restore, which taking it back takes off the screen. */
  since: number;
  vault: OwnVault;
  onRefused: (why: Refused | null) => void;
};

/** Takes a restore back, or does once more the one that was taken back. */
function WayBack({ outcome, since, vault, onRefused }: WayBackProps) {
  const words = useText().restoring.done;
  if ('from' in outcome) return null;
  const { replacement, before, at } = outcome;
  if (replacement.what === 'restore')
    return (
      <Button onClick={() => void vault.takeBack(replacement, before, at, since).then(onRefused)} title={words.undoWords(showInstant(at))}>
        {words.undo}
      </Button>
    );
  if (replacement.what !== 'take-back') return null;
  const { at: moment } = replacement.taken;
  // With what was written between the restore and the taking back: that is its last change then.
  return (
    <Button onClick={() => void vault.restore(before, { at: moment, lastChange: null }).then(onRefused)}>
      {words.again(moment && showInstant(moment), replacement.since)}
    </Button>
  );
}

/** The heading and the words for what became of it. */
function useSaid(outcome: Outcome | null): { title: string; said: string } {
  const { restoring, failures } = useText();
  const cameBack = useCame();
  const { done: words, doing } = restoring;
  if (outcome === null) return { title: '', said: '' };
  if ('from' in outcome)
    return outcome.from === 'database'
      ? { title: words.renewed, said: words.renewedWords }
      : { title: words.from[outcome.from], said: cameBack(outcome.came) };
  const { replacement } = outcome;
  if (!outcome.done) {
    const title = replacement.what === 'take-back' ? doing.notTakenBack : doing.failed;
    return { title, said: `${failures.sentence(outcome.failure)} ${doing.nothingLost}` };
  }
  switch (replacement.what) {
    case 'restore': {
      const { at, lastChange } = replacement;
      const last = lastChange === null ? '' : `${words.lastChange(showInstant(lastChange))} `;
      return { title: words.title(at && showInstant(at)), said: `${last}${words.words}` };
    }
    case 'take-back':
      return { title: words.takenBack, said: words.takenBackWords(showInstant(replacement.at)) };
    case 'rebuild':
      return { title: words.from.journal, said: [outcome.came && cameBack(outcome.came), words.words].filter(Boolean).join(' ') };
    case 'renew':
      return { title: words.renewed, said: words.words };
  }
}

/** How many records of which kinds came back, and up to which change. */
function useCame(): (came: Came) => string {
  const words = useText().restoring.done;
  const language = useLanguage();
  return ({ counts, changes, lastChange, lost }) => {
    const some = kinds.filter((kind) => (counts[kind] ?? 0) > 0);
    const total = some.reduce((sum, kind) => sum + (counts[kind] ?? 0), 0);
    const each = some.map((kind) => words.ofKind(kindName(kind, language), counts[kind] ?? 0));
    const came = words.came(total, each, changes, lastChange && showInstant(lastChange));
    return lost.length > 0 ? `${came} ${words.lost(lost)}` : came;
  };
}
