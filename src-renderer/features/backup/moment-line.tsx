import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { showInstant } from '#shared/records/show-value';
import { momentFromWords } from '../../forms/widgets/moment-from-words';
import { useText } from '../../text';
import { isComposing } from '../../ui/keys';
import classes from './backup-page.module.css';

/** The words and the moment that they meant when they were typed. */
type Typed = { typed: string; understood: string | null };

/** Any moment of the past, typed in words or digits; says what it understood before it goes there. */
export function MomentLine({ onGo }: { onGo: (at: string) => void }) {
  const words = useText().backup.moment;
  const [{ typed, understood }, setTyped] = useState<Typed>({ typed: '', understood: null });
  const [unclear, setUnclear] = useState(false);
  const go = () => {
    if (understood === null) setUnclear(true);
    else onGo(understood);
  };
  return (
    <>
      <p className={classes.words}>{words.words}</p>
      <div className={classes.row}>
        <TextInput
          aria-label={words.label}
          placeholder={words.hint}
          value={typed}
          onChange={(event) => {
            const { value } = event.currentTarget;
            setTyped({ typed: value, understood: momentFromWords(value, new Date(), null) });
            setUnclear(false);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !isComposing(event)) go();
          }}
          error={unclear ? words.unclear : null}
          autoComplete="off"
          flex={1}
          miw={240}
          maw={360}
        />
        <Button onClick={go}>{words.go}</Button>
        <span className={classes.old} aria-live="polite">
          {understood !== null && showInstant(understood)}
        </span>
      </div>
    </>
  );
}
