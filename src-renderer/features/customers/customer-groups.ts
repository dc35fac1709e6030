import type { Text } from '#shared/text/index';
import type { FieldGroup } from '../../forms/record-form';

/** The fields of a customer under their headings, each once. */
export const customerGroups = ({ identity, service, people, more }: Text['customers']['groups']): FieldGroup[] => [
  { label: identity, fields: ['name', 'fullName', 'shortName', 'customerCode', 'industry', 'hqCity', 'parentCustomer'] },
  { label: service, fields: ['serviceLevel', 'visitCycleDays'] },
  { label: people, fields: ['leadCE', 'ce', 'leadAM', 'am'] },
  { label: more, fields: ['remark', 'secrecy'] },
];
