import { useEffect, useRef, useState } from 'react';
import type { Desktop } from '#shared/ipc/contract';
import type { Failure } from '#shared/result';
import type { Saved } from '../../data/follow-task';
import { useStore } from '../../data/store';
import type { ExportSubject } from '../../state/documents';
import { makePaper, type Begin, type Made } from './make-paper';

/** With what an export ends that saves no file. */
export type Ending = 'printed' | 'opened';

export type ExportState =
  | { state: 'idle' }
  | { state: 'preparing' }
  | { state: 'making'; done: number; total: number }
  | { state: 'saved'; saved: Saved }
  /** The paper was sent to the printer, or is open in another program. */
  | { state: 'done'; what: Ending }
  /** What stands on the screen could not be stored, or the record is not there. */
  | { state: 'refused'; why: 'unsaved' | 'gone' }
  | { state: 'failed'; failure: Failure };

/**
 * One export at a time, with how far it is and what became of it. `about` names what is exported: with another one the outcome of the one
 * before is forgotten, and so is one that nobody waits for any more.
 */
export function useExporting(desktop: Pick<Desktop, 'task' | 'cancelTask'>, about: string) {
  const store = useStore();
  const [{ of, now }, setState] = useState<{ of: string; now: ExportState }>({ of: about, now: { state: 'idle' } });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), [about]);
  const state: ExportState = of === about ? now : { state: 'idle' };

  const run = async (subject: ExportSubject, begin: Begin, ending?: Ending): Promise<Made> => {
    running.current?.abort();
    const mine = new AbortController();
    running.current = mine;
    const tell = (next: ExportState) => {
      if (running.current === mine) setState({ of: about, now: next });
    };
    tell({ state: 'preparing' });
    const onProgress = (done: number, total: number) => tell({ state: 'making', done, total });
    const made = await makePaper(store, subject, begin, { desktop, signal: mine.signal, onProgress });
    if (!made.ok) {
      if ('refused' in made) tell({ state: 'refused', why: made.refused });
      else tell(made.failure.kind === 'cancelled' ? { state: 'idle' } : { state: 'failed', failure: made.failure });
    } else if (made.value.state === 'saved') tell({ state: 'saved', saved: made.value });
    else tell(ending ? { state: 'done', what: ending } : { state: 'idle' });
    return made;
  };
  const forget = () => setState({ of: about, now: { state: 'idle' } });
  return { state, run, cancel: () => running.current?.abort(), forget };
}
