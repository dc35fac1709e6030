import { Button } from '@mantine/core';
import { useHostStatus } from '../../data/host-status';
import { useStart } from '../../data/start';
import { useText } from '../../text';
import { bytesInWords } from '../../ui/bytes-in-words';
import { Card } from '../../ui/page';
import { ExportFolder } from './export-folder';
import classes from './settings-page.module.css';

/** 数据: where the data are, how they are protected, and who runs the program. */
export function DataPart() {
  const words = useText().settings;
  const start = useStart();
  const { freeBytes } = useHostStatus();
  if (start.state !== 'ready') return null;
  const { info, store, openSample } = start;
  return (
    <div className={classes.narrow}>
      <Card>
        <dl className={classes.facts}>
          <dt>{words.vaultFolder}</dt>
          <dd>
            {info.vaultFolder}
            <small>{words.vaultWords}</small>
          </dd>
          <dt>{words.exportFolder}</dt>
          <dd>
            {info.host === 'browser' ? <ExportFolder /> : words.exportAsks}
            <small>{words.exportWords}</small>
          </dd>
          <dt>{words.freeSpace}</dt>
          <dd>{freeBytes === null ? words.unknownSpace : bytesInWords(freeBytes)}</dd>
          <dt>{words.version}</dt>
          <dd>{info.version}</dd>
          <dt>{words.host}</dt>
          <dd>{words.hosts[info.host]}</dd>
          <dt>{words.lastExit}</dt>
          <dd>{words.lastExits[info.lastExit]}</dd>
        </dl>
      </Card>
      <Card heading={words.protectedTitle}>
        <ul className={classes.points}>
          {words.protectedWords.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      </Card>
      {store.workspace === 'own' && (
        <Card heading={words.sampleTitle}>
          <p className={classes.words}>{words.sampleWords}</p>
          <Button onClick={() => void openSample()}>{words.openSample}</Button>
        </Card>
      )}
    </div>
  );
}
