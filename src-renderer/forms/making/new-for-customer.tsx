import { Button, Group, Text } from '@mantine/core';
import { useMemo, useState, type FormEvent } from 'react';
import { field } from '#shared/records/field';
import type { Kind } from '#shared/records/kinds';
import { useText } from '../../text';
import { Dialog } from '../../ui/dialog';
import { formFollows } from './just-made';
import { useBegun } from './use-begun';
import { RecordChoice } from '../choosing/record-choice';
import { Trouble } from '../saving/trouble';
import { useCommit } from '../saving/use-commit';

type NewForCustomerProps = {
  kind: Extract<Kind, 'project' | 'visit'>;
  /** 新建走访: the dialog's title and what its button does. */
  title: string;
  /** Over the chooser, for example 走访哪个客户. */
  question: string;
  explained: string;
  onCreated: (id: string) => void;
  onClose: () => void;
};

/** Asks for the customer to which a record belongs for good and creates the record; everything else may come later. */
export function NewForCustomer({ kind, title, question, explained, onCreated, onClose }: NewForCustomerProps) {
  const [customerId, setCustomerId] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const commit = useCommit(setTrouble);
  const begun = useBegun();
  const { cancel } = useText().forms;
  // The question is asked in the language of the device already.
  const asked = useMemo(() => field.ref({ zh: question, en: question }, 'customer'), [question]);
  const create = async (event: FormEvent) => {
    event.preventDefault();
    if (customerId === null) return;
    const done = await commit({ label: `create:${kind}`, writes: [{ kind, create: { ...begun(kind), customerId } }] });
    const id = done?.ids[0];
    if (id === undefined) return;
    formFollows(id);
    onCreated(id);
  };
  return (
    <Dialog onClose={onClose} title={title}>
      <form onSubmit={(event) => void create(event)}>
        <Text mb="sm">{explained}</Text>
        <RecordChoice field={asked} kind={kind} value={customerId} onChange={setCustomerId} />
        <Trouble sentence={trouble} />
        <Group justify="flex-end" mt="md">
          <Button onClick={onClose}>{cancel}</Button>
          <Button type="submit" variant="filled" disabled={customerId === null}>
            {title}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
