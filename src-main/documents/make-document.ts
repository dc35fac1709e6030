import { documentFormats, type Input, type Output } from '#shared/ipc/contract';
import type { Result } from '#shared/result';
import { askThread } from '../ipc/ask-thread';
import type { NoteCrash } from '../ipc/crash-log';
import { documents } from './index';
import type { MadeDocument } from './produce-document';
import type { WorkerTask } from './worker';

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
    askThread(worker, { bundle, request, vaultFolder } satisfies WorkerTask, { name: 'document worker', noteCrash, onProgress, signal }),
});
