import { Alert } from '@mantine/core';
import { useMemo } from 'react';
import type { Audience } from '#shared/ipc/contract';
import { leftOut } from '#shared/papers/left-out';
import type { Records as PaperRecords } from '#shared/papers/for-audience';
import { kindName } from '#shared/records/kind-name';
import type { Records } from '../../data/records-around';
import { useLanguage, useText } from '../../text';
import classes from './incomplete-note.module.css';

type Props = { document: string; audience: Audience; subject: string; records: Records };

/** Says, before a document is written, what this edition of it will not list, and where nothing is left to list. */
export function LeftOutNote({ document, audience, subject, records }: Props) {
  const words = useText().exporting;
  const language = useLanguage();
  const missing = useMemo(() => leftOut(document, records as PaperRecords, subject, audience), [document, records, subject, audience]);
  if (missing.length === 0) return null;
  const all = missing.reduce((sum, { hidden, incomplete }) => sum + hidden + incomplete, 0);
  return (
    <Alert color="soon" variant="light" role="status" title={words.leftOut(words.audiences[audience], all)}>
      <ul className={classes.list}>
        {missing.map(({ kind, ...counts }) => (
          <li key={kind}>{words.leftOutOf(kindName(kind, language), counts)}</li>
        ))}
      </ul>
    </Alert>
  );
}
