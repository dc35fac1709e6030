import type { Desktop, Output } from '#shared/ipc/contract';
import { ok, type Result } from '#shared/result';

export type Saved = Extract<Output<'task'>, { state: 'saved' }>;

const soon = 50;
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Asks how far a task is, until it has saved its file or failed: soon at first, as most are short, then four times a second. */
export async function followTask(
  desktop: Pick<Desktop, 'task'>,
  id: string,
  progress: (done: number, total: number) => void,
  every = 250,
): Promise<Result<Saved>> {
  for (let next = soon; ; next *= 2) {
    const answer = await desktop.task({ id });
    if (!answer.ok) return answer;
    const state = answer.value;
    if (state.state === 'failed') return { ok: false, failure: state.failure };
    if (state.state === 'saved') return ok(state);
    if (state.state === 'done') throw new Error('the task saved no file');
    progress(state.done, state.total);
    await wait(Math.min(next, every));
  }
}
