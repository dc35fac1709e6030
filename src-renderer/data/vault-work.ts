import type { Failure, Result } from '#shared/result';
import { create } from 'zustand';
import type { Done } from './follow-task';
import type { Rehearsed } from './rehearse';

/** Long work on the vault, as the screen shows it. It goes on when its page is left. */
export type Work<T> =
  | { state: 'idle' }
  | {
      state: 'running';
      done: number;
      /** 0 where it is not known. */
      total: number;
      /** Which part of the work it is, where it has several. */
      step: number;
      cancel: () => void;
    }
  | { state: 'done'; result: T }
  | { state: 'failed'; failure: Failure };

type Results = {
  point: Done<'makeRestorePoint'>;
  rehearsal: Rehearsed;
  check: Done<'checkVault'>;
  copy: Done<'copyVault'>;
};
export type WorkName = keyof Results;
type Works = { [K in WorkName]: Work<Results[K]> };

const resting: Works = { point: { state: 'idle' }, rehearsal: { state: 'idle' }, check: { state: 'idle' }, copy: { state: 'idle' } };
/** Written by `runWork` alone. */
export const vaultWorks = create<Works>()(() => resting);
/** Of a workspace that is put away: what goes on is stopped, and nothing is heard of it any more. */
export function forgetVaultWorks(): void {
  const works = Object.values(vaultWorks.getState());
  vaultWorks.setState(resting);
  for (const work of works) if (work.state === 'running') work.cancel();
}

export const useVaultWork = <K extends WorkName>(name: K): Works[K] => vaultWorks((works) => works[name]);

type WorkProgress = (done: number, total: number, step?: number) => void;

/** Does long work under its name, one at a time of each; tells of it until it is asked for again. Gives its result, or null where there is none. */
export async function runWork<K extends WorkName>(
  name: K,
  work: (progress: WorkProgress, signal: AbortSignal) => Promise<Result<Results[K]>>,
): Promise<Results[K] | null> {
  if (vaultWorks.getState()[name].state === 'running') return null;
  const stop = new AbortController();
  const cancel = () => stop.abort();
  const isOurs = () => {
    const known = vaultWorks.getState()[name];
    return known.state === 'running' && known.cancel === cancel;
  };
  const tell = (now: Work<Results[K]>) => {
    // The workspace may have been put away meanwhile.
    if (isOurs()) vaultWorks.setState({ [name]: now });
  };
  const running: WorkProgress = (done, total, step = 0) => tell({ state: 'running', done, total, step, cancel });
  vaultWorks.setState({ [name]: { state: 'running', done: 0, total: 0, step: 0, cancel } });
  const made = await work(running, stop.signal);
  tell(made.ok ? { state: 'done', result: made.value } : { state: 'failed', failure: made.failure });
  return made.ok ? made.value : null;
}
