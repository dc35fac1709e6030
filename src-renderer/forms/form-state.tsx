import { useSaveState } from '../data/save-state';
import { useText } from '../text';
import type { SaveState } from './saving/autosave';
import classes from './record-form.module.css';

const pad = (n: number) => String(n).padStart(2, '0');
const clock = (at: Date) => `${pad(at.getHours())}:${pad(at.getMinutes())}:${pad(at.getSeconds())}`;

/** Whether what stands in the form is stored, and if not, why. Nothing is called saved before it is in database and journal. */
export function FormState({ state: { phase, at } }: { state: SaveState }) {
  const { forms: words, failures } = useText();
  const { state: store, failure } = useSaveState();
  const why = failure ? failures.sentence(failure) : '';
  const said = (what: string) => (why === '' ? what : words.because(what, why));
  if (store === 'frozen' || phase === 'refused')
    return (
      <span role="alert" className={classes.state} data-tone="bad" title={words.stillTyped}>
        {said(words.notSaved)}
      </span>
    );
  if (phase === 'stored' && store === 'journal-failed')
    return (
      <span className={classes.state} data-tone="soon" title={said(words.journalRetries)}>
        {words.journalNotWritten}
      </span>
    );
  if (phase !== 'saved') return <span className={classes.state}>{words.saving}</span>;
  return (
    at && (
      <span className={classes.state} data-tone="good">
        {words.saved(clock(at))}
      </span>
    )
  );
}
