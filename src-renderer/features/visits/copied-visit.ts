import type { Visit } from '#shared/records/visit';
import { dayOfInstant } from '#shared/rules/day-of-instant';

/**
 * The values of a new visit with the plan of this one: on a day with three branches the day, the purposes, the people and the preparation
 * are the same. The appointment, the log and what followed belong to one place and stay empty. A visit that was never planned gives its own day and people.
 */
export const copiedVisit = ({ customerId, dueOn, startedAt, purposes, planned, ourPeople, preparation, mode }: Visit) => ({
  customerId,
  dueOn: dueOn ?? (startedAt === null ? null : dayOfInstant(startedAt)),
  purposes,
  planned: planned.length > 0 ? planned : ourPeople,
  preparation,
  mode,
});
