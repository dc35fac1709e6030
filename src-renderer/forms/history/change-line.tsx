import { isEmpty } from '#shared/records/field';
import { showValue } from '#shared/records/show-value';
import type { HistoryChange } from '../../data/history';
import { useNames } from '../../data/names';
import { useLabel, useLanguage, useText } from '../../text';
import classes from './history-tab.module.css';

/** One change of one field, `old → new`; of a record that was created only what it got. */
export function ChangeLine({ change, created }: { change: HistoryChange; created: boolean }) {
  const { forms, actions } = useText();
  const label = useLabel();
  const how = { language: useLanguage(), names: useNames() };
  const words = forms.changes;
  const value = (raw: unknown) => (change.field ? showValue(change.field, raw, how) : typeof raw === 'string' ? raw : '') || forms.empty;
  const name = change.list ? `${label(change.list)} · ${label(change.label)}` : label(change.label);
  const member = (raw: unknown) => (change.field && raw !== null ? `：${value(raw)}` : '');
  const was = value(change.old);
  if (change.what === 'added') return <div>{words.added(name) + member(change.next)}</div>;
  if (change.what === 'removed') return <div>{words.removed(name) + member(change.old)}</div>;
  if (change.what === 'moved') return <div>{words.moved(name)}</div>;
  // The mark is its reason: “void, duplicate → nothing” would say it to nobody.
  if (change.path === 'voided' && isEmpty(change.old)) return <div>{actions.voidedFor(value(change.next))}</div>;
  if (change.path === 'voided' && isEmpty(change.next)) return <div>{actions.notVoided(was)}</div>;
  return (
    <div>
      <span className={classes.field}>{name}</span>
      {!created && (
        <>
          {was === forms.empty ? (
            <span className={classes.old}>{was}</span>
          ) : (
            <del className={classes.old} aria-label={`${words.was} ${was}`}>
              {was}
            </del>
          )}
          {' → '}
        </>
      )}
      <span>{value(change.next)}</span>
    </div>
  );
}
