import { Worker } from 'node:worker_threads';
import { fail, type Result } from '#shared/result';
import type { NoteCrash } from './crash-log';

/** What a thread says: how far it is, then once the result. */
export type ThreadWord<T> = { done: number; total: number } | { result: Result<T> };

type Around = {
  /** Names the thread in the log of crashes. */
  name: string;
  noteCrash: NoteCrash;
  onProgress?: (done: number, total: number) => void;
  signal?: AbortSignal;
};

/**
 * Has work done that writes nothing, in a thread of its own so that neither window nor host waits. Cancelling ends the thread. A thread that
 * crashes, or ends without an answer, is an internal failure with a reference.
 */
export const askThread = <T>(worker: URL, workerData: unknown, { name, noteCrash, onProgress, signal }: Around): Promise<Result<T>> =>
  new Promise((answer) => {
    if (signal?.aborted) return answer(fail({ kind: 'cancelled' }));
    const thread = new Worker(worker, { workerData });
    let answered = false;
    const end = (result: () => Result<T>) => {
      if (answered) return;
      answered = true;
      signal?.removeEventListener('abort', cancel);
      answer(result());
      void thread.terminate();
    };
    const cancel = () => end(() => fail({ kind: 'cancelled' }));
    const crashed = (error: unknown) => end(() => fail({ kind: 'internal', reference: noteCrash(name, error) }));
    signal?.addEventListener('abort', cancel);
    thread.on('message', (word: ThreadWord<T>) => ('result' in word ? end(() => word.result) : onProgress?.(word.done, word.total)));
    thread.on('error', crashed);
    thread.on('exit', (code) => crashed(new Error(`the thread ended with ${code} and gave no answer`)));
  });
