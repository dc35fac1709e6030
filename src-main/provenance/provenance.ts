import type { BytesHandlers, Handlers, Input } from '#shared/ipc/contract';
import type { MadeFrom } from '#shared/ipc/provenance-channels';
import { atMoment } from '#shared/bundle-moment';
import { fail, ok, type Result } from '#shared/result';
import type { Attachments } from '../attachments/attachments';
import type { MadeDocument } from '../documents/produce-document';
import { askThread } from '../ipc/ask-thread';
import { BytesCut } from '../ipc/dispatch-bytes';
import type { NoteCrash } from '../ipc/crash-log';
import { packData, unpackData } from './kept-data';
import type { DoProvenance } from './works';

type Making = Input<'exportDocument'> & { onProgress: (done: number, total: number) => void; signal: AbortSignal };
type Ports = {
  attachments: Pick<Attachments, 'storeAttachment' | 'readAttachment'>;
  makeDocument: (asked: Making) => Promise<Result<MadeDocument>>;
  work: DoProvenance;
  /** Seconds for a file that is brought; then its thread is ended. */
  patience?: number;
};
type Options = { onProgress?: (done: number, total: number) => void; signal?: AbortSignal };

export type Provenance = Pick<Handlers, 'keepExportData' | 'compareExport'> &
  Pick<BytesHandlers, 'recogniseFile' | 'compareFile'> & {
    /** The text of the data file from which a document was made, as it was then: `attachment-missing` or `attachment-damaged` where it is not to be had. */
    dataOf: (from: Pick<MadeFrom, 'data' | 'madeAt'>) => Promise<Result<string>>;
    /** The Word file of an export, made again. */
    madeAgain: (from: MadeFrom, options?: Options) => Promise<Result<MadeDocument>>;
  };

const whole = async (bytes: AsyncIterable<Uint8Array>): Promise<Result<Uint8Array>> => {
  const parts: Uint8Array[] = [];
  try {
    for await (const part of bytes) parts.push(part);
  } catch (error) {
    if (error instanceof BytesCut) return fail(error.failure);
    throw error;
  }
  return ok(new Uint8Array(Buffer.concat(parts)));
};
async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Ends what takes longer than so many seconds (`took-too-long`), its thread with it. */
async function within<T>(seconds: number, work: (signal: AbortSignal) => Promise<Result<T>>): Promise<Result<T>> {
  const signal = AbortSignal.timeout(seconds * 1_000);
  const done = await work(signal);
  return !done.ok && done.failure.kind === 'cancelled' && signal.aborted ? fail({ kind: 'took-too-long', seconds }) : done;
}

/** What became of exports: their data kept and compared with today's, their files known again, compared, and made again. */
export function openProvenance({ attachments, makeDocument, work, patience = 120 }: Ports): Provenance {
  const kept = (sha256: string) => attachments.readAttachment({ sha256, part: 'file' });
  const provenance: Provenance = {
    async keepExportData({ lease, bundle }) {
      const stored = await attachments.storeAttachment({ lease, part: 'file', of: null }, once(await packData(bundle)));
      if (!stored.ok) return stored;
      const { sha256, bytes, mediaType } = stored.value;
      return ok({ sha256, bytes, mediaType });
    },
    async compareExport({ bundle, data, audience }) {
      const then = await kept(data);
      return then.ok ? work('compareData', [then.value, bundle, audience]) : then;
    },
    async recogniseFile(_asked, bytes) {
      const file = await whole(bytes);
      return file.ok ? within(patience, (signal) => work('recognise', [file.value], signal)) : file;
    },
    async compareFile(from, bytes) {
      const file = await whole(bytes);
      if (!file.ok) return file;
      const made = await provenance.madeAgain(from);
      if (!made.ok) return made;
      const compared = await within(patience, (signal) => work('compareWords', [made.value.bytes, file.value], signal));
      return compared.ok ? ok({ ...compared.value, documentHash: made.value.traced.documentHash }) : compared;
    },
    async dataOf({ data, madeAt }) {
      const then = await kept(data);
      if (!then.ok) return then;
      const text = await unpackData(then.value);
      return text === null ? fail({ kind: 'attachment-damaged', sha256: data }) : ok(atMoment(text, madeAt));
    },
    async madeAgain({ data, madeAt, ...request }, { onProgress = () => undefined, signal = new AbortController().signal } = {}) {
      const bundle = await provenance.dataOf({ data, madeAt });
      return bundle.ok ? makeDocument({ ...request, format: 'docx', bundle: bundle.value, onProgress, signal }) : bundle;
    },
  };
  return provenance;
}

/** The works of provenance in a thread of their own. */
export const provenanceInThread =
  (worker: URL, noteCrash: NoteCrash): DoProvenance =>
  (name, asked, signal = new AbortController().signal) =>
    askThread(worker, { work: name, asked }, { name: 'provenance worker', noteCrash, signal });
