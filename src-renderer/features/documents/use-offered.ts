import { useEffect, useState } from 'react';
import type { Desktop } from '#shared/ipc/contract';
import type { Failure } from '#shared/result';
import type { Offered } from './papers-of';

const nothing: readonly Offered[] = [];

/** The documents that can be made at all. Undefined while the main process is asked. */
export function useOffered(desktop: Pick<Desktop, 'documents'>): { offered: readonly Offered[] | undefined; problem: Failure | null } {
  const [answer, setAnswer] = useState<{ offered: readonly Offered[] | undefined; problem: Failure | null }>({
    offered: undefined,
    problem: null,
  });
  useEffect(() => {
    let here = true;
    void desktop.documents({}).then((told) => {
      if (here) setAnswer(told.ok ? { offered: told.value, problem: null } : { offered: nothing, problem: told.failure });
    });
    return () => {
      here = false;
    };
  }, [desktop]);
  return answer;
}
