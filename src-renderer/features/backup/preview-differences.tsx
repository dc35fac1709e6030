import type { Patch } from '#shared/changes/patch';
import { kindName } from '#shared/records/kind-name';
import { changesOf } from '../../data/history';
import type { Preview } from '../../data/preview';
import { ChangeLine } from '../../forms/history/change-line';
import { useLanguage, useText } from '../../text';
import { Tag } from '../../ui/tag';
import { PlainTable } from '../../ui/plain-table';
import classes from './backup-page.module.css';

type Difference = Preview['differences'][number];

/** The records that differ, each with its fields: as they are now → as they will be. */
export function PreviewDifferences({ differences }: Pick<Preview, 'differences'>) {
  const words = useText().restoring.preview;
  return (
    <PlainTable className={classes.table} aria-label={words.differences}>
      <thead>
        <tr>
          <th scope="col">{words.record}</th>
          <th scope="col">{words.nowAndThen}</th>
        </tr>
      </thead>
      <tbody>
        {differences.map((difference) => (
          <tr key={`${difference.kind}/${difference.record}`}>
            <RecordCell difference={difference} />
            <td>
              <WhatHappens difference={difference} />
            </td>
          </tr>
        ))}
      </tbody>
    </PlainTable>
  );
}

function RecordCell({ difference: { kind, name } }: { difference: Difference }) {
  const language = useLanguage();
  return (
    <th scope="row" className={classes.record}>
      <span className={classes.old}>{kindName(kind, language)}</span> {name}
    </th>
  );
}

function WhatHappens({ difference: { kind, what, cells } }: { difference: Difference }) {
  const words = useText().restoring.preview;
  if (what === 'gone') return <Tag tone="soon">{words.onlyNow}</Tag>;
  if (what === 'added') return <Tag tone="good">{words.onlyThen}</Tag>;
  const patch: Patch = Object.fromEntries(cells.map(({ cell, now, then }) => [cell, [now, then]]));
  return changesOf(kind, patch).map((change) => <ChangeLine key={change.path} change={change} created={false} />);
}
