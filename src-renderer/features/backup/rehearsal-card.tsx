import { Alert, Button } from '@mantine/core';
import { showInstant } from '#shared/records/show-value';
import type { OwnVault } from '../../data/start-state';
import type { Rehearsed } from '../../data/rehearse';
import { rehearsedAt, type VaultState } from '../../data/vault-state';
import { useVaultWork } from '../../data/vault-work';
import { useText } from '../../text';
import { Card } from '../../ui/page';
import { Tag } from '../../ui/tag';
import classes from './backup-page.module.css';
import { MendPart } from './mend-part';
import { RehearsalDifferences } from './rehearsal-differences';
import { WorkLine } from './work-line';

/** 恢复验证: the last one and its result, the button that does one now, and where it failed what to do. */
export function RehearsalCard({ state, vault }: { state: VaultState; vault: OwnVault }) {
  const words = useText().proving.rehearsal;
  const work = useVaultWork('rehearsal');
  const last = state.rehearsal;
  const found = work.state === 'done' ? work.result.files : null;
  const files = found && found.checked > 0 ? words.files(found.checked, found.missing.length, found.damaged.length) : null;
  const differs = last !== null && last.result !== 'whole';
  return (
    <Card heading={words.title}>
      <p className={classes.words}>{words.words}</p>
      <div className={classes.row}>
        <Button variant={differs ? 'default' : 'filled'} disabled={work.state === 'running'} onClick={() => void vault.rehearse()}>
          {words.start}
        </Button>
        <span>{words.last}</span>
        <LastOne state={state} />
      </div>
      <WorkLine
        work={work}
        doing={work.state === 'running' && work.step === 1 ? words.comparing : words.hashing}
        cancelLabel={words.cancel}
      />
      {work.state === 'done' && !differs && (
        <p className={classes.note} role="status">
          {words.done(work.result.records)}
          {files !== null && ` ${files}`}
        </p>
      )}
      {differs && <WhatDiffers rehearsed={work.state === 'done' ? work.result : null} />}
    </Card>
  );
}

function LastOne({ state }: { state: VaultState }) {
  const words = useText().proving.rehearsal;
  const last = state.rehearsal;
  if (last === null) return <Tag>{words.never}</Tag>;
  const at = showInstant(last.at);
  if (last.result !== 'whole') return <Tag tone="bad">{words.differsAt(at)}</Tag>;
  return rehearsedAt(state) === null ? <Tag>{words.notOfThese}</Tag> : <Tag tone="good">{words.wholeAt(at)}</Tag>;
}

/** What to do where a rehearsal found differences; which ones is known only as long as its result is there. */
function WhatDiffers({ rehearsed }: { rehearsed: Rehearsed | null }) {
  const { backup, proving } = useText();
  const words = proving.rehearsal;
  const files = rehearsed?.files;
  const lost = files && files.missing.length + files.damaged.length > 0 ? files : null;
  const onlyFiles = lost !== null && rehearsed?.differences.length === 0;
  return (
    <Alert color="bad" variant="light" role="alert" title={onlyFiles ? words.filesTitle : backup.banner.title} mt="sm">
      {lost && (
        <>
          <p className={classes.words}>{words.files(lost.checked, lost.missing.length, lost.damaged.length)}</p>
          <p className={classes.words}>{words.filesWhatToDo}</p>
        </>
      )}
      {!onlyFiles && (
        <>
          <p className={classes.words}>
            {words.whatToDo}
            {rehearsed === null && ` ${words.seeAgain}`}
          </p>
          {rehearsed && rehearsed.differences.length > 0 && <RehearsalDifferences differences={rehearsed.differences} />}
          <MendPart ways={['rebuild', 'renew']} />
        </>
      )}
    </Alert>
  );
}
