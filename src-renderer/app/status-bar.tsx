import { showInstant } from '#shared/records/show-value';
import type { Failure, FileTrouble } from '#shared/result';
import type { Text } from '#shared/text/index';
import { useHostStatus } from '../data/host-status';
import { useFormsPending } from '../data/leaving';
import { useSaveState, type SaveFacts } from '../data/save-state';
import { useStore } from '../data/store';
import { useToday } from '../state/today';
import { useText } from '../text';
import type { Tone } from '../ui/tag';
import { bytesInWords } from '../ui/bytes-in-words';
import { BackupPart } from './backup-part';
import { useReady } from './ready';
import classes from './status-bar.module.css';
import { StatusPart } from './status-part';
import { timeOfDay } from './time-of-day';
import { whenWords } from './when-words';

/** The safety line in words, with what they mean beside the colour. Writing that has stopped is said before everything else. */
function saveWords({ state, at, before, failure }: SaveFacts, typing: boolean, today: string, text: Text): { words: string; tone: Tone } {
  const { frame, failures } = text;
  if (state === 'frozen') return { words: frame.frozen, tone: 'bad' };
  const cause = failure && failures.sentence(failure as Failure);
  if (state === 'journal-failed') return { words: frame.journalFailed(cause ?? ''), tone: 'soon' };
  if (state === 'saving') return { words: frame.saving, tone: 'idle' };
  if (cause) return { words: frame.notSaved(cause), tone: 'bad' };
  if (typing) return { words: frame.typing, tone: 'idle' };
  const since = at === null ? before && whenWords(before, today, text) : timeOfDay(at);
  return { words: since === null ? frame.saved : frame.savedAt(since), tone: 'good' };
}

function SavePart() {
  const words = useText();
  const { behind } = words.frame;
  const facts = useSaveState();
  const { workspace } = useStore();
  const { info } = useReady();
  const shown = saveWords(facts, useFormsPending(), useToday(), words);
  const own = workspace === 'own';
  const { failure } = facts;
  const hostGone = failure?.kind === 'host-gone';
  const why = failure?.kind === 'vault-unwritable' && failure.cause === 'folder-gone' ? 'folder-gone' : 'other';
  return (
    <StatusPart {...shown} title={behind.saveTitle}>
      <p>{own ? behind.twice : behind.once}</p>
      {facts.failure && <p data-tone={shown.tone}>{words.failures.sentence(facts.failure)}</p>}
      {facts.state === 'journal-failed' && <p>{hostGone ? behind.hostGone[info.host] : behind.retries}</p>}
      {facts.state === 'journal-failed' && !hostGone && <p>{behind.retriesDo[why]}</p>}
      {facts.state === 'frozen' && <p>{behind.whatToDo}</p>}
      <dl>
        <dt>{behind.database}</dt>
        <dd>{behind.databaseName[workspace]}</dd>
        {own && (
          <>
            <dt>{behind.journal}</dt>
            <dd>{info.vaultFolder}</dd>
          </>
        )}
        <dt>{behind.lastSaved}</dt>
        <dd>{facts.at === null ? behind.never : timeOfDay(facts.at)}</dd>
        {facts.at === null && facts.before !== null && (
          <>
            <dt>{behind.lastChange}</dt>
            <dd>{showInstant(facts.before)}</dd>
          </>
        )}
      </dl>
    </StatusPart>
  );
}

/** What is wrong with the disk of the host; null where all is well. */
function useDiskTrouble(): { words: string; tone: Tone } | null {
  const { frame, failures } = useText();
  const { vault, disk, freeBytes } = useHostStatus();
  if (vault !== 'ok') return { words: frame.vaultTrouble(failures.trouble[vault satisfies FileTrouble]), tone: 'bad' };
  if (disk === 'ok' || freeBytes === null) return null;
  return { words: frame.diskLow(bytesInWords(freeBytes)), tone: disk === 'full' ? 'bad' : 'soon' };
}

/** The line at the bottom: how safe everything is. */
export function StatusBar() {
  const words = useText().frame;
  const { info } = useReady();
  const { reachable } = useHostStatus();
  const trouble = useDiskTrouble();
  const { behind } = words;
  return (
    <footer className={classes.bar} aria-label={words.statusBar}>
      <div role="status" className={classes.parts}>
        <SavePart />
        <BackupPart />
        {!reachable && (
          <StatusPart words={words.hostGone} tone="bad" title={behind.hostGoneTitle}>
            <p>{behind.hostGone[info.host]}</p>
          </StatusPart>
        )}
        {reachable && trouble !== null && (
          <StatusPart {...trouble} title={behind.vaultTitle}>
            <p>{behind.vault}</p>
            <p className={classes.path}>{info.vaultFolder}</p>
          </StatusPart>
        )}
      </div>
      <span className={classes.space} />
      {info.host === 'browser' && (
        <StatusPart words={words.browserHost} tone="idle" title={behind.hostTitle}>
          <p>{behind.host}</p>
        </StatusPart>
      )}
      <StatusPart words={words.offline} tone="idle" title={behind.offlineTitle}>
        <p>{behind.offline}</p>
      </StatusPart>
    </footer>
  );
}
