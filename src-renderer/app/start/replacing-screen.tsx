import { Button, Progress } from '@mantine/core';
import { showInstant } from '#shared/records/show-value';
import type { ReplacingState } from '../../data/replacement';
import { useText } from '../../text';
import classes from './doing.module.css';
import { StartFrame } from './start-frame';

/** While other records take the place of the present ones: how far it is, and a way to stop it as long as there is one. */
export function ReplacingScreen({ start: { replacement, step, done, total, cancel } }: { start: ReplacingState }) {
  const { restoring, proving, backup } = useText();
  const words = restoring.doing;
  const title = {
    restore: () => words.title(replacement.what === 'restore' ? replacement.at && showInstant(replacement.at) : null),
    'take-back': () => words.takingBack,
    rebuild: () => proving.mend.rebuild,
    renew: () => proving.mend.renew,
  }[replacement.what]();
  const doing = step === 'sealing' ? words.sealing : replacement.what === 'renew' ? words.writing : words.filling;
  return (
    <StartFrame title={title}>
      <p className={classes.progress} role="status">
        {doing} {total > 0 ? backup.progress(done, total) : done > 0 && backup.records(done)}
      </p>
      <Progress value={total > 0 ? (done / total) * 100 : 100} animated={total === 0} aria-label={doing} size="sm" />
      <p>{words.keepOpen}</p>
      {cancel && <Button onClick={cancel}>{words.cancel}</Button>}
    </StartFrame>
  );
}
