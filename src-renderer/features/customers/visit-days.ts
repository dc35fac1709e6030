import { useMemo } from 'react';
import type { Customer } from '#shared/records/customer';
import { practiceSettingsId } from '#shared/records/practice-settings';
import type { Visit } from '#shared/records/visit';
import { dayOfInstant } from '#shared/rules/day-of-instant';
import { lastVisitOn, nextPlanned, nextVisitOn, visitCycleOf } from '#shared/rules/visits';
import { useAll, useRecord } from '../../data/live';

export type VisitDays = {
  readonly cycleDays: number | null;
  readonly lastOn: string | null;
  readonly nextOn: string | null;
  readonly planned: Visit | null;
};

function byCustomer(visits: readonly Visit[]): ReadonlyMap<string, Visit[]> {
  const groups = new Map<string, Visit[]>();
  for (const visit of visits) groups.set(visit.customerId, [...(groups.get(visit.customerId) ?? []), visit]);
  return groups;
}

/** When a customer was visited and is to be visited, worked out from all visits. Null while they are read. */
export function useVisitDays(): ((customer: Customer) => VisitDays) | null {
  const visits = useAll('visit');
  const levels = useAll('serviceLevelProfile', { voided: true });
  const settings = useRecord('practiceSettings', practiceSettingsId);
  return useMemo(() => {
    if (!visits || !levels || settings === undefined) return null;
    const of = byCustomer(visits);
    const levelsById = new Map(levels.map((level) => [level.id, level]));
    return (customer) => {
      const own = of.get(customer.id) ?? [];
      const cycleDays = visitCycleOf(customer, levelsById, settings?.defaultLevel ?? null);
      const lastOn = lastVisitOn(own);
      return { cycleDays, lastOn, nextOn: nextVisitOn(lastOn, dayOfInstant(customer.createdAt), cycleDays), planned: nextPlanned(own) };
    };
  }, [visits, levels, settings]);
}
