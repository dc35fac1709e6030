import { Alert, Button } from '@mantine/core';
import type { OwnVault } from '../../data/start-state';
import { useVaultWork } from '../../data/vault-work';
import { useText } from '../../text';
import { Card } from '../../ui/page';
import { PlainTable } from '../../ui/plain-table';
import classes from './backup-page.module.css';
import { MendPart } from './mend-part';
import { WorkLine } from './work-line';

/** 完整性检查: every file of the vault against its hash, by hand. */
export function CheckCard({ vault }: { vault: OwnVault }) {
  const words = useText().proving.check;
  const work = useVaultWork('check');
  const bad = work.state === 'done' ? work.result.files.filter((file) => file.state !== 'whole') : [];
  return (
    <Card heading={words.title}>
      <p className={classes.words}>{words.words}</p>
      <Button disabled={work.state === 'running'} onClick={() => void vault.check()}>
        {words.start}
      </Button>
      <WorkLine work={work} doing={words.checking} cancelLabel={words.cancel} />
      {work.state === 'done' && bad.length === 0 && (
        <p className={classes.note} role="status">
          {words.whole(work.result.files.length)}
        </p>
      )}
      {bad.length > 0 && (
        <Alert color="bad" variant="light" role="alert" title={words.damaged(bad.length)} mt="sm">
          <p className={classes.words}>{words.whatToDo}</p>
          <PlainTable className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{words.file}</th>
                <th scope="col">{words.problem}</th>
              </tr>
            </thead>
            <tbody>
              {bad.map((file) => (
                <tr key={file.name}>
                  <td>{file.name}</td>
                  <td data-still>{words.problems[file.state as keyof typeof words.problems]}</td>
                </tr>
              ))}
            </tbody>
          </PlainTable>
          <MendPart ways={['renew']} />
        </Alert>
      )}
    </Card>
  );
}
