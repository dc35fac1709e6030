import { randomUUID } from 'node:crypto';
import type { Output } from '#shared/ipc/contract';
import { fail, ok, type Result } from '#shared/result';
import type { NoteCrash } from './crash-log';

export type TaskState = Output<'task'>;
/** What a task ends with: a file that was saved, or the result of work that saves none. */
export type Ended = Exclude<TaskState, { state: 'running' | 'failed' }>;
/** Work that may take a while: tells how far it is and stops soon after the signal. */
type Work = (progress: (done: number, total: number) => void, signal: AbortSignal) => Promise<Result<Ended>>;

export type Tasks = {
  /** Begins the work and answers at once with its id. */
  start(work: Work): string;
  /** How far a task is. A finished one is told once and then forgotten. */
  ask(id: string): Result<TaskState>;
  cancel(id: string): Result<Record<string, never>>;
};

export function makeTasks(noteCrash: NoteCrash): Tasks {
  const tasks = new Map<string, { state: TaskState; stop: AbortController }>();
  return {
    start(work) {
      const id = randomUUID();
      const task: { state: TaskState; stop: AbortController } = {
        state: { state: 'running', done: 0, total: 0 },
        stop: new AbortController(),
      };
      tasks.set(id, task);
      const progress = (done: number, total: number) => {
        if (task.state.state === 'running') task.state = { state: 'running', done, total };
      };
      void work(progress, task.stop.signal)
        .catch((error: unknown) => fail({ kind: 'internal', reference: noteCrash('task', error) }))
        .then((result) => {
          task.state = result.ok ? result.value : { state: 'failed', failure: result.failure };
        });
      return id;
    },
    ask(id) {
      const task = tasks.get(id);
      if (!task) return fail({ kind: 'unknown-task' });
      if (task.state.state !== 'running') tasks.delete(id);
      return ok(task.state);
    },
    cancel(id) {
      const task = tasks.get(id);
      if (!task) return fail({ kind: 'unknown-task' });
      task.stop.abort();
      return ok({});
    },
  };
}
