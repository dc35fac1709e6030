import { Alert, Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { showInstant } from '#shared/records/show-value';
import type { Failure } from '#shared/result';
import type { BackupFound, Offer } from '../../data/start-state';
import { useText } from '../../text';
import { bytesInWords } from '../../ui/bytes-in-words';
import { isComposing } from '../../ui/keys';
import classes from './backup-door.module.css';
import { Doing } from './doing';
import { StartFrame } from './start-frame';

const totalOf = (counts: Record<string, number>) => Object.values(counts).reduce((sum, count) => sum + count, 0);

/** 恢复备份: which folder, what it holds, and only then the button that takes it. */
export function BackupDoor({ start, onBack }: { start: Extract<Offer, { state: 'doors' }>; onBack: () => void }) {
  const { restoring, failures } = useText();
  const words = restoring.door;
  const chooses = start.info.capabilities.chooseFile;
  const [folder, setFolder] = useState('');
  const [looking, setLooking] = useState(false);
  const [problem, setProblem] = useState<Failure | null>(null);
  const [found, setFound] = useState<BackupFound | null>(null);
  const look = async () => {
    setLooking(true);
    const answer = await start.lookAtBackup(chooses ? null : folder.trim());
    setLooking(false);
    setFound(answer.ok ? answer.value : null);
    setProblem(answer.ok || answer.failure.kind === 'cancelled' ? null : answer.failure);
  };
  const busy = start.progress !== null && start.problem === null;
  return (
    <StartFrame title={words.title}>
      <p>{words.words}</p>
      {!chooses && (
        <TextInput
          label={words.folder}
          description={words.folderHint}
          descriptionProps={{ fz: 12 }}
          value={folder}
          onChange={(event) => {
            setFolder(event.currentTarget.value);
            setFound(null);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !isComposing(event) && folder.trim() !== '') void look();
          }}
          disabled={busy}
          autoComplete="off"
          data-autofocus
          mt="sm"
        />
      )}
      <Group gap="sm" mt="sm">
        <Button
          variant={found ? 'default' : 'filled'}
          disabled={busy || looking || (!chooses && folder.trim() === '')}
          onClick={() => void look()}
        >
          {chooses ? words.choose : words.look}
        </Button>
        <Button disabled={busy} onClick={onBack}>
          {words.back}
        </Button>
        {looking && <span role="status">{words.looking}</span>}
      </Group>
      {problem && (
        <Alert color="bad" variant="light" role="alert" mt="sm">
          {failures.sentence(problem)}
        </Alert>
      )}
      {found && (
        <>
          <Holds found={found} />
          <Doing doing={start} label={words.go} go={() => start.restoreBackup(found.folder)} />
        </>
      )}
    </StartFrame>
  );
}

/** What the copy holds, so that nobody takes the wrong one. */
function Holds({ found }: { found: BackupFound }) {
  const { folder, counts, at, appVersion, attachments, pastDamaged, damaged, lost, lacking } = found;
  const { files, bytes, missing } = attachments;
  const words = useText().restoring.door;
  const isWhole = !damaged && !pastDamaged && missing === 0;
  const whole = isWhole ? words.whole : words.partly(missing, pastDamaged);
  return (
    <section className={classes.holds} aria-label={words.holds}>
      <h2>{words.holds}</h2>
      <p className={classes.folder}>{folder}</p>
      <dl>
        <dt>{words.customers}</dt>
        <dd>{counts['customer'] ?? 0}</dd>
        <dt>{words.records}</dt>
        <dd>{totalOf(counts)}</dd>
        <dt>{words.lastChange}</dt>
        <dd>{at === null ? '–' : showInstant(at)}</dd>
        <dt>{words.attachments}</dt>
        <dd>{words.files(files, bytesInWords(bytes), missing)}</dd>
        <dt>{words.version}</dt>
        <dd>{appVersion}</dd>
        <dt>{words.state}</dt>
        <dd data-damaged={!isWhole || undefined}>{damaged ? words.damaged(lost, lacking) : whole}</dd>
      </dl>
    </section>
  );
}
