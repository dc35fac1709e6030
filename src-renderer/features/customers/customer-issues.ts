import { useMemo } from 'react';
import { useIssueCounts, type IssueCounts } from '../../data/issues';
import { useAll } from '../../data/live';

const none: IssueCounts = { open: 0, overdue: 0 };

/** How many issues in the projects of a customer are open and overdue on the day `today`; none while they are read. */
export function useCustomerIssues(today: string): (customerId: string) => IssueCounts {
  const projects = useAll('project');
  const counts = useIssueCounts(today);
  return useMemo(() => {
    const sums = new Map<string, IssueCounts>();
    for (const { id, customerId } of projects ?? []) {
      const own = counts?.get(id) ?? none;
      const sum = sums.get(customerId) ?? none;
      sums.set(customerId, { open: sum.open + own.open, overdue: sum.overdue + own.overdue });
    }
    return (customerId) => sums.get(customerId) ?? none;
  }, [projects, counts]);
}
