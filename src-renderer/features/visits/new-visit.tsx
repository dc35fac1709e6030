import { Modal, Select } from '@mantine/core';
import type { Customer } from '#shared/records/customer';
import { useAll } from '../../data/live';
import { useStore } from '../../data/store';
import { useText } from '../../text';
import { EmptyState } from '../../ui/empty-state';

const matches = ({ name, shortName, fullName, customerCode }: Customer, typed: string) =>
  [name, shortName, fullName, customerCode].some((each) => each.toLowerCase().includes(typed.trim().toLowerCase()));

/** Asks which customer is visited and creates the visit: it belongs to the customer for good. */
export function NewVisit({ onClose, onCreated }: { onClose: () => void; onCreated: (id: string) => void }) {
  const customers = useAll('customer');
  const store = useStore();
  const words = useText().visits;
  const { close } = useText().forms;
  const create = async (customerId: string) => {
    const { ids } = await store.commit({ label: 'create:visit', writes: [{ kind: 'visit', create: { customerId } }] });
    if (ids[0] !== undefined) onCreated(ids[0]);
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
              return found !== undefined && matches(found, search);
            })
          }
          nothingFoundMessage={words.noCustomers}
          onChange={(id) => {
            // A store that takes nothing says so itself; the question stays.
            if (id !== null) void create(id).catch(() => undefined);
          }}
          searchable
          defaultDropdownOpened
          data-autofocus
        />
      )}
    </Modal>
  );
}
