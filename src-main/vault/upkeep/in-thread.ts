import { Worker } from 'node:worker_threads';
import type { DoWork, EndOf, WorkName } from './works';
import type { VaultTask, VaultWord } from './worker';

/**
 * Does long work on the vault in a thread of its own, so that saving goes on meanwhile. When the signal comes the thread stops where it
 * leaves nothing half done. Rejects with what the system refused there, and where the thread ends without a word.
 */
export const inThread =
  (worker: URL): DoWork =>
  (name, asked, progress, signal) =>
    new Promise((answer, crash) => {
      type Name = typeof name & WorkName;
      const workerData: VaultTask = { name, asked };
      const thread = new Worker(worker, { workerData });
      const stop = () => thread.postMessage('stop');
      const end = () => signal.removeEventListener('abort', stop);
      if (signal.aborted) stop();
      signal.addEventListener('abort', stop);
      thread.on('message', (word: VaultWord) => {
        if (!('result' in word)) return progress(word.done, word.total);
        end();
        if ('end' in word.result) return answer(word.result.end as EndOf<Name>);
        const { code, errno, message } = word.result.refused;
        crash(Object.assign(new Error(message), { code, errno }));
      });
      thread.on('error', (error) => {
        end();
        crash(error);
      });
      thread.on('exit', (code) => {
        end();
        crash(new Error(`the thread ended with ${code} and gave no answer`));
      });
    });
