import { parentPort, workerData } from 'node:worker_threads';
import type { Result } from '#shared/result';
import type { ThreadWord } from '../ipc/ask-thread';
import { works, type ProvenanceTask } from './works';

const { work, asked } = workerData as ProvenanceTask;
// The compiler cannot see that a work's own question goes to its own function.
const run = works[work] as (...asked: readonly unknown[]) => Promise<Result<unknown>>;
const word: ThreadWord<unknown> = { result: await run(...asked) };
parentPort?.postMessage(word);
