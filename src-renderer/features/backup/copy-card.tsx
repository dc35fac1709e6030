import { Alert, Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { showInstant } from '#shared/records/show-value';
import { lastCopy, type Copy } from '../../data/last-copy';
import type { OwnVault } from '../../data/start-state';
import { useVaultWork } from '../../data/vault-work';
import { useText } from '../../text';
import { bytesInWords } from '../../ui/bytes-in-words';
import { isComposing } from '../../ui/keys';
import { Card } from '../../ui/page';
import classes from './backup-page.module.css';
import { WorkLine } from './work-line';

/** 手工备份: a verified copy of the whole vault into a folder that the user names; where the host has a dialog, one that is chosen there. */
export function CopyCard({ vault, chooses }: { vault: OwnVault; chooses: boolean }) {
  const words = useText().copies.copy;
  const work = useVaultWork('copy');
  const last = lastCopy(({ copy }) => copy);
  const [folder, setFolder] = useState(last?.chosen ?? '');
  const busy = work.state === 'running';
  const start = () => void vault.copy(chooses ? null : folder.trim());
  return (
    <Card heading={words.title}>
      <p className={classes.words}>{words.words}</p>
      {!chooses && (
        <TextInput
          label={words.where}
          description={words.whereHint}
          descriptionProps={{ fz: 12 }}
          value={folder}
          onChange={(event) => setFolder(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !isComposing(event) && !busy && folder.trim() !== '') start();
          }}
          disabled={busy}
          mb="sm"
        />
      )}
      <Button variant="filled" disabled={busy || (!chooses && folder.trim() === '')} onClick={start}>
        {chooses ? words.choose : words.start}
      </Button>
      <WorkLine work={work} doing={words.copying} cancelLabel={words.cancel} />
      {work.state === 'done' ? (
        <p className={classes.note} role="status">
          {words.done(work.result.folder)}
          <br />
          {words.facts(work.result.files, bytesInWords(work.result.bytes))}
        </p>
      ) : (
        <p className={classes.note}>{last === null ? words.never : words.last(showInstant(last.at), last.folder)}</p>
      )}
      {last && work.state !== 'running' && <CopyFaults copy={last} />}
    </Card>
  );
}

/** What the last backup does not give: what it lacks, and a disk of its own. */
function CopyFaults({ copy: { lacking = 0, sameDisk = false } }: { copy: Copy }) {
  const words = useText().copies.copy;
  const faults = [...(lacking > 0 ? [words.lacks(lacking)] : []), ...(sameDisk ? [words.sameDisk] : [])];
  return faults.map((fault) => (
    <Alert key={fault} color="soon" variant="light" role="status" mt="sm">
      {fault}
    </Alert>
  ));
}
