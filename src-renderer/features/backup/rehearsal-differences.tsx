import { diff } from '#shared/changes/patch';
import { kindName } from '#shared/records/kind-name';
import { nameOf } from '#shared/records/name-of';
import { changesOf } from '../../data/history';
import type { RowDifference } from '../../data/rehearse';
import { ChangeLine } from '../../forms/history/change-line';
import { useLanguage, useText } from '../../text';
import { Tag } from '../../ui/tag';
import { PlainTable } from '../../ui/plain-table';
import classes from './backup-page.module.css';

/** The records that a rehearsal found different, each as the database has it → as the journal has it. */
export function RehearsalDifferences({ differences }: { differences: readonly RowDifference[] }) {
  const { proving, restoring } = useText();
  const words = proving.rehearsal;
  const language = useLanguage();
  return (
    <div className={classes.scroll}>
      <PlainTable className={classes.table} aria-label={words.differing(differences.length)}>
        <caption>{words.differing(differences.length)}</caption>
        <thead>
          <tr>
            <th scope="col">{restoring.preview.record}</th>
            <th scope="col">
              {words.here} → {words.there}
            </th>
          </tr>
        </thead>
        <tbody>
          {differences.map((difference) => (
            <tr key={`${difference.kind}/${difference.record}`}>
              <th scope="row">
                <span className={classes.old}>{kindName(difference.kind, language)}</span>{' '}
                {nameOf(difference.kind, difference.here ?? difference.there ?? {})}
              </th>
              <td>
                <HowItDiffers difference={difference} />
              </td>
            </tr>
          ))}
        </tbody>
      </PlainTable>
    </div>
  );
}

function HowItDiffers({ difference: { kind, here, there } }: { difference: RowDifference }) {
  const words = useText().proving.rehearsal;
  if (here === null) return <Tag tone="bad">{words.onlyThere}</Tag>;
  if (there === null) return <Tag tone="bad">{words.onlyHere}</Tag>;
  const changes = changesOf(kind, diff(here, there));
  if (changes.length === 0) return <Tag>{words.onlyMarks}</Tag>;
  return changes.map((change) => <ChangeLine key={change.path} change={change} created={false} />);
}
