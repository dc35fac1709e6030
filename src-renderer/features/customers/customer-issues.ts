import { useCallback, useMemo } from 'react';
import { useIssueCounts, type IssueCounts } from '../../data/issues';
import { useAll } from '../../data/live';

const none: IssueCounts = { open: 0, overdue: 0 };

/** How many issues in the projects of a customer are open and overdue on the day `today`; null while they are read. */
export function useCustomerIssues(today: string): (customerId: string) => IssueCounts | null {
  const projects = useAll('project');
  const counts = useIssueCounts(today);
  const sums = useMemo(() => {
    if (!projects || !counts) return null;
    const byCustomer = new Map<string, IssueCounts>();
    for (const { id, customerId } of projects) {
      const own = counts.get(id) ?? none;
      const sum = byCustomer.get(customerId) ?? none;
      byCustomer.set(customerId, { open: sum.open + own.open, overdue: sum.overdue + own.overdue });
    }
    return byCustomer;
  }, [projects, counts]);
  return useCallback((customerId) => sums && (sums.get(customerId) ?? none), [sums]);
}
