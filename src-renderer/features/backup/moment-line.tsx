import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { showInstant } from '#shared/records/show-value';
import { momentFromWords } from '../../forms/widgets/moment-from-words';
import { useText } from '../../text';
import { isComposing } from '../../ui/keys';
import classes from './backup-page.module.css';

/** The words and the moment that they meant when they were typed. */
type Typed = { typed: string; understood: string | null };

const isAhead = (moment: string) => moment > new Date().toISOString();

/** Seconds count where they were typed: a moment is shown with its minutes elsewhere. */
const secondsOf = (moment: string) => (moment.slice(17, 19) === '00' ? '' : `:${moment.slice(17, 19)}`);

/** Any moment of the past, typed in words or digits; says what it understood before it goes there. */
export function MomentLine({ onGo }: { onGo: (at: string) => void }) {
  const words = useText().backup.moment;
  const [{ typed, understood }, setTyped] = useState<Typed>({ typed: '', understood: null });
  const [wrong, setWrong] = useState<'unclear' | 'ahead' | null>(null);
  const go = () => {
    if (understood === null) setWrong('unclear');
    else if (isAhead(understood)) setWrong('ahead');
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
            const moment = momentFromWords(value, new Date(), null);
            setTyped({ typed: value, understood: moment });
            // Said as soon as it is understood so; what is not understood at all may be half typed, and is said when it is asked for.
            setWrong(moment !== null && isAhead(moment) ? 'ahead' : null);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !isComposing(event)) go();
          }}
          error={wrong && words[wrong]}
          autoComplete="off"
          flex={1}
          miw={240}
          maw={360}
        />
        <Button onClick={go}>{words.go}</Button>
        <span className={classes.old} aria-live="polite">
          {understood !== null && `${showInstant(understood)}${secondsOf(understood)}`}
        </span>
      </div>
    </>
  );
}
