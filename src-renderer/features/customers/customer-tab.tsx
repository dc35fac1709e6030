import { useMemo } from 'react';
import { isPendingAction, isPendingPromise } from '#shared/rules/pending';
import { useVisitColumns } from '../../grid/visit-columns';
import { addresses, type CustomerTab as Tab } from '../../state/addresses';
import { useToday } from '../../state/today';
import { useText } from '../../text';
import { circuitColumns, contactColumns, projectColumns, siteColumns, teamColumns } from './child-columns';
import { ChildList } from './child-list';
import { actionColumns, promiseColumns } from './due-columns';

/** The tabs that are lists. */
export type ListTab = Exclude<Tab, 'overview' | 'history'>;

const firstDue = { column: 'dueOn', down: false };
const latestFirst = { column: 'day', down: true };

/** One of the lists of a customer. Projects and visits open pages of their own. */
export function CustomerTab({ customerId, tab, open }: { customerId: string; tab: ListTab; open: string | null }) {
  const today = useToday();
  const visits = useVisitColumns();
  const actions = useMemo(() => actionColumns(today), [today]);
  const promises = useMemo(() => promiseColumns(today), [today]);
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
      return <ChildList {...common} kind="visit" {...visits} sort={latestFirst} pageOf={addresses.visit} />;
    case 'actions':
      return <ChildList {...common} kind="actionItem" {...actions} sort={firstDue} isPending={isPendingAction} />;
    case 'promises':
      return <ChildList {...common} kind="promise" {...promises} sort={firstDue} isPending={isPendingPromise} />;
  }
}
