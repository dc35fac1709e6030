import { Button } from '@mantine/core';
import { diskLimits } from '#shared/rules/disk-steps';
import { useHostStatus } from '../data/host-status';
import { useLocation } from 'wouter';
import { useSaveState } from '../data/save-state';
import { useStore } from '../data/store';
import { useVaultState } from '../data/vault-state';
import { addresses } from '../state/addresses';
import { useText } from '../text';
import { bytesInWords } from '../ui/bytes-in-words';
import classes from './banners.module.css';
import { OutcomeBanner } from './outcome-banner';
import { useReady } from './ready';

/** How little room the disk has left, and what that means for the work. It goes away by itself. */
function DiskBanner() {
  const { disk: words } = useText().frame;
  const { disk, freeBytes } = useHostStatus();
  if (disk === 'ok' || freeBytes === null) return null;
  const step = words[disk];
  return (
    <div className={classes.banner} data-tone={disk === 'full' ? 'bad' : undefined} role={disk === 'full' ? 'alert' : 'status'}>
      <b>{step.title(bytesInWords(freeBytes))}</b>
      <span>{step.words({ tight: bytesInWords(diskLimits.tight), full: bytesInWords(diskLimits.full) })}</span>
    </div>
  );
}

/** What must be known on every page: that these are sample data, that the disk is nearly full, and that nothing is written any more. */
export function Banners() {
  const { frame: words, failures } = useText();
  const { workspace } = useStore();
  const { leaveSample } = useReady();
  const { state, failure } = useSaveState();
  return (
    <>
      {state === 'frozen' && (
        <div className={classes.banner} data-tone="bad" role="alert">
          <b>{words.frozenTitle}</b>
          <span>
            {failure && words.frozenWhy(failures.sentence(failure))}
            {/* The sentence of a lost database says what to do itself. */}
            {failure?.kind !== 'database-lost' && words.frozenWords}
          </span>
          <Button onClick={() => location.reload()}>{words.openAgain}</Button>
        </div>
      )}
      {state !== 'frozen' && <DiskBanner />}
      <OutcomeBanner />
      {workspace === 'own' && <RehearsalBanner />}
      {workspace === 'sample' && (
        <section className={classes.banner} aria-label={words.sample}>
          <b>{words.sample}</b>
          <span>{words.sampleWords}</span>
          <Button onClick={() => void leaveSample()}>{words.leaveSample}</Button>
        </section>
      )}
    </>
  );
}

/** A backup that does not bring back what the database has must not be overlooked. */
function RehearsalBanner() {
  const words = useText().backup.banner;
  const { state } = useVaultState();
  const [path, navigate] = useLocation();
  // The page itself says it, and what to do.
  if (state?.rehearsal == null || state.rehearsal.result === 'whole' || path === addresses.backup()) return null;
  return (
    <div className={classes.banner} data-tone="bad" role="alert">
      <b>{words.title}</b>
      <span>{words.words}</span>
      <Button onClick={() => navigate(addresses.backup())}>{words.open}</Button>
    </div>
  );
}
