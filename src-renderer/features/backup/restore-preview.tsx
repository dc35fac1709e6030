import { Alert, Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { AskedPast } from '#shared/changes/past';
import { showInstant } from '#shared/records/show-value';
import { usePreview, type Preview, type PreviewDesktop } from '../../data/preview';
import type { OwnVault } from '../../data/start-state';
import type { Refused } from '../../data/replacement';
import { useVaultState } from '../../data/vault-state';
import { desktop as theDesktop } from '../../desktop';
import { addresses } from '../../state/addresses';
import { useText } from '../../text';
import { Card, Page } from '../../ui/page';
import classes from './backup-page.module.css';
import { PreviewCounts } from './preview-counts';
import { PreviewDifferences } from './preview-differences';
import { WorkLine } from './work-line';

type RestorePreviewProps = { of: AskedPast; vault: Pick<OwnVault, 'restore'>; desktop?: PreviewDesktop };

/** What a restore to an earlier state would change, and the button that does it; of a moment that has not come yet, that it has not. */
export function RestorePreview({ of, vault, desktop = theDesktop }: RestorePreviewProps) {
  const words = useText().restoring.preview;
  const [openedAt] = useState(() => new Date().toISOString());
  if (!('at' in of) || of.at <= openedAt) return <Before of={of} vault={vault} desktop={desktop} />;
  return (
    <Page title={words.title(showInstant(of.at))}>
      <p role="alert">{words.ahead}</p>
      <Link href={addresses.backup()}>{words.goBack}</Link>
    </Page>
  );
}

/** The moment that was chosen: the one that was typed, or when that restore point was made. Null: a state that has no other name than its last change. */
function useChosenMoment(of: AskedPast): string | null {
  const { state } = useVaultState();
  if ('at' in of) return of.at;
  return state?.restorePoints.find(({ generation, seq }) => generation === of.generation && seq === of.seq)?.at ?? null;
}

function Before({ of, vault, desktop }: Required<RestorePreviewProps>) {
  const words = useText().restoring.preview;
  const work = usePreview(desktop, of);
  const [, navigate] = useLocation();
  const leave = () => navigate(addresses.backup());
  const lastChange = work.state === 'done' ? work.result.lastChange : null;
  const at = useChosenMoment(of) ?? lastChange;
  const subtitle = lastChange === null ? words.words : `${words.lastChange(showInstant(lastChange))} ${words.words}`;
  return (
    <Page title={words.title(at && showInstant(at))} subtitle={subtitle}>
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

type FoundProps = { preview: Preview; at: string | null; vault: Pick<OwnVault, 'restore'> };

function Found({ preview, at, vault }: FoundProps) {
  const { restoring } = useText();
  const words = restoring.preview;
  const [, navigate] = useLocation();
  const [refused, setRefused] = useState<Refused | null>(null);
  const leave = () => navigate(addresses.backup());
  const restore = async () => {
    const why = await vault.restore(preview.past, { at, lastChange: preview.lastChange });
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
          {words.go(at && showInstant(at))}
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
