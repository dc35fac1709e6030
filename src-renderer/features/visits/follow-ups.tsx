import { actionItem } from '#shared/records/action-item';
import { promise } from '#shared/records/promise';
import { showValue } from '#shared/records/show-value';
import type { Visit } from '#shared/records/visit';
import { isPendingAction, isPendingPromise } from '#shared/rules/pending';
import { useChildren } from '../../data/live';
import { useNames } from '../../data/names';
import { useLanguage, useText } from '../../text';
import { FollowUpList } from './follow-up-list';

/** What a visit left to do: actions and promises, which belong to the customer and name the visit as their source. */
export function FollowUps({ visit: { id, customerId, startedAt } }: { visit: Visit }) {
  const source = `visit:${id}`;
  const actions = useChildren('actionItem', customerId)?.filter((row) => row.source === source);
  const promises = useChildren('promise', customerId)?.filter((row) => row.source === source);
  const how = { names: useNames(), language: useLanguage() };
  const words = useText().visits;
  if (!actions || !promises) return null;
  return (
    <>
      <FollowUpList
        heading={words.actions}
        kind="actionItem"
        customerId={customerId}
        values={{ customerId, source }}
        none={words.noActions}
        rows={actions.map((row) => ({
          id: row.id,
          words: row.content || row.no,
          person: showValue(actionItem.fields.owner, row.owner, how),
          dueOn: row.dueOn,
          isPending: isPendingAction(row),
          state: showValue(actionItem.fields.state, row.state, how),
        }))}
      />
      <FollowUpList
        heading={words.promises}
        kind="promise"
        customerId={customerId}
        values={{ customerId, source, promisedAt: startedAt }}
        none={words.noPromises}
        rows={promises.map((row) => ({
          id: row.id,
          words: row.text || row.no,
          person: showValue(promise.fields.promisedBy, row.promisedBy, how),
          dueOn: row.dueOn,
          isPending: isPendingPromise(row),
          state: showValue(promise.fields.state, row.state, how),
        }))}
      />
    </>
  );
}
