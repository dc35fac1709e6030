import { parentPort, workerData } from 'node:worker_threads';
import type { ThreadWord } from '../ipc/ask-thread';
import { picturesInVault } from '../attachments/paper-pictures';
import { produceDocument, type DocumentRequest, type MadeDocument } from './produce-document';

/** What the thread is started with. */
export type WorkerTask = { bundle: string; request: DocumentRequest; vaultFolder: string };

const say = (word: ThreadWord<MadeDocument>, moved: ArrayBuffer[] = []) => parentPort?.postMessage(word, moved);
const { bundle, request, vaultFolder } = workerData as WorkerTask;
const pictures = picturesInVault(vaultFolder);
const result = await produceDocument(bundle, request, { pictures, onProgress: (done, total) => say({ done, total }) });
say({ result }, result.ok ? [result.value.bytes.buffer as ArrayBuffer] : []);
