import { useEffect } from 'react';
import type { AskedPast } from '#shared/changes/past';
import { OrphansCard } from '../../attachments/orphans-card';
import { useStart } from '../../data/start';
import { useVaultState } from '../../data/vault-state';
import { useLocation } from 'wouter';
import { addresses } from '../../state/addresses';
import { useText } from '../../text';
import { EmptyState } from '../../ui/empty-state';
import { Card, Page } from '../../ui/page';
import classes from './backup-page.module.css';
import { CheckCard } from './check-card';
import { CopyCard } from './copy-card';
import { GuardCard } from './guard-card';
import { MomentLine } from './moment-line';
import { PlaceCard } from './place-card';
import { PointsCard } from './points-card';
import { RehearsalCard } from './rehearsal-card';
import { RestorePreview } from './restore-preview';

/** 数据与备份: how safe the records are, and the ways back. With a `past`: what a restore to it would change. */
export function BackupPage({ past }: { past: AskedPast | null }) {
  const { backup: words, failures } = useText();
  const start = useStart();
  const { state, failure } = useVaultState();
  const vault = start.state === 'ready' ? start.vault : null;
  const [, navigate] = useLocation();
  useEffect(() => {
    // What the vault holds has changed with every save since it was asked.
    void vault?.refresh();
  }, [vault]);
  if (start.state !== 'ready') return null;
  if (vault === null)
    return (
      <Page title={words.title}>
        <EmptyState title={words.sampleTitle}>{words.sampleWords}</EmptyState>
      </Page>
    );
  if (past) return <RestorePreview key={addresses.backup(past)} of={past} vault={vault} />;
  const { capabilities, host } = start.info;
  return (
    <Page title={words.title} subtitle={words.subtitle}>
      {failure && <p role="alert">{failures.sentence(failure)}</p>}
      {state === null && !failure && <p className={classes.words}>{words.reading}</p>}
      {state && (
        <>
          <div className={classes.columns}>
            <div>
              <PointsCard state={state} vault={vault} />
              <Card heading={words.moment.title}>
                <MomentLine onGo={(at) => navigate(addresses.backup({ at }))} />
              </Card>
              <GuardCard host={host} />
            </div>
            <div>
              <RehearsalCard state={state} vault={vault} />
              <CopyCard vault={vault} chooses={capabilities.chooseFile} />
              <CheckCard vault={vault} />
              <PlaceCard state={state} onOpen={capabilities.showFolder ? () => void vault.openFolder() : null} />
              <OrphansCard />
            </div>
          </div>
        </>
      )}
    </Page>
  );
}
