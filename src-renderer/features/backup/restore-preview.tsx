import { Alert, Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { AskedPast } from '#shared/changes/past';
import { showInstant } from '#shared/records/show-value';
import { usePreview, type Preview, type PreviewDesktop } from '../../data/preview';
import type { OwnVault, Refused } from '../../data/start-state';
import { desktop as theDesktop } from '../../desktop';
import { addresses } from '../../state/addresses';
import { useText } from '../../text';
import { Card, Page } from '../../ui/page';
import classes from './backup-page.module.css';
import { PreviewCounts } from './preview-counts';
import { PreviewDifferences } from './preview-differences';
import { WorkLine } from './work-line';

type RestorePreviewProps = { of: AskedPast; vault: Pick<OwnVault, 'restore'>; desktop?: PreviewDesktop };

/** What a restore to an earlier state would change, and the button that does it. */
export function RestorePreview({ of, vault, desktop = theDesktop }: RestorePreviewProps) {
  const words = useText().restoring.preview;
  const work = usePreview(desktop, of);
  const [, navigate] = useLocation();
  const leave = () => navigate(addresses.backup());
  const at = work.state === 'done' ? showInstant(work.result.at) : 'at' in of ? showInstant(of.at) : '';
  return (
    <Page title={words.title(at)} subtitle={words.words}>
      <WorkLine work={work} doing={words.comparing} cancelLabel={words.goBack} onCancel={leave} />
      {work.state === 'done' ? (
        <Found preview={work.result} at={at} vault={vault} />
      ) : (
        work.state === 'failed' && (
          <p>
            {'at' in of && work.failure.kind === 'past-gone' && `${words.tooEarly} `}
            <Link href={addresses.backup()}>{words.goBack}</Link>
          </p>
        )
      )}
    </Page>
  );
}

function Found({ preview, at, vault }: { preview: Preview; at: string; vault: Pick<OwnVault, 'restore'> }) {
  const { restoring } = useText();
  const words = restoring.preview;
  const [, navigate] = useLocation();
  const [refused, setRefused] = useState<Refused | null>(null);
  const leave = () => navigate(addresses.backup());
  const restore = async () => {
    const why = await vault.restore(preview.past, preview.at);
    setRefused(why);
    if (why === null) leave();
  };
  if (preview.differences.length === 0)
    return (
      <>
        <p>{words.same}</p>
        <Button onClick={leave}>{words.goBack}</Button>
      </>
    );
  return (
    <>
      {refused !== null && (
        <Alert color="bad" variant="light" role="alert" mb="sm">
          {restoring.refused[refused]}
        </Alert>
      )}
      <div className={classes.acts}>
        <Button variant="filled" onClick={() => void restore()}>
          {words.go(at)}
        </Button>
        <Button onClick={leave}>{words.leave}</Button>
      </div>
      <div className={classes.columns}>
        <Card heading={words.differences}>
          {preview.more && <p className={classes.words}>{words.firstOnes(preview.differences.length)}</p>}
          <PreviewDifferences differences={preview.differences} />
        </Card>
        <Card heading={words.counts}>
          <PreviewCounts kinds={preview.kinds} />
        </Card>
      </div>
    </>
  );
}
