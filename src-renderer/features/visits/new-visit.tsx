import { Modal, Select } from '@mantine/core';
import { useState } from 'react';
import { isCalled } from '../../data/is-called';
import { useAll } from '../../data/live';
import { formFollows } from '../../forms/just-made';
import { Trouble } from '../../forms/trouble';
import { useCommit } from '../../forms/use-commit';
import { useText } from '../../text';
import { EmptyState } from '../../ui/empty-state';

/** Asks which customer is visited and creates the visit: it belongs to the customer for good. */
export function NewVisit({ onClose, onCreated }: { onClose: () => void; onCreated: (id: string) => void }) {
  const customers = useAll('customer');
  const [trouble, setTrouble] = useState<string | null>(null);
  const commit = useCommit(setTrouble);
  const words = useText().visits;
  const { close } = useText().forms;
  const create = async (customerId: string) => {
    const done = await commit({ label: 'create:visit', writes: [{ kind: 'visit', create: { customerId } }] });
    const id = done?.ids[0];
    if (id === undefined) return;
    formFollows(id);
    onCreated(id);
  };
  const byId = new Map(customers?.map((each) => [each.id, each]));
  return (
    <Modal opened onClose={onClose} title={words.newVisit} closeButtonProps={{ 'aria-label': close }}>
      {customers?.length === 0 ? (
        <EmptyState title={words.nobodyYet} />
      ) : (
        <Select
          label={words.forWhom}
          placeholder={words.forWhomHint}
          data={[...byId.values()].map(({ id, name, no }) => ({ value: id, label: name || no }))}
          filter={({ options, search }) =>
            options.filter((option) => {
              const found = 'value' in option ? byId.get(option.value) : undefined;
              return found !== undefined && isCalled(found, search);
            })
          }
          nothingFoundMessage={words.noCustomers}
          onChange={(id) => {
            if (id !== null) void create(id);
          }}
          searchable
          selectFirstOptionOnChange
          defaultDropdownOpened
          data-autofocus
        />
      )}
      <Trouble sentence={trouble} />
    </Modal>
  );
}
