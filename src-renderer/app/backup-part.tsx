import { Button } from '@mantine/core';
import { useLocation } from 'wouter';
import type { Text } from '#shared/text/index';
import { showInstant } from '#shared/records/show-value';
import { dayOfInstant } from '#shared/rules/day-of-instant';
import { daysBetween } from '#shared/rules/days';
import { useHostStatus } from '../data/host-status';
import { lastCopy, type Copy } from '../data/last-copy';
import { useStart } from '../data/start';
import { isRehearsed, lastMade, lastPoint, rehearsedAt, useVaultState, type VaultState } from '../data/vault-state';
import { useVaultWork } from '../data/vault-work';
import { addresses } from '../state/addresses';
import { useToday } from '../state/today';
import { useText } from '../text';
import type { Tone } from '../ui/tag';
import { StatusPart } from './status-part';
import { whenWords } from './when-words';

/** Days after which a rehearsal, due once a week, is overdue. */
const tooOld = 14;

/** What the line says of restore points and of the last rehearsal; a failed one is said before everything else. */
function backupWords(state: VaultState, failed: boolean, today: string, text: Text): { words: string; tone: Tone } {
  const { line } = text.backup;
  const { rehearsal } = state;
  if (rehearsal && rehearsal.result !== 'whole') return { words: line.failed, tone: 'bad' };
  if (failed) return { words: line.trouble, tone: 'soon' };
  const made = lastMade(state);
  if (made === null) return { words: line.none, tone: 'idle' };
  const point = line.point(whenWords(made.at, today, text));
  const proved = rehearsedAt(state);
  if (proved === null) return { words: `${point} ${line.unchecked}`, tone: 'idle' };
  if (daysBetween(dayOfInstant(proved), today) > tooOld) return { words: `${point} ${line.old}`, tone: 'soon' };
  const upTo = isRehearsed(made, state) ? line.checked : line.checkedUpTo(whenWords(proved, today, text));
  return { words: `${point} ${upTo}`, tone: 'good' };
}

/** When the last backup by hand was made. One that lacks changes, or lies on the disk of the data, is not called one elsewhere. */
function copyWords(copy: Copy | null, today: string, text: Text): { words: string; tone: Tone } {
  const { line } = text.backup;
  if (copy === null) return { words: line.noCopy, tone: 'idle' };
  const at = whenWords(copy.at, today, text);
  if (copy.lacking) return { words: line.copyLacks(at), tone: 'soon' };
  return { words: copy.sameDisk ? line.copyOnSameDisk(at) : line.copy(at), tone: 'idle' };
}

/** How safe the records are beyond the last save: restore point and rehearsal, and the last backup by hand. Nothing in the sample. */
export function BackupPart() {
  const text = useText();
  const { backup, copies, proving } = text;
  const today = useToday();
  const start = useStart();
  const { state, failure } = useVaultState();
  const point = useVaultWork('point');
  const { reachable } = useHostStatus();
  const copy = lastCopy((kept) => kept.copy);
  if (start.state !== 'ready' || start.vault === null || state === null || !reachable) return null;
  const shown = backupWords(state, point.state === 'failed' || failure !== null, today, text);
  const made = lastPoint(state);
  const trouble = point.state === 'failed' ? point.failure : failure;
  return (
    <>
      <StatusPart {...shown} title={backup.line.title}>
        {(close) => (
          <>
            <p>{backup.line.words}</p>
            {trouble && <p data-tone="bad">{text.failures.sentence(trouble)}</p>}
            <dl>
              <dt>{backup.lastPoint}</dt>
              <dd>{made ? backup.whenWhy(showInstant(made.at), backup.why[made.why]) : backup.noPoint}</dd>
              <dt>{proving.rehearsal.title}</dt>
              <dd>{rehearsalWords(state, text)}</dd>
              <dt>{copies.copy.title}</dt>
              <dd>{copy ? `${showInstant(copy.at)} ${copy.folder}` : backup.line.noCopy}</dd>
            </dl>
            <OpenBackup onGo={close} />
          </>
        )}
      </StatusPart>
      <StatusPart {...copyWords(copy, today, text)} title={copies.copy.title}>
        {(close) => (
          <>
            <p>{copies.copy.words}</p>
            {copy?.lacking ? <p data-tone="soon">{copies.copy.lacks(copy.lacking)}</p> : null}
            {copy?.sameDisk && <p>{copies.copy.sameDisk}</p>}
            <p>{copy ? copies.copy.last(showInstant(copy.at), copy.folder) : copies.copy.never}</p>
            <OpenBackup onGo={close} />
          </>
        )}
      </StatusPart>
    </>
  );
}

/** When it was and what it found. */
function rehearsalWords(state: VaultState, { proving }: Text): string {
  const words = proving.rehearsal;
  if (state.rehearsal === null) return words.never;
  const at = showInstant(state.rehearsal.at);
  if (state.rehearsal.result !== 'whole') return words.differsAt(at);
  return rehearsedAt(state) === null ? words.notOfThese : words.wholeAt(at);
}

function OpenBackup({ onGo }: { onGo: () => void }) {
  const words = useText().backup.line;
  const [, navigate] = useLocation();
  const go = () => {
    // Before the way: what returns the focus then gives it to the line, and the page may take it from there.
    onGo();
    navigate(addresses.backup());
  };
  return <Button onClick={go}>{words.open}</Button>;
}
