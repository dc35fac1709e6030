import { reasonIn } from '#shared/papers/leaks/in-words';
import type { LeakReport } from '#shared/papers/leaks/report';
import { useText } from '../../text';
import { LeakList, type AddressOf } from './leak-list';
import { LeakReview } from './leak-review';
import classes from './leak-review.module.css';

type CheckProps = {
  /** What the user is asked to let pass before the paper goes out; null while nothing is about to. */
  asked: LeakReport | null;
  /** What was let pass with the paper that went out just now, as its record keeps it; '' for nothing. */
  passed: string;
  /** What was found in the pages that are shown; null where they are not looked through or not there yet. */
  found: LeakReport | null;
  addressOf: AddressOf;
  onPass: (leaks: LeakReport, reason: string) => void;
  onCancel: () => void;
};

/** What 外发检查 says of a customer edition (lifecycle G-9): what has to be let pass now, otherwise what was found so far, or that there is nothing. */
export function OutgoingCheck({ asked, passed, found, addressOf, onPass, onCancel }: CheckProps) {
  const words = useText().leaks;
  if (asked) return <LeakReview leaks={asked} addressOf={addressOf} onPass={(reason) => onPass(asked, reason)} onCancel={onCancel} />;
  if (passed !== '') return <p className={classes.passed}>{words.passed(reasonIn(passed))}</p>;
  if (found === null) return null;
  if (found.total === 0) return <p className={classes.clean}>{words.clean}</p>;
  return (
    <details className={classes.far}>
      <summary>{words.title(found.total)}</summary>
      <LeakList leaks={found} addressOf={addressOf} />
    </details>
  );
}
