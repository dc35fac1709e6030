import { parentPort, workerData } from 'node:worker_threads';
import type { ThreadWord } from '../ipc/ask-thread';
import type { Kind } from '#shared/records/kinds';
import { ok } from '#shared/result';
import type { Language } from '#shared/text/index';
import { picturesInVault } from '../attachments/paper-pictures';
import { checkTemplate } from '../templates/check-template';
import { fillStored } from '../templates/fill-stored';
import { sampleTemplate } from '../templates/sample-template';
import { produceDocument, type DocumentRequest } from './produce-document';

/** What the thread is started with. */
export type ThreadTask =
  | { readonly work: 'make'; readonly bundle: string; readonly request: DocumentRequest; readonly vaultFolder: string }
  | { readonly work: 'check'; readonly bytes: Uint8Array; readonly subject: Kind }
  | { readonly work: 'sample'; readonly subject: Kind; readonly language: Language };

const say = (word: ThreadWord<unknown>, moved: ArrayBuffer[] = []) => parentPort?.postMessage(word, moved);

function make({ bundle, request, vaultFolder }: Extract<ThreadTask, { work: 'make' }>) {
  if (request.template) return fillStored(vaultFolder, bundle, { ...request, template: request.template });
  const pictures = picturesInVault(vaultFolder);
  return produceDocument(bundle, request, { pictures, onProgress: (done, total) => say({ done, total }) });
}

const task = workerData as ThreadTask;
if (task.work === 'check') say({ result: await checkTemplate(Buffer.from(task.bytes), task.subject) });
else {
  const result = task.work === 'make' ? await make(task) : ok(await sampleTemplate(task.subject, task.language));
  say({ result }, result.ok ? [result.value.bytes.buffer as ArrayBuffer] : []);
}
