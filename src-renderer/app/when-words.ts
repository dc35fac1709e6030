import type { Text } from '#shared/text/index';
import { showInstant } from '#shared/records/show-value';
import { dayOfInstant } from '#shared/rules/day-of-instant';
import { daysBetween } from '#shared/rules/days';

/** `14:00`, `昨天 18:20`, `2026-11-02 18:20` of an instant, in the time zone of this device: the nearer to `today`, the shorter. */
export function whenWords(at: string, today: string, { forms }: Text): string {
  const [day = '', time = ''] = showInstant(at).split(' ');
  const ago = daysBetween(today, dayOfInstant(at));
  if (ago === 0) return time;
  return ago === -1 ? `${forms.relative(-1)} ${time}` : `${day} ${time}`;
}
