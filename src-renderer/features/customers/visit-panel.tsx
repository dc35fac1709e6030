import { customer as definition, type Customer } from '#shared/records/customer';
import { daysBetween } from '#shared/rules/days';
import { dayOfVisit } from '#shared/rules/visits';
import { Link, useLocation } from 'wouter';
import { NewRecord } from '../../forms/making/new-record';
import { addresses } from '../../state/addresses';
import { useToday } from '../../state/today';
import { useLabel, useText } from '../../text';
import { DueTag } from '../../ui/due-tag';
import { Card } from '../../ui/page';
import classes from './panel.module.css';
import { useVisitDays } from './visit-days';

/** When a customer was visited, is to be visited, and which visit is planned; without a plan, the button that makes one. */
export function VisitPanel({ customer }: { customer: Customer }) {
  const days = useVisitDays()?.(customer);
  const today = useToday();
  const label = useLabel();
  const [, navigate] = useLocation();
  const words = useText().customers.due;
  if (!days) return null;
  const { cycleDays, lastOn, nextOn, planned } = days;
  const plannedOn = planned && dayOfVisit(planned);
  return (
    <Card heading={words.visits}>
      <dl className={classes.facts}>
        <dt>{label(definition.computed['lastVisitOn']?.label ?? definition.label)}</dt>
        <dd>{lastOn ?? words.neverVisited}</dd>
        <dt>{label(definition.computed['nextVisitOn']?.label ?? definition.label)}</dt>
        <dd>
          {nextOn === null ? (
            <span className={classes.quiet}>{customer.serviceLevel === null ? words.noLevel : words.noCycle}</span>
          ) : (
            <>
              {nextOn} <DueTag days={daysBetween(today, nextOn)} />
              {lastOn === null && cycleDays !== null && <p className={classes.quiet}>{words.sinceEntered(cycleDays)}</p>}
            </>
          )}
        </dd>
        <dt>{words.planned}</dt>
        <dd>
          {planned ? (
            <>
              <Link href={addresses.visit(planned.id)} className={classes.link}>
                {plannedOn ?? words.withoutDay}
              </Link>{' '}
              <DueTag days={plannedOn === null ? null : daysBetween(today, plannedOn)} />
            </>
          ) : (
            <NewRecord kind="visit" values={{ customerId: customer.id, dueOn: nextOn }} onCreated={(id) => navigate(addresses.visit(id))} />
          )}
        </dd>
      </dl>
    </Card>
  );
}
