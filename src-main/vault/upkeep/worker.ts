import { parentPort, workerData } from 'node:worker_threads';
import { isSystemError } from '../../files/file-trouble';
import { works, type AskedOf, type EndOf, type WorkName } from './works';

/** What the thread is started with, and what it says: how far it is, then once the end, or what the system refused. */
export type VaultTask<N extends WorkName = WorkName> = { name: N; asked: AskedOf<N> };
export type VaultWord<N extends WorkName = WorkName> =
  { done: number; total: number } | { result: { end: EndOf<N> } | { refused: { code: string; errno: number; message: string } } };

const say = (word: VaultWord) => parentPort?.postMessage(word);
const { name, asked } = workerData as VaultTask;
const work = works[name] as (asked: unknown, told: unknown) => Promise<EndOf<WorkName>>;
let stopped = false;
parentPort?.on('message', () => {
  stopped = true;
});
const told = { progress: (done: number, total: number) => say({ done, total }), stop: () => stopped };
try {
  say({ result: { end: await work(asked, told) } });
} catch (error) {
  if (!isSystemError(error)) throw error;
  say({ result: { refused: { code: error.code ?? '', errno: error.errno ?? 0, message: error.message } } });
}
parentPort?.close();
