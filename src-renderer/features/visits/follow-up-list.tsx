import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { daysBetween } from '#shared/rules/days';
import { NewRecord } from '../../forms/making/new-record';
import { RecordSheet } from '../../forms/record-sheet';
import { useToday } from '../../state/today';
import { DueTag } from '../../ui/due-tag';
import { Card } from '../../ui/page';
import { Tag } from '../../ui/tag';
import classes from './follow-up-list.module.css';

type FollowUp = {
  readonly id: string;
  readonly words: string;
  /** The name of whoever has to do it. */
  readonly person: string;
  readonly dueOn: string | null;
  readonly isPending: boolean;
  /** The state in words. */
  readonly state: string;
};

type FollowUpListProps = {
  heading: string;
  kind: 'actionItem' | 'promise';
  customerId: string;
  rows: readonly FollowUp[];
  /** What a new one knows already of the visit. */
  values: Record<string, unknown>;
  none: string;
};

/** What came out of a visit, with who has to do it and until when; each opens beside the visit. */
export function FollowUpList({ heading, kind, customerId, rows, values, none }: FollowUpListProps) {
  const [open, setOpen] = useState<string | null>(null);
  const today = useToday();
  return (
    <Card heading={heading}>
      {rows.length === 0 && <p className={classes.none}>{none}</p>}
      <ul className={classes.list}>
        {rows.map(({ id, words, person, dueOn, isPending, state }) => (
          <li key={id}>
            <UnstyledButton className={classes.row} data-open={id === open || undefined} onClick={() => setOpen(id)}>
              <span className={classes.words}>{words}</span>
              <span className={classes.facts}>
                <Tag tone={isPending ? 'idle' : 'good'}>{state}</Tag>
                <DueTag days={isPending && dueOn !== null ? daysBetween(today, dueOn) : null} />
                <span>{[person, dueOn ?? ''].filter((each) => each !== '').join(' · ')}</span>
              </span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
      <NewRecord kind={kind} values={values} onCreated={setOpen} />
      {open !== null && <RecordSheet kind={kind} id={open} onClose={() => setOpen(null)} context={{ customerId }} />}
    </Card>
  );
}
