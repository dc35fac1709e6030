import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { issue as definition } from '#shared/records/issue';
import type { Project } from '#shared/records/project';
import { dayFromWords } from '#shared/rules/day-words';
import { RecordChoice } from '../../forms/choosing/record-choice';
import { useLabel, useText } from '../../text';

type BulkStateProps = {
  value: string | null;
  onChange: (state: string | null) => void;
  /** Some of the issues are closed and would be opened again. */
  reopens: boolean;
  reason: string;
  onReason: (reason: string) => void;
};

/** The new state, and why closed issues are opened again. */
export function BulkState({ value, onChange, reopens, reason, onReason }: BulkStateProps) {
  const label = useLabel();
  const { forms, issues } = useText();
  const choices = Object.entries(definition.fields.state.choices ?? {});
  return (
    <>
      <Select
        label={issues.bulk.newState}
        data={choices.map(([state, each]) => ({ value: state, label: label(each) }))}
        value={value}
        onChange={onChange}
        data-autofocus
      />
      {reopens && <TextInput label={forms.reopenReason} value={reason} onChange={(event) => onReason(event.currentTarget.value)} mt="sm" />}
    </>
  );
}

type BulkOwnerProps = { project: Project; value: string | null; onChange: (key: string | null) => void };

/** The new owner: one of our people, a contact of the customer, or a name that is matched later. */
export function BulkOwner({ project: { id, customerId }, value, onChange }: BulkOwnerProps) {
  return (
    <RecordChoice kind="issue" field={definition.fields.owner} context={{ customerId, projectId: id }} value={value} onChange={onChange} />
  );
}

/** The new planned day, in the words in which people say days; says which day it means. */
export function BulkDay({ today, onChange }: { today: string; onChange: (day: string | null) => void }) {
  const [typed, setTyped] = useState('');
  const text = useText();
  const day = dayFromWords(typed, today);
  return (
    <TextInput
      label={text.issues.bulk.newDay}
      description={day === null ? text.forms.dayHint : text.issues.bulk.dayMeant(day)}
      error={typed.trim() !== '' && day === null ? text.forms.notADay : null}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onChange(dayFromWords(event.currentTarget.value, today));
      }}
      data-autofocus
    />
  );
}
