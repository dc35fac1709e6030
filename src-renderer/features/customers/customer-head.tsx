import { customer as definition, type Customer } from '#shared/records/customer';
import { envelopeLabels } from '#shared/records/define';
import { definitionOf } from '#shared/records/index';
import { showValue } from '#shared/records/show-value';
import { useNames } from '../../data/names';
import { useLabel, useLanguage, useText } from '../../text';
import { Tag } from '../../ui/tag';

const { fields } = definition;

/** After the customer's name: how it is served, its industry, and what is wrong with the record. */
export function CustomerTags({ customer }: { customer: Customer }) {
  const how = { names: useNames(), language: useLanguage() };
  const label = useLabel();
  const words = useText().forms;
  const { industry, serviceLevel, voided } = customer;
  const lacking = definition.missing(customer).map((name) => definitionOf('customer').fields[name]?.label ?? definition.label);
  return (
    <>
      {serviceLevel !== null && (
        <Tag tone="accent">{`${label(fields.serviceLevel.label)} ${showValue(fields.serviceLevel, serviceLevel, how)}`}</Tag>
      )}
      {industry !== null && <Tag title={label(fields.industry.label)}>{showValue(fields.industry, industry, how)}</Tag>}
      {voided !== null && (
        <Tag tone="bad" title={voided}>
          {label(envelopeLabels.voided)}
        </Tag>
      )}
      {lacking.length > 0 && (
        <Tag tone="soon" title={words.missing(lacking.map(label))}>
          {words.incomplete}
        </Tag>
      )}
    </>
  );
}

const posts = ['leadCE', 'ce', 'leadAM', 'am'] as const;

/** Who serves the customer, and where it is. */
export function CustomerPosts({ customer }: { customer: Customer }) {
  const how = { names: useNames(), language: useLanguage() };
  const label = useLabel();
  const people = posts
    .filter((post) => customer[post] !== null)
    .map((post) => `${label(fields[post].label)} ${showValue(fields[post], customer[post], how)}`);
  return <>{[...people, customer.hqCity].filter((each) => each !== '').join(' · ')}</>;
}
