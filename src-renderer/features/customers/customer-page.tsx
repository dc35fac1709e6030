import type { CustomerTab } from '../../state/addresses';

/** One customer with its tabs. `open` is the record that is open beside the tab's list. */
export function CustomerPage(_props: { id: string; tab: CustomerTab; open: string | null }) {
  return null;
}
