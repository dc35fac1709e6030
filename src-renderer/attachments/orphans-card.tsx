import { Alert, Button } from '@mantine/core';
import { useState } from 'react';
import type { Output } from '#shared/ipc/contract';
import { showInstant } from '#shared/records/show-value';
import { useStore } from '../data/store';
import { useText } from '../text';
import { bytesInWords } from '../ui/bytes-in-words';
import { Dialog } from '../ui/dialog';
import { Card } from '../ui/page';
import { OpenCopy } from './open-copy';
import { PlainTable } from '../ui/plain-table';
import classes from './orphans-card.module.css';
import { shortHash } from './picture-tile';
import { useOrphans } from './use-orphans';

type Orphans = Readonly<Output<'orphanAttachments'>['orphans']>;

/** 无人引用的附件: what lies in the vault and belongs to no record, to be looked at and removed by the user's word. Nothing where there is no vault (the sample). */
export function OrphansCard() {
  const { lease } = useStore();
  return lease === null ? null : <InVault lease={lease} />;
}

function InVault({ lease }: { lease: number }) {
  const { orphans: words, failures } = useText();
  const { state, find, remove } = useOrphans(lease);
  const busy = state.state === 'finding' || state.state === 'removing';
  return (
    <Card heading={words.title}>
      <p className={classes.words}>{words.words}</p>
      <Button disabled={busy} onClick={() => void find()}>
        {words.find}
      </Button>
      <div role="status" className={classes.note}>
        {state.state === 'finding' && words.finding}
        {state.state === 'removing' && words.removing}
        {state.state === 'found' && state.orphans.length === 0 && state.unreadable.length === 0 && words.none}
        {state.state === 'removed' && words.removed(state.removed, bytesInWords(state.bytes))}
        {state.state === 'removed' && state.left > 0 && <p>{words.notRemoved(state.left)}</p>}
      </div>
      {state.state === 'found' && state.orphans.length > 0 && <Found orphans={state.orphans} onRemove={() => void remove(state.orphans)} />}
      {state.state === 'found' && state.unreadable.length > 0 && (
        <Alert color="bad" variant="light" role="alert" mt="sm">
          {words.unreadable}
          <ul className={classes.names}>
            {state.unreadable.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </Alert>
      )}
      {state.state === 'failed' && (
        <Alert color="bad" variant="light" role="alert" mt="sm">
          {failures.sentence(state.failure)}
        </Alert>
      )}
    </Card>
  );
}

function Found({ orphans, onRemove }: { orphans: Orphans; onRemove: () => void }) {
  const words = useText().orphans;
  const [asking, setAsking] = useState(false);
  const size = bytesInWords(orphans.reduce((sum, { bytes }) => sum + bytes, 0));
  return (
    <>
      <PlainTable className={classes.table}>
        <caption>{words.found(orphans.length, size)}</caption>
        <thead>
          <tr>
            <th scope="col">{words.storedOn}</th>
            <th scope="col">{words.size}</th>
            <th scope="col">{words.file}</th>
          </tr>
        </thead>
        <tbody>
          {orphans.map(({ sha256, bytes, storedAt }) => (
            <tr key={sha256}>
              <td>{showInstant(storedAt).slice(0, 10)}</td>
              <td>{bytesInWords(bytes)}</td>
              <td>
                <OpenCopy sha256={sha256} fileName={shortHash(sha256)} label={words.look(shortHash(sha256))} />
              </td>
            </tr>
          ))}
        </tbody>
      </PlainTable>
      <Button color="bad" onClick={() => setAsking(true)}>
        {words.remove(orphans.length)}
      </Button>
      {asking && (
        <Dialog title={words.title} onClose={() => setAsking(false)}>
          <p>{words.sure(orphans.length, size)}</p>
          <div className={classes.row}>
            <Button data-autofocus onClick={() => setAsking(false)}>
              {words.keep}
            </Button>
            <Button variant="filled" color="bad" onClick={onRemove}>
              {words.remove(orphans.length)}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
