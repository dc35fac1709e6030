import { begunBy } from '#shared/records/begun-by';
import type { Kind } from '#shared/records/kinds';
import { useStore } from '../../data/store';

/** What a record of this kind begins with that is made here and now, by who works here. */
export function useBegun(): (kind: Kind) => Record<string, unknown> {
  const { author } = useStore();
  return (kind) => begunBy(kind, author, new Date().toISOString());
}
