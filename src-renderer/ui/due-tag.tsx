import { useText } from '../text';
import { Tag } from './tag';

type DueTagProps = {
  /** Days until it is due, negative when the day has passed; null where nothing is due. */
  days: number | null;
  /** How many days ahead it begins to be said. */
  soonWithin?: number;
};

/** Says that a day is near or has passed: 逾期 3 天, 今天到期, 还剩 2 天. Shows nothing while there is time. */
export function DueTag({ days, soonWithin = 7 }: DueTagProps) {
  const words = useText().due;
  if (days === null || days > soonWithin) return null;
  if (days < 0) return <Tag tone="bad">{words.overdue(-days)}</Tag>;
  return <Tag tone="soon">{days === 0 ? words.today : words.left(days)}</Tag>;
}
