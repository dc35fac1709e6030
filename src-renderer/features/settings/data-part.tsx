import { Button } from '@mantine/core';
import { useLocation } from 'wouter';
import { useStart } from '../../data/start';
import { addresses } from '../../state/addresses';
import { useText } from '../../text';
import { Card } from '../../ui/page';
import { ExportFolder } from './export-folder';
import { Facts } from '../../ui/facts';
import classes from './settings-page.module.css';

/** 数据: where exports go, the way to the backups, and who runs the program. */
export function DataPart() {
  const words = useText().settings;
  const start = useStart();
  const [, navigate] = useLocation();
  if (start.state !== 'ready') return null;
  const { info, store, openSample } = start;
  return (
    <div className={classes.narrow}>
      <Card>
        <Facts className={classes.facts}>
          <dt>{words.backup}</dt>
          <dd>
            <Button onClick={() => navigate(addresses.backup())}>{words.openBackup}</Button>
            <small>{words.backupWords}</small>
          </dd>
          <dt>{words.exportFolder}</dt>
          <dd>
            {info.host === 'browser' ? <ExportFolder /> : words.exportAsks}
            <small>{words.exportWords}</small>
          </dd>
          <dt>{words.version}</dt>
          <dd>{info.version}</dd>
          <dt>{words.host}</dt>
          <dd>{words.hosts[info.host]}</dd>
          <dt>{words.lastExit}</dt>
          <dd>{words.lastExits[info.lastExit]}</dd>
        </Facts>
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
