import { Button, Group, Modal, Select } from '@mantine/core';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useAll } from '../../data/live';
import { isCalled } from '../../data/is-called';
import { nameOf } from '../../data/names';
import { formFollows } from '../../forms/just-made';
import { useCommit } from '../../forms/use-commit';
import { addresses } from '../../state/addresses';
import { useText } from '../../text';
import classes from './panel.module.css';

/** A project belongs to a customer from the first moment: the customer is asked for, everything else may come later. */
export function NewProject({ onClose }: { onClose: () => void }) {
  const customers = useAll('customer');
  const [customerId, setCustomerId] = useState<string | null>(null);
  const [, navigate] = useLocation();
  const commit = useCommit();
  const text = useText();
  const words = text.projects.newProject;
  const create = async () => {
    if (customerId === null) return;
    const done = await commit({ label: 'create:project', writes: [{ kind: 'project', create: { customerId } }] });
    const id = done?.ids[0];
    if (id === undefined) return;
    formFollows(id);
    navigate(addresses.project(id));
  };
  return (
    <Modal opened onClose={onClose} title={words.title} closeButtonProps={{ 'aria-label': text.forms.close }}>
      {customers?.length === 0 && (
        <p>
          {words.noCustomers}{' '}
          <Link className={classes.link} href={addresses.customers()}>
            {text.customers.title}
          </Link>
        </p>
      )}
      <Select
        label={words.customer}
        placeholder={words.choose}
        description={words.explained}
        data={customers?.map((customer) => ({ value: customer.id, label: nameOf('customer', customer) })) ?? []}
        value={customerId}
        onChange={setCustomerId}
        nothingFoundMessage={text.forms.nothingFound}
        filter={({ options, search }) =>
          options.filter((option) => {
            const found = 'value' in option && customers?.find(({ id }) => id === option.value);
            return found && isCalled(found, search);
          })
        }
        searchable
        selectFirstOptionOnChange
        data-autofocus
      />
      <Group justify="flex-end" mt="md">
        <Button onClick={onClose}>{text.forms.cancel}</Button>
        <Button variant="filled" disabled={customerId === null} onClick={() => void create()}>
          {words.title}
        </Button>
      </Group>
    </Modal>
  );
}
