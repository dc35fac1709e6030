import type { Desktop } from '#shared/ipc/contract';
import type { ChangedSince } from '#shared/ipc/provenance-work';
import type { Patch } from '#shared/changes/patch';
import type { DocumentExport } from '#shared/records/document-export';
import { kindName } from '#shared/records/kind-name';
import { changesOf } from '../../data/history';
import { ChangeLine } from '../../forms/history/change-line';
import { useLanguage, useText } from '../../text';
import { PlainTable } from '../../ui/plain-table';
import { Tag } from '../../ui/tag';
import classes from './exports.module.css';
import { SinceTag } from './since-tag';
import { useSince } from './use-since';

type Difference = ChangedSince['differences'][number];

function WhatChanged({ difference: { kind, what, cells } }: { difference: Difference }) {
  const words = useText().exported;
  if (what !== 'changed') return <Tag tone={what === 'new' ? 'good' : 'soon'}>{words[what]}</Tag>;
  const patch: Patch = Object.fromEntries(cells.map(({ cell, now, then }) => [cell, [then, now]]));
  return changesOf(kind, patch).map((change) => <ChangeLine key={change.path} change={change} created={false} />);
}

/** The records that differ now from what an export knew, each with its fields: as they were exported → as they are. */
export function SincePart({ exported, desktop }: { exported: DocumentExport; desktop: Pick<Desktop, 'compareExport'> }) {
  const { exported: words, failures } = useText();
  const language = useLanguage();
  const since = useSince(desktop, exported);
  return (
    <section className={classes.since} aria-label={words.since}>
      <p role="status">
        <SinceTag exported={exported} desktop={desktop} />
      </p>
      {since.state === 'changed-somewhere' && (
        <p className={classes.quiet}>{since.why === 'not-kept' ? words.notKept : failures.sentence(since.why)}</p>
      )}
      {since.state === 'changed' && (
        <>
          <p className={classes.quiet}>{words.changedWords}</p>
          <PlainTable className={classes.table} aria-label={words.thenAndNow}>
            <thead>
              <tr>
                <th scope="col">{words.record}</th>
                <th scope="col">{words.thenAndNow}</th>
              </tr>
            </thead>
            <tbody>
              {since.since.differences.map((difference) => (
                <tr key={`${difference.kind}/${difference.record}`}>
                  <th scope="row">
                    <span className={classes.kind}>{kindName(difference.kind, language)}</span> {difference.name}
                  </th>
                  <td>
                    <WhatChanged difference={difference} />
                  </td>
                </tr>
              ))}
            </tbody>
          </PlainTable>
          {since.since.records > since.since.differences.length && (
            <p className={classes.quiet}>{words.moreRecords(since.since.records - since.since.differences.length)}</p>
          )}
        </>
      )}
    </section>
  );
}
