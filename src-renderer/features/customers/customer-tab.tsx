import type { ActionItem } from '#shared/records/action-item';
import type { Promise as CustomerPromise } from '#shared/records/promise';
import { isPendingAction, isPendingPromise } from '#shared/rules/pending';
import { useVisitColumns } from '../../grid/visit-columns';
import { addresses, type CustomerTab as Tab } from '../../state/addresses';
import { useToday } from '../../state/today';
import { useText } from '../../text';
import { circuitColumns, contactColumns, projectColumns, siteColumns, teamColumns } from './child-columns';
import { ChildList } from './child-list';
import { dueColumn } from './due-column';

/** The tabs that are lists. */
export type ListTab = Exclude<Tab, 'overview' | 'history'>;

/** One of the lists of a customer. Projects and visits open pages of their own. */
export function CustomerTab({ customerId, tab, open }: { customerId: string; tab: ListTab; open: string | null }) {
  const today = useToday();
  const visits = useVisitColumns();
  const common = { customerId, tab, open, explained: useText().customers.empty[tab] };

  switch (tab) {
    case 'projects':
      return <ChildList {...common} kind="project" columns={projectColumns} pageOf={addresses.project} />;
    case 'contacts':
      return <ChildList {...common} kind="contact" columns={contactColumns} />;
    case 'sites':
      return <ChildList {...common} kind="site" columns={siteColumns} />;
    case 'circuits':
      return <ChildList {...common} kind="circuit" columns={circuitColumns} />;
    case 'team':
      return <ChildList {...common} kind="customerTeamMember" columns={teamColumns} />;
    case 'visits':
      return <ChildList {...common} kind="visit" {...visits} sort={{ column: 'day', down: true }} pageOf={addresses.visit} />;
    case 'actions': {
      const due = dueColumn<ActionItem>(today, isPendingAction);
      return (
        <ChildList
          {...common}
          kind="actionItem"
          columns={[
            { name: 'content', grow: true, width: 260 },
            { name: 'owner', width: 110 },
            due.column,
            { name: 'state', width: 90 },
            { name: 'source', width: 170 },
            { name: 'doneOn', width: 110, hidden: true },
            { name: 'result', width: 200, hidden: true },
            { name: 'no', width: 150, hidden: true },
          ]}
          sort={{ column: 'dueOn', down: false }}
          toneOf={due.toneOf}
          isPending={isPendingAction}
        />
      );
    }
    case 'promises': {
      const due = dueColumn<CustomerPromise>(today, isPendingPromise);
      return (
        <ChildList
          {...common}
          kind="promise"
          columns={[
            { name: 'text', grow: true, width: 260 },
            { name: 'promisedBy', width: 110 },
            { name: 'promisedTo', width: 110 },
            { name: 'promisedAt', width: 140 },
            due.column,
            { name: 'state', width: 90 },
            { name: 'result', width: 200, hidden: true },
            { name: 'no', width: 150, hidden: true },
          ]}
          sort={{ column: 'dueOn', down: false }}
          toneOf={due.toneOf}
          isPending={isPendingPromise}
        />
      );
    }
  }
}
