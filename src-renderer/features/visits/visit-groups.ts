import type { Text } from '#shared/text/index';
import type { FieldGroup } from '../../forms/record-form';

/** The fields of a visit in the order in which a visit happens, each once. */
export const visitGroups = (words: Text['visits']['groups']): FieldGroup[] => [
  {
    label: words.plan,
    fields: ['state', 'dueOn', 'purposes', 'planned', 'appointmentAt', 'appointmentWith', 'preparation', 'postponements'],
  },
  { label: words.people, fields: ['startedAt', 'endedAt', 'mode', 'site', 'place', 'ourPeople', 'customerPeople'] },
  { label: words.state, fields: ['networkState', 'serviceUse'] },
  { label: words.opinions, fields: ['opinions', 'needs', 'competitor'] },
  { label: words.summary, fields: ['inspection', 'summary', 'advice', 'customerSigner'] },
  { label: words.more, fields: ['remark', 'secrecy'] },
];
