import { Alert, Button } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { showInstant } from '#shared/records/show-value';
import { changesSince, isRehearsed, useVaultState, type RestorePoint, type VaultState } from '../../data/vault-state';
import type { OwnVault } from '../../data/start-state';
import { useVaultWork } from '../../data/vault-work';
import { addresses } from '../../state/addresses';
import { useText } from '../../text';
import { bytesInWords } from '../../ui/bytes-in-words';
import { EmptyState } from '../../ui/empty-state';
import { Card } from '../../ui/page';
import { Tag } from '../../ui/tag';
import { PlainTable } from '../../ui/plain-table';
import classes from './backup-page.module.css';
import { WorkLine } from './work-line';

/** So many stand in the list before the older ones are asked for. */
const shownAtFirst = 10;
const totalOf = (counts: Record<string, number>) => Object.values(counts).reduce((sum, count) => sum + count, 0);

/** 恢复点: the list, newest first, and the button that makes one. */
export function PointsCard({ state, vault }: { state: VaultState; vault: OwnVault }) {
  const { backup } = useText();
  const words = backup.points;
  const work = useVaultWork('point');
  const { waiting } = useVaultState();
  const [all, setAll] = useState(false);
  const points = state.restorePoints.toReversed();
  const shown = all ? points : points.slice(0, shownAtFirst);
  const make = (
    <Button variant="filled" disabled={work.state === 'running'} onClick={() => void vault.makePoint('by-hand')}>
      {words.make}
    </Button>
  );
  return (
    <Card heading={words.title}>
      <p className={classes.words}>{words.words}</p>
      {state.pointsLostAt !== null && (
        <Alert color="soon" variant="light" role="note">
          {words.lost(showInstant(state.pointsLostAt))}
        </Alert>
      )}
      {points.length === 0 ? (
        <EmptyState title={words.none} action={make}>
          {words.noneWords}
        </EmptyState>
      ) : (
        <>
          <div className={classes.row}>
            {make}
            <span className={classes.old}>{backup.since(changesSince(state, state.position.lastSeq + waiting), waiting)}</span>
          </div>
          <PointsTable points={shown} state={state} />
        </>
      )}
      {shown.length < points.length && (
        <Button variant="subtle" onClick={() => setAll(true)}>
          {words.more(points.length - shown.length)}
        </Button>
      )}
      <WorkLine work={work} doing={words.making} cancelLabel={backup.cancel} />
      {waiting > 0 && (
        <Alert color="soon" variant="light" role="status" mt="sm">
          {words.waiting(waiting)}
        </Alert>
      )}
      {work.state === 'done' && (
        <p className={classes.note} role="status">
          {work.result !== null && words.made(showInstant(work.result.at))}
          {work.result === null && waiting === 0 && words.nothingNew}
        </p>
      )}
    </Card>
  );
}

function PointsTable({ points, state }: { points: readonly RestorePoint[]; state: VaultState }) {
  const { backup } = useText();
  const words = backup.points;
  const [, navigate] = useLocation();
  return (
    <div className={classes.scroll}>
      <PlainTable className={classes.table} aria-label={words.title} data-rows>
        <thead>
          <tr>
            <th scope="col">{words.at}</th>
            <th scope="col">{words.why}</th>
            <th scope="col" data-number>
              {words.records}
            </th>
            <th scope="col" data-number>
              {words.changes}
            </th>
            <th scope="col" data-number>
              {words.size}
            </th>
            <th scope="col">{words.checked}</th>
            <th scope="col" data-number>
              {words.restore}
            </th>
          </tr>
        </thead>
        <tbody>
          {points.map((point) => {
            const at = showInstant(point.at);
            const rehearsed = isRehearsed(point, state);
            return (
              <tr key={point.id}>
                <td data-still>{at}</td>
                <td>{backup.why[point.why]}</td>
                <td data-number>{totalOf(point.counts)}</td>
                <td data-number>{backup.changeNo(point.seq)}</td>
                <td data-number data-still>
                  {bytesInWords(point.bytes)}
                </td>
                <td>
                  <Tag tone={rehearsed ? 'good' : 'idle'}>{rehearsed ? words.rehearsed : words.readBack}</Tag>
                  {point.generation < state.position.generation && <Tag>{words.former}</Tag>}
                </td>
                <td data-number>
                  <Button variant="subtle" aria-label={words.lookAt(at)} onClick={() => navigate(addresses.backup(point))}>
                    {words.look}
                  </Button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </PlainTable>
    </div>
  );
}
