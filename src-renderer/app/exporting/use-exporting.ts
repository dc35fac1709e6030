import { useEffect, useRef, useState } from 'react';
import type { Desktop, PreviewedPage } from '#shared/ipc/contract';
import type { LeakReport } from '#shared/papers/leaks/report';
import type { Failure, Result } from '#shared/result';
import { bundleOf } from '../../data/bundle';
import { databaseTrouble } from '../../data/database-trouble';
import { untilEnded, type Saved } from '../../data/follow-task';
import { formsPending, storeForms } from '../../data/leaving';
import { peopleKnown } from '../../data/people-known';
import { useStore } from '../../data/store';
import type { ExportSubject } from '../../state/dialogs';
import { report } from '../report-failures';

export type ExportState =
  | { state: 'idle' }
  | { state: 'preparing' }
  | { state: 'making'; done: number; total: number }
  | { state: 'saved'; saved: Saved }
  /** A page to be looked at, as HTML. */
  | { state: 'page'; page: string; leaks: LeakReport }
  /** What stands on the screen could not be stored, or the record is not there. */
  | { state: 'refused'; why: 'unsaved' | 'gone' }
  | { state: 'failed'; failure: Failure };

type People = Awaited<ReturnType<typeof peopleKnown>>;
type Begin = (bundle: string, people: People) => Promise<Result<{ task: string }>>;

/** One export at a time: stores what is typed, makes the bundle, hands it to the main process and follows the task. */
export function useExporting(desktop: Pick<Desktop, 'task' | 'cancelTask'>, subject: ExportSubject) {
  const store = useStore();
  const [state, setState] = useState<ExportState>({ state: 'idle' });
  const task = useRef<string | null>(null);
  const here = useRef(true);
  const tell = (next: ExportState) => {
    if (here.current) setState(next);
  };
  const cancel = () => {
    if (task.current !== null) void desktop.cancelTask({ id: task.current });
  };
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
      // Nobody would see what becomes of it.
      if (task.current !== null) void desktop.cancelTask({ id: task.current });
    };
  }, [desktop]);

  async function make(begin: Begin): Promise<ExportState> {
    tell({ state: 'preparing' });
    await storeForms();
    await store.settled();
    if (formsPending()) return { state: 'refused', why: 'unsaved' };
    const bundle = await bundleOf(store, subject, new Date().toISOString());
    if (bundle === null) return { state: 'refused', why: 'gone' };
    const begun = await begin(bundle, await peopleKnown(store, subject));
    if (!begun.ok) return { state: 'failed', failure: begun.failure };
    task.current = begun.value.task;
    if (!here.current) cancel();
    const done = await untilEnded(desktop, task.current, (count, total) => tell({ state: 'making', done: count, total }));
    if (done.ok)
      return done.value.state === 'saved'
        ? { state: 'saved', saved: done.value }
        : { state: 'page', ...(done.value.result as PreviewedPage) };
    return done.failure.kind === 'cancelled' ? { state: 'idle' } : { state: 'failed', failure: done.failure };
  }
  const run = async (begin: Begin): Promise<void> => {
    try {
      tell(await make(begin));
    } catch (error) {
      tell({ state: 'failed', failure: databaseTrouble(error) ?? { kind: 'internal', reference: report(error, 'export') } });
    } finally {
      task.current = null;
    }
  };
  return { state, run, cancel, back: () => setState({ state: 'idle' }) };
}
