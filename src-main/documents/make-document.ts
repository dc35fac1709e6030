import { documentFormats, type BytesInput, type BytesOutput, type Input, type Output } from '#shared/ipc/contract';
import type { Traced } from '#shared/ipc/provenance-work';
import type { Result } from '#shared/result';
import { askThread } from '../ipc/ask-thread';
import type { NoteCrash } from '../ipc/crash-log';
import { documents } from './index';
import type { MadeDocument } from './produce-document';
import type { ThreadTask } from './worker';

type Asked = Input<'exportDocument'> &
  Pick<Input<'previewDocument'>, 'mostRows'> & { onProgress: (done: number, total: number) => void; signal: AbortSignal };
export type DocumentPorts = {
  documents: Output<'documents'>;
  makeDocument: (asked: Asked) => Promise<Result<MadeDocument>>;
  checkTemplate: (bytes: Uint8Array, asked: BytesInput<'checkTemplate'>) => Promise<Result<BytesOutput<'checkTemplate'>>>;
  sampleTemplate: (asked: Input<'saveSampleTemplate'>) => Promise<Result<{ fileName: string; bytes: Uint8Array; traced: Traced }>>;
};

/** Every document, as the page is told of it. */
export const offeredDocuments: Output<'documents'> = documents.map(({ kind, label, subject, audiences }) => ({
  kind,
  label,
  subject,
  audiences: [...audiences],
  formats: [...documentFormats],
}));

/**
 * What both hosts know of documents: which there are, how one is made, and what is to be said of templates, each in a thread of its own. The
 * thread reads photos and templates in the vault itself; where there is none, as in the sample, papers say that photos are missing.
 */
export function documentPorts(worker: URL, noteCrash: NoteCrash, vaultFolder: string): DocumentPorts {
  const name = 'document worker';
  return {
    documents: offeredDocuments,
    makeDocument: ({ bundle, onProgress, signal, ...request }) => {
      const task: ThreadTask = { work: 'make', bundle, request, vaultFolder };
      return askThread(worker, task, { name, noteCrash, onProgress, signal });
    },
    checkTemplate: (bytes, { subject }) => askThread(worker, { work: 'check', bytes, subject } satisfies ThreadTask, { name, noteCrash }),
    sampleTemplate: (asked) => askThread(worker, { work: 'sample', ...asked } satisfies ThreadTask, { name, noteCrash }),
  };
}
