import { Link } from 'wouter';
import { fieldName, leakName } from '#shared/papers/leaks/in-words';
import type { Finding, LeakPlace, LeakReport } from '#shared/papers/leaks/report';
import { useLanguage, useText } from '../../text';
import { Tag } from '../../ui/tag';
import classes from './leak-list.module.css';

type Origin = NonNullable<LeakPlace['origin']>;
/** On which page a record is seen; null for one that no page shows. */
export type AddressOf = (origin: Origin) => string | null;
type ListProps = { leaks: LeakReport; addressOf: AddressOf };

function Place({ place, text, addressOf }: { place: LeakPlace; text: string; addressOf: AddressOf }) {
  const words = useText().leaks;
  const where = words.place(place);
  const address = place.origin && addressOf(place.origin);
  return (
    <li>
      {address === null ? (
        <span className={classes.where}>{where}</span>
      ) : (
        <Link href={address} className={classes.where} title={words.open(where)}>
          {where}
        </Link>
      )}
      {(place.before !== '' || place.after !== '') && (
        <span className={classes.around}>
          {place.before}
          <mark>{text}</mark>
          {place.after}
        </span>
      )}
    </li>
  );
}

function One({ finding, addressOf }: { finding: Finding; addressOf: AddressOf }) {
  const words = useText().leaks;
  const language = useLanguage();
  const { kind, certain, text, count, places, of } = finding;
  const field = of && fieldName(of, language);
  return (
    <li className={classes.one}>
      <div className={classes.head}>
        <Tag tone={certain ? 'soon' : 'idle'}>{leakName(finding, language)}</Tag>
        {!certain && <span className={classes.quiet}>{words.likely}</span>}
        <b className={classes.text}>{text}</b>
        <span className={classes.quiet}>{words.times(count)}</span>
      </div>
      {field !== null && <div className={classes.quiet}>{kind === 'field' ? words.printed(field) : words.sameAs(field)}</div>}
      <ul className={classes.places}>
        {places.map((place, at) => (
          <Place key={`${at} ${place.label}`} place={place} text={text} addressOf={addressOf} />
        ))}
        {count > places.length && <li className={classes.quiet}>{words.placesMore(count - places.length)}</li>}
      </ul>
    </li>
  );
}

/** What the outgoing check found in a paper, each with the words around it and a way to the record from which it comes. */
export function LeakList({ leaks, addressOf }: ListProps) {
  const words = useText().leaks;
  return (
    <ul className={classes.list} aria-label={words.title(leaks.total)}>
      {leaks.findings.map((finding) => (
        <One key={`${finding.kind} ${finding.text}`} finding={finding} addressOf={addressOf} />
      ))}
      {leaks.total > leaks.findings.length && <li className={classes.quiet}>{words.more(leaks.total - leaks.findings.length)}</li>}
    </ul>
  );
}
