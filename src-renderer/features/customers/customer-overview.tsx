import type { Customer } from '#shared/records/customer';
import { RecordForm } from '../../forms/record-form';
import { useText } from '../../text';
import { FormBeside } from '../../ui/form-beside';
import { customerGroups } from './customer-groups';
import { DuePanel } from './due-panel';
import { VisitPanel } from './visit-panel';

/** What is known of a customer, and beside it what is due. */
export function CustomerOverview({ customer }: { customer: Customer }) {
  const words = useText().customers;
  return (
    <FormBeside
      form={<RecordForm kind="customer" id={customer.id} groups={customerGroups(words.groups)} context={{ customerId: customer.id }} />}
      beside={
        <>
          <VisitPanel customer={customer} />
          <DuePanel customerId={customer.id} />
        </>
      }
    />
  );
}
