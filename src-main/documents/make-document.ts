import { Worker } from 'node:worker_threads';
import { documentFormats, type Input, type Output } from '#shared/ipc/contract';
import { fail, type Result } from '#shared/result';
import type { NoteCrash } from '../ipc/crash-log';
import { documents } from './index';
import type { MadeDocument } from './produce-document';
import type { WorkerTask, WorkerWord } from './worker';

type Asked = Input<'exportDocument'> & { onProgress: (done: number, total: number) => void; signal: AbortSignal };
export type DocumentPorts = {
  documents: Output<'documents'>;
  makeDocument: (asked: Asked) => Promise<Result<MadeDocument>>;
};

/**
 * What both hosts know of documents: which there are, and how one is made, in a thread of its own so that neither window nor host waits. The
 * thread reads photos in the vault itself; where there is none, as in the sample, papers say that they are missing.
 * Cancelling ends the thread. A thread that crashes, or ends without an answer, is an internal failure with a reference.
 */
export const documentPorts = (worker: URL, noteCrash: NoteCrash, vaultFolder: string): DocumentPorts => ({
  documents: documents.map(({ kind, label, subject, audiences }) => ({
    kind,
    label,
    subject,
    audiences: [...audiences],
    formats: [...documentFormats],
  })),
  makeDocument: ({ bundle, onProgress, signal, ...request }) =>
    new Promise((answer) => {
      if (signal.aborted) return answer(fail({ kind: 'cancelled' }));
      const workerData: WorkerTask = { bundle, request, vaultFolder };
      const thread = new Worker(worker, { workerData });
      let answered = false;
      const end = (result: () => Result<MadeDocument>) => {
        if (answered) return;
        answered = true;
        signal.removeEventListener('abort', cancel);
        answer(result());
        void thread.terminate();
      };
      const cancel = () => end(() => fail({ kind: 'cancelled' }));
      const crashed = (error: unknown) => end(() => fail({ kind: 'internal', reference: noteCrash('document worker', error) }));
      signal.addEventListener('abort', cancel);
      thread.on('message', (word: WorkerWord) => ('result' in word ? end(() => word.result) : onProgress(word.done, word.total)));
      thread.on('error', crashed);
      thread.on('exit', (code) => crashed(new Error(`the thread ended with ${code} and gave no answer`)));
    }),
});
