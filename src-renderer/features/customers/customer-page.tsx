import { Button } from '@mantine/core';
import { customer as definition, type Customer } from '#shared/records/customer';
import { envelopeLabels } from '#shared/records/define';
import { Link, useLocation } from 'wouter';
import { useRecord } from '../../data/live';
import { useNames } from '../../data/names';
import { HistoryTab } from '../../forms/history-tab';
import { VoidRecord } from '../../forms/void-record';
import { addresses, type CustomerTab as Tab } from '../../state/addresses';
import { useDialogs } from '../../state/dialogs';
import { useLabel, useText } from '../../text';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { TabLinks } from '../../ui/tab-links';
import { Tag } from '../../ui/tag';
import { CustomerOverview } from './customer-overview';
import { CustomerTab } from './customer-tab';
import { useCustomerTabs } from './customer-tabs';

/** One customer with its tabs. `open` is the record that is open beside the tab's list. */
export function CustomerPage({ id, tab, open }: { id: string; tab: Tab; open: string | null }) {
  const customer = useRecord('customer', id);
  const tabs = useCustomerTabs(id);
  const [, navigate] = useLocation();
  const words = useText().customers;
  const { notThere } = useText().forms;

  if (customer === undefined) return null;
  if (customer === null) return <EmptyState title={notThere} action={<Link href={addresses.customers()}>{words.title}</Link>} />;
  const isList = tab !== 'overview' && tab !== 'history';
  return (
    <Page
      title={customer.name || customer.no}
      tags={<CustomerTags customer={customer} />}
      subtitle={<CustomerPosts customer={customer} />}
      fill={isList}
      actions={
        <>
          <Button disabled={customer.voided !== null} onClick={() => useDialogs.getState().set({ exporting: { kind: 'customer', id } })}>
            {words.exportThis}
          </Button>
          <VoidRecord kind="customer" id={id} onVoided={() => navigate(addresses.customers())} />
        </>
      }
    >
      <TabLinks label={words.tabs.label} tabs={tabs} current={tab} />
      {tab === 'overview' && <CustomerOverview customer={customer} />}
      {tab === 'history' && <HistoryTab kind="customer" id={id} />}
      {isList && <CustomerTab key={tab} customerId={id} tab={tab} open={open} />}
    </Page>
  );
}

function CustomerTags({ customer }: { customer: Customer }) {
  const names = useNames();
  const label = useLabel();
  const words = useText().forms;
  const { industry, serviceLevel } = customer;
  const { fields } = definition;
  const lacking = definition
    .missing(customer)
    .flatMap((name) => (name in fields ? [label(fields[name as keyof typeof fields].label)] : []));
  return (
    <>
      {serviceLevel !== null && (
        <Tag tone="accent" title={label(fields.serviceLevel.label)}>
          {names.get(`serviceLevelProfile:${serviceLevel}`) ?? ''}
        </Tag>
      )}
      {industry !== null && (
        <Tag title={label(fields.industry.label)}>{label(fields.industry.choices?.[industry] ?? fields.industry.label)}</Tag>
      )}
      {customer.voided !== null && <Tag tone="bad">{label(envelopeLabels.voided)}</Tag>}
      {lacking.length > 0 && (
        <Tag tone="soon" title={words.missing(lacking)}>
          {words.incomplete}
        </Tag>
      )}
    </>
  );
}

const posts = ['leadCE', 'ce', 'leadAM', 'am'] as const;

/** Who serves the customer, and where it is. */
function CustomerPosts({ customer }: { customer: Customer }) {
  const names = useNames();
  const label = useLabel();
  const people = posts.flatMap((post) => {
    const name = customer[post] === null ? undefined : names.get(`teamMember:${customer[post]}`);
    return name === undefined ? [] : [`${label(definition.fields[post].label)} ${name}`];
  });
  return <>{[...people, customer.hqCity].filter((each) => each !== '').join(' · ')}</>;
}
