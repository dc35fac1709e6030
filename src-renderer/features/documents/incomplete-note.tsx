import { Alert } from '@mantine/core';
import { useMemo } from 'react';
import type { Audience } from '#shared/ipc/contract';
import { definitionOf } from '#shared/records/index';
import { kindName } from '#shared/records/kind-name';
import type { Records } from '../../data/records-around';
import { useLanguage, useText } from '../../text';
import classes from './incomplete-note.module.css';
import { incompleteIn, type Incomplete } from './incomplete-in';

const most = 6;

/** Says which of the records that may go into this edition are not complete, and what they lack. */
export function IncompleteNote({ records, subject, audience }: { records: Records; subject: string; audience: Audience }) {
  const words = useText().exporting;
  const language = useLanguage();
  const found = useMemo(() => incompleteIn(records, subject, audience), [records, subject, audience]);
  if (found.length === 0) return null;
  const labelOf = (one: Incomplete, field: string) => definitionOf(one.kind).fields[field]?.label[language] ?? field;
  return (
    <Alert color="soon" variant="light" title={words.incomplete(found.length)}>
      {words.incompleteWords}
      <ul className={classes.list}>
        {found.slice(0, most).map((one) => (
          <li key={one.id}>
            {words.incompleteOne(
              kindName(one.kind, language),
              one.name,
              one.missing.map((field) => labelOf(one, field)),
            )}
          </li>
        ))}
        {found.length > most && <li>{words.incompleteMore(found.length - most)}</li>}
      </ul>
    </Alert>
  );
}
