import { Link, useLocation } from 'wouter';
import { useRecord } from '../../data/live';
import { DocumentsButton } from '../../forms/documents-button';
import { HistoryTab } from '../../forms/history/history-tab';
import { VoidRecord } from '../../forms/taking-back/void-record';
import { VoidedNote } from '../../forms/taking-back/voided-note';
import { addresses, type CustomerTab as Tab } from '../../state/addresses';
import { useText } from '../../text';
import { EmptyState } from '../../ui/empty-state';
import { Card, Page } from '../../ui/page';
import { TabLinks } from '../../ui/tab-links';
import { CustomerPosts, CustomerTags } from './customer-head';
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
          <DocumentsButton subject={{ kind: 'customer', id }} disabled={customer.voided !== null}>
            {words.exportThis}
          </DocumentsButton>
          <VoidRecord kind="customer" id={id} onVoided={() => navigate(addresses.customers())} />
        </>
      }
    >
      <VoidedNote kind="customer" id={id} />
      <TabLinks label={words.tabs.label} tabs={tabs} current={tab} />
      {tab === 'overview' && <CustomerOverview customer={customer} />}
      {tab === 'history' && (
        <Card>
          <HistoryTab kind="customer" id={id} />
        </Card>
      )}
      {isList && <CustomerTab key={tab} customerId={id} tab={tab} open={open} />}
    </Page>
  );
}
