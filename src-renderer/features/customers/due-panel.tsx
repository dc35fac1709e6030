import { Link } from 'wouter';
import { useToday } from '../../state/today';
import { useText } from '../../text';
import { DueTag } from '../../ui/due-tag';
import { Card } from '../../ui/page';
import { useDueRecords } from './due-records';
import classes from './panel.module.css';

const soonDays = 7;

/** Actions and promises of a customer that are late or fall due within a week. */
export function DuePanel({ customerId }: { customerId: string }) {
  const due = useDueRecords(customerId, useToday());
  const words = useText().customers.due;
  if (!due) return null;
  const soon = due.filter(({ days }) => days <= soonDays);
  return (
    <Card heading={words.records}>
      {soon.length === 0 && <p className={classes.quiet}>{words.nothing}</p>}
      <ul className={classes.list}>
        {soon.map(({ id, words: what, href, dueOn, days }) => (
          <li key={id}>
            <Link href={href} className={classes.link}>
              {what}
            </Link>
            <div className={classes.when}>
              <DueTag days={days} /> {dueOn}
            </div>
          </li>
        ))}
      </ul>
      {due.length > soon.length && <p className={classes.quiet}>{words.more(due.length - soon.length)}</p>}
    </Card>
  );
}
