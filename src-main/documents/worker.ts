import { parentPort, workerData } from 'node:worker_threads';
import type { Result } from '#shared/result';
import { picturesInVault } from '../attachments/paper-pictures';
import { produceDocument, type DocumentRequest, type MadeDocument } from './produce-document';

/** What the thread is started with, and what it says: how far it is, then once the result. */
export type WorkerTask = { bundle: string; request: DocumentRequest; vaultFolder: string };
export type WorkerWord = { done: number; total: number } | { result: Result<MadeDocument> };

const say = (word: WorkerWord, moved: ArrayBuffer[] = []) => parentPort?.postMessage(word, moved);
const { bundle, request, vaultFolder } = workerData as WorkerTask;
const pictures = picturesInVault(vaultFolder);
const result = await produceDocument(bundle, request, { pictures, onProgress: (done, total) => say({ done, total }) });
say({ result }, result.ok ? [result.value.bytes.buffer as ArrayBuffer] : []);
