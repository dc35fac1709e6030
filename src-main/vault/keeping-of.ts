import type { Result } from '#shared/result';
import type { Held } from './held-journal';
import type { DoWork } from './upkeep/works';

export type Progress = (done: number, total: number) => void;
export type KeepingOf = {
  folder: string;
  schema: number;
  appVersion: string;
  now: () => number;
  doWork: DoWork;
  /** Runs one short thing at a time over the whole vault: appends wait for it. */
  inTurn: <T>(work: () => Promise<T>) => Promise<T>;
  held: () => Promise<Result<Held>>;
  /** Puts another journal in the place of the one that grows; null: none for now. */
  hold: (next: Held | null) => Promise<void>;
  /** The valid one, and its end for whoever has it. */
  lease: { valid: () => number | null; lapse: () => Promise<void> };
  /** Comes when the program is about to end: what only reads, or makes a copy, is given up then. */
  leaving: AbortSignal;
};
