import { Alert, Progress } from '@mantine/core';
import { FetchExported } from '../../attachments/fetch-exported';
import type { Saved } from '../../data/follow-task';
import { useText } from '../../text';
import classes from './export-outcome.module.css';
import type { Host } from './the-host';
import type { ExportState } from './use-exporting';

function SavedFile({ saved, host, onClose }: { saved: Saved; host: Host; onClose: (() => void) | undefined }) {
  const { exporting: words, forms } = useText();
  const closing = onClose && { withCloseButton: true, closeButtonLabel: forms.close, onClose };
  return (
    <Alert color="good" variant="light" role="status" title={words.savedAs(saved.file)} {...closing}>
      <p className={classes.folder}>{words.inFolder(saved.folder)}</p>
      {saved.beside && <p className={classes.folder}>{words.besideIt(saved.beside.folder, saved.beside.files, saved.beside.left)}</p>}
      <FetchExported saved={saved} giver={host} />
    </Alert>
  );
}

type Props = {
  state: ExportState;
  host: Host;
  /** Where nothing else takes the word of a saved file away. */
  onClose?: () => void;
};

/** How far an export is, where its file is, or why there is none. */
export function ExportOutcome({ state, host, onClose }: Props) {
  const { exporting: words, failures } = useText();
  switch (state.state) {
    case 'idle':
      return null;
    case 'preparing':
    case 'making': {
      const [done, total] = state.state === 'making' ? [state.done, state.total] : [0, 0];
      return (
        <div role="status">
          <p className={classes.step}>
            {state.state === 'making' ? words.making : words.preparing} {words.progress(done, total)}
          </p>
          <Progress value={total > 0 ? (done / total) * 100 : 100} animated={total === 0} aria-label={words.making} size="sm" />
        </div>
      );
    }
    case 'saved':
      return <SavedFile key={state.saved.export} saved={state.saved} host={host} onClose={onClose} />;
    case 'done':
      return (
        <Alert color="good" variant="light" role="status">
          {words[state.what]}
        </Alert>
      );
    case 'refused':
    case 'failed':
      return (
        <Alert color="bad" variant="light" role="alert">
          {state.state === 'refused' ? words[state.why] : failures.sentence(state.failure)}
        </Alert>
      );
  }
}
