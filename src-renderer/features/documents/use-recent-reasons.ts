import { useMemo } from 'react';
import { reasonIn } from '#shared/papers/leaks/in-words';
import { useNewestExports } from '../../data/newest-exports';

const most = 3;

/** 最近用过的原因: with which findings of the outgoing check were let pass before, the newest first, each once. */
export function useRecentReasons(): string[] {
  const exports = useNewestExports();
  return useMemo(() => [...new Set(exports.map(({ leaks }) => reasonIn(leaks)).filter(Boolean))].slice(0, most), [exports]);
}
