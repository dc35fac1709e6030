import type { Desktop, Output } from '#shared/ipc/contract';
import { ok, type Result } from '#shared/result';

export type Saved = Extract<Output<'task'>, { state: 'saved' }>;

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Asks four times a second how far a task is, until it has saved its file or failed. */
export async function followTask(
  desktop: Pick<Desktop, 'task'>,
  id: string,
  progress: (done: number, total: number) => void,
  every = 250,
): Promise<Result<Saved>> {
  for (;;) {
    const answer = await desktop.task({ id });
    if (!answer.ok) return answer;
    const state = answer.value;
    if (state.state === 'failed') return { ok: false, failure: state.failure };
    if (state.state === 'saved') return ok(state);
    progress(state.done, state.total);
    await wait(every);
  }
}
