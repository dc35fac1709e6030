import { useEffect, useState } from 'react';
import type { AskedPast } from '#shared/changes/past';
import type { Desktop } from '#shared/ipc/contract';
import { resultOf, type Done } from './follow-task';
import type { Work } from './vault-work';

export type Preview = Done<'previewRestore'>;
export type PreviewDesktop = Pick<Desktop, 'previewRestore' | 'task' | 'cancelTask'>;

/** What a restore to that state would change, worked out by the main process; given up when nobody looks any more. */
export function usePreview(desktop: PreviewDesktop, { ...of }: AskedPast): Work<Preview> {
  const asked = JSON.stringify(of);
  const [work, setWork] = useState<Work<Preview>>({ state: 'idle' });
  useEffect(() => {
    const stop = new AbortController();
    const tell = (now: Work<Preview>) => {
      if (!stop.signal.aborted) setWork(now);
    };
    const running = (done: number, total: number) => tell({ state: 'running', done, total, step: 0, cancel: () => stop.abort() });
    running(0, 0);
    void resultOf(desktop, 'previewRestore', JSON.parse(asked) as AskedPast, running, stop.signal).then((made) =>
      tell(made.ok ? { state: 'done', result: made.value } : { state: 'failed', failure: made.failure }),
    );
    return () => stop.abort();
  }, [desktop, asked]);
  return work;
}
