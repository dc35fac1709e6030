import { isPendingAction, isPendingPromise } from '#shared/rules/pending';
import { useChildren } from '../../data/live';
import { addresses, customerTabs } from '../../state/addresses';
import { useText } from '../../text';
import type { TabLink } from '../../ui/tab-links';

/** The tabs of a customer with what stands in each; of actions and promises only the pending ones are counted. */
export function useCustomerTabs(id: string): TabLink[] {
  const words = useText().customers.tabs;
  const counts = {
    projects: useChildren('project', id)?.length,
    contacts: useChildren('contact', id)?.length,
    sites: useChildren('site', id)?.length,
    circuits: useChildren('circuit', id)?.length,
    team: useChildren('customerTeamMember', id)?.length,
    visits: useChildren('visit', id)?.length,
    actions: useChildren('actionItem', id)?.filter(isPendingAction).length,
    promises: useChildren('promise', id)?.filter(isPendingPromise).length,
    overview: undefined,
    history: undefined,
  };
  return customerTabs.map((name) => ({ name, label: words[name], href: addresses.customer(id, name), count: counts[name] }));
}
