import { useMemo } from 'react';
import { customer as definition, type Customer } from '#shared/records/customer';
import { showValue } from '#shared/records/show-value';
import { daysBetween } from '#shared/rules/days';
import { useNames } from '../../data/names';
import type { TableColumn } from '../../grid/record-table';
import { useToday } from '../../state/today';
import { useLanguage, useText } from '../../text';
import { DueTag } from '../../ui/due-tag';
import { Tag } from '../../ui/tag';
import { useCustomerIssues } from './customer-issues';
import { useVisitDays } from './visit-days';

const { fields } = definition;
/** A visit is said to be near from seven days before it is due (lifecycle VI-6). */
const soonDays = 7;

type CustomerColumns = {
  readonly columns: readonly TableColumn<Customer>[];
  /** Whose next visit is overdue or near. */
  readonly toneOf: (row: Customer) => 'bad' | 'soon' | null;
};

/** The columns of the list of customers, with what is worked out from visits and issues. Null while visits are read. */
export function useCustomerColumns(): CustomerColumns | null {
  const visitDays = useVisitDays();
  const today = useToday();
  const issuesOf = useCustomerIssues(today);
  const words = useText().customers;
  const { incomplete } = useText().forms;
  const names = useNames();
  const language = useLanguage();
  return useMemo(() => {
    if (!visitDays) return null;
    const until = (row: Customer) => {
      const { nextOn } = visitDays(row);
      return nextOn === null ? null : daysBetween(today, nextOn);
    };
    // One person often holds both posts.
    const namesOf = (...people: (string | null)[]) =>
      showValue(fields.ce, [...new Set(people.filter((each) => each !== null))], { names, language });
    const columns: TableColumn<Customer>[] = [
      {
        name: 'name',
        grow: true,
        width: 160,
        renderCell: (row, shown) => (
          <>
            {shown === '' ? row.no : shown} {!definition.isComplete(row) && <Tag tone="soon">{incomplete}</Tag>}
          </>
        ),
      },
      { name: 'shortName', width: 88 },
      { name: 'industry' },
      { name: 'serviceLevel', width: 112 },
      { name: 'engineers', label: fields.ce.label[language], width: 128, value: ({ leadCE, ce }) => namesOf(leadCE, ce) },
      { name: 'managers', label: fields.am.label[language], width: 112, value: ({ leadAM, am }) => namesOf(leadAM, am) },
      {
        name: 'openIssues',
        label: words.openIssues,
        width: 110,
        value: ({ id }) => issuesOf(id)?.open ?? null,
        renderCell: ({ id }, shown) => {
          const overdue = issuesOf(id)?.overdue ?? 0;
          return (
            <>
              {shown} {overdue > 0 && <Tag tone="bad">{words.overdueIssues(overdue)}</Tag>}
            </>
          );
        },
      },
      { name: 'lastVisitOn', width: 104, value: (row) => visitDays(row).lastOn },
      {
        name: 'nextVisitOn',
        width: 184,
        value: (row) => visitDays(row).nextOn,
        renderCell: (row, shown) => (
          <>
            {shown} <DueTag days={until(row)} soonWithin={soonDays} />
          </>
        ),
      },
      { name: 'customerCode', width: 110, hidden: true },
      { name: 'hqCity', width: 90, hidden: true },
      { name: 'no', width: 150, hidden: true },
    ];
    const toneOf = (row: Customer) => {
      const days = until(row);
      return days === null || days > soonDays ? null : days < 0 ? 'bad' : 'soon';
    };
    return { columns, toneOf };
  }, [visitDays, issuesOf, today, names, language, words, incomplete]);
}
