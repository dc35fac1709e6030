import { envelopeLabels } from '#shared/records/define';
import { showValue } from '#shared/records/show-value';
import { visit as definition, type Visit } from '#shared/records/visit';
import { daysBetween } from '#shared/rules/days';
import { dayOfVisit, isEnteredLater, isPlanned, reportDueOn } from '#shared/rules/visits';
import { useNames } from '../../data/names';
import { useToday } from '../../state/today';
import { useLabel, useLanguage, useText } from '../../text';
import { DueTag } from '../../ui/due-tag';
import { Tag, type Tone } from '../../ui/tag';

const tones: Readonly<Record<Visit['state'], Tone>> = {
  toVisit: 'idle',
  booked: 'accent',
  visited: 'accent',
  reported: 'good',
  closed: 'good',
  cancelled: 'idle',
};
const { fields, computed } = definition;

/** The state of a visit, and when it or its report is due. */
export function VisitTags({ visit }: { visit: Visit }) {
  const label = useLabel();
  const how = { names: useNames(), language: useLanguage() };
  const today = useToday();
  const words = useText().visits;
  const awaited = isPlanned(visit) ? dayOfVisit(visit) : visit.state === 'visited' ? reportDueOn(visit) : null;
  const labelOf = (name: string) => label(computed[name]?.label ?? definition.label);
  return (
    <>
      <Tag tone={tones[visit.state]} title={label(fields.state.label)}>
        {showValue(fields.state, visit.state, how)}
      </Tag>
      <DueTag days={awaited === null ? null : daysBetween(today, awaited)} />
      {visit.state === 'visited' && <Tag>{`${labelOf('reportDueOn')} ${reportDueOn(visit) ?? ''}`}</Tag>}
      {isEnteredLater(visit) && <Tag title={words.enteredLater}>{labelOf('lateEntry')}</Tag>}
      {visit.voided !== null && <Tag tone="bad">{label(envelopeLabels.voided)}</Tag>}
    </>
  );
}
