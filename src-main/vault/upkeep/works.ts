import { lookAtBackup, takeBackup } from './backup';
import { checkVault } from './check-vault';
import { copyVault } from './copy-vault';
import { makeBase } from './make-base';
import { mergeJournals } from './merge-journals';
import { previewRestore } from './preview';
import { rehearse } from './rehearse';
import { thinBases } from './thin';

/** Long work on the files of a vault. Each is a plain function; in the program they run in a thread of their own. */
export const works = { makeBase, thinBases, mergeJournals, previewRestore, rehearse, checkVault, copyVault, lookAtBackup, takeBackup };

export type Works = typeof works;
export type WorkName = keyof Works;
export type AskedOf<N extends WorkName> = Parameters<Works[N]>[0];
export type EndOf<N extends WorkName> = Awaited<ReturnType<Works[N]>>;

/** Does one of them. Rejects with what the system refuses. */
export type DoWork = <N extends WorkName>(
  name: N,
  asked: AskedOf<N>,
  progress: (done: number, total: number) => void,
  signal: AbortSignal,
) => Promise<EndOf<N>>;

/** Does it here, for tests and where there is no thread to be had. */
export const doWorkHere: DoWork = async (name, asked, progress, signal) => {
  // The compiler cannot see that a work's own question goes to its own function.
  const work = works[name] as (asked: unknown, told: { progress: typeof progress; stop: () => boolean }) => Promise<never>;
  return work(asked, { progress, stop: () => signal.aborted });
};
