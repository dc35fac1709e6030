import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { practiceSettings, practiceSettingsId } from '#shared/records/practice-settings';
import { teamMember } from '#shared/records/team-member';
import { useRecord } from '../../data/live';
import { useStore } from '../../data/store';
import { useLabel, useText } from '../../text';
import { useAttempt } from '../attempt';
import { StartFrame } from './start-frame';
import classes from './who-are-you.module.css';

/** Asks once for the person who works here and for the organisation: the person becomes the record that every change is signed with. */
export function WhoAreYou() {
  const store = useStore();
  const words = useText().start;
  const label = useLabel();
  const attempt = useAttempt();
  const practice = useRecord('practiceSettings', practiceSettingsId);
  const [name, setName] = useState('');
  const [typed, setTyped] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const organisation = typed ?? practice?.orgFullName ?? '';
  const nameLabel = label(teamMember.fields.name.label);
  const orgLabel = label(practiceSettings.fields.orgFullName.label);
  const problem = (value: string, what: string) => (asked && value.trim() === '' ? words.whoMissing([what]) : null);

  const save = () =>
    attempt(async () => {
      const [me, org] = [name.trim(), organisation.trim()];
      await store.commit({
        label: 'create:teamMember',
        writes: [
          { kind: 'teamMember', id: store.author, create: { name: me, org } },
          practice
            ? { kind: 'practiceSettings', id: practiceSettingsId, update: { orgFullName: org } }
            : { kind: 'practiceSettings', id: practiceSettingsId, create: { orgFullName: org } },
        ],
      });
    });
  return (
    <StartFrame title={words.who}>
      <p>{words.whoWords}</p>
      <form
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (name.trim() !== '' && organisation.trim() !== '' && practice !== undefined) void save();
        }}
      >
        <TextInput
          label={nameLabel}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={problem(name, nameLabel)}
          required
          autoFocus
          autoComplete="off"
        />
        <TextInput
          label={orgLabel}
          value={organisation}
          onChange={(event) => setTyped(event.currentTarget.value)}
          error={problem(organisation, orgLabel)}
          required
          autoComplete="off"
        />
        <Button type="submit" variant="filled">
          {words.whoGo}
        </Button>
      </form>
    </StartFrame>
  );
}
