import { useMemo } from 'react';
import { reasonIn } from '#shared/papers/leaks/in-words';
import { useAll } from '../../data/live';

const most = 3;

/** 最近用过的原因: with which findings of the outgoing check were let pass before, the newest first, each once. */
export function useRecentReasons(): string[] {
  const exports = useAll('documentExport');
  return useMemo(() => {
    const newest = (exports ?? []).toSorted((a, b) => ((a.madeAt ?? '') < (b.madeAt ?? '') ? 1 : -1));
    return [...new Set(newest.map(({ leaks }) => reasonIn(leaks)).filter(Boolean))].slice(0, most);
  }, [exports]);
}
