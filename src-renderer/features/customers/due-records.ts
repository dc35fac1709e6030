import { daysBetween } from '#shared/rules/days';
import { isPendingAction, isPendingPromise } from '#shared/rules/pending';
import { useChildren } from '../../data/live';
import { addresses } from '../../state/addresses';

export type DueRecord = {
  readonly id: string;
  readonly words: string;
  readonly href: string;
  readonly dueOn: string;
  readonly days: number;
};
type Dated = { readonly id: string; readonly dueOn: string | null };

/** Pending actions and promises of a customer that have a day, the most pressing first. Undefined while they are read. */
export function useDueRecords(customerId: string, today: string): DueRecord[] | undefined {
  const actions = useChildren('actionItem', customerId);
  const promises = useChildren('promise', customerId);
  if (!actions || !promises) return undefined;
  const dueOne = ({ id, dueOn }: Dated, words: string, tab: 'actions' | 'promises'): DueRecord[] =>
    dueOn === null ? [] : [{ id, words, dueOn, days: daysBetween(today, dueOn), href: addresses.customer(customerId, tab, id) }];
  return [
    ...actions.filter(isPendingAction).flatMap((row) => dueOne(row, row.content || row.no, 'actions')),
    ...promises.filter(isPendingPromise).flatMap((row) => dueOne(row, row.text || row.no, 'promises')),
  ].sort((a, b) => a.days - b.days);
}
