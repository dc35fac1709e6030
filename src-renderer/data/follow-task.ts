import type { Desktop, Input, Output } from '#shared/ipc/contract';
import type { VaultResults } from '#shared/ipc/vault-work';
import { fail, ok, type Result } from '#shared/result';

export type Ended = Exclude<Output<'task'>, { state: 'running' | 'failed' }>;
export type Saved = Extract<Ended, { state: 'saved' }>;
/** Channels whose work ends with a result. */
type Tasked = keyof VaultResults;
export type Done<C extends Tasked> = VaultResults[C];
type Progress = (done: number, total: number) => void;

const soon = 50;
const usual = 250;
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Asks how far a task is, until it has ended: soon at first, as most are short, then four times a second. */
export async function untilEnded(desktop: Pick<Desktop, 'task'>, id: string, progress: Progress, every = usual): Promise<Result<Ended>> {
  for (let next = soon; ; next *= 2) {
    const answer = await desktop.task({ id });
    if (!answer.ok) return answer;
    const state = answer.value;
    if (state.state === 'failed') return { ok: false, failure: state.failure };
    if (state.state !== 'running') return ok(state);
    progress(state.done, state.total);
    await wait(Math.min(next, every));
  }
}

type Begins = Pick<Desktop, Tasked>;
/**
 * Asks for long work and follows it to its result; when the signal comes the work is told to stop, and ends with `cancelled` or, where it was
 * too late, as it would have.
 */
export async function resultOf<C extends Tasked>(
  desktop: Pick<Desktop, 'task' | 'cancelTask'> & Pick<Begins, C>,
  channel: C,
  input: Input<C>,
  progress: Progress = () => undefined,
  signal: AbortSignal = new AbortController().signal,
): Promise<Result<Done<C>>> {
  // The compiler cannot see that a channel's own input goes to its own function.
  const begin = desktop[channel] as (input: Input<C>) => Promise<Result<{ task: string }>>;
  if (signal.aborted) return fail({ kind: 'cancelled' });
  const begun = await begin(input);
  if (!begun.ok) return begun;
  const id = begun.value.task;
  const stop = () => void desktop.cancelTask({ id });
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop);
  try {
    const ended = await untilEnded(desktop, id, progress);
    if (!ended.ok) return ended;
    if (ended.value.state !== 'done') throw new Error('the task has no result');
    return ok(ended.value.result as Done<C>);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
