import type { Desktop, Output } from '#shared/ipc/contract';
import type { Failure } from '#shared/result';
import { create } from 'zustand';

export type VaultState = Output<'vaultState'>;
export type RestorePoint = VaultState['restorePoints'][number];

type Told = {
  /** What the vault said of itself the last time it was asked; null before the first answer. */
  state: VaultState | null;
  /** Why the last question was not answered. */
  failure: Failure | null;
  /** Changes of the database that the journal could not take by then. */
  waiting: number;
};
const untold: Told = { state: null, failure: null, waiting: 0 };
/** Written by `askVaultState` alone. */
export const vaultState = create<Told>()(() => untold);
export const forgetVaultState = (): void => vaultState.setState(untold);

export const useVaultState = (): Told => vaultState();

/** `waitsFor`: the last change of the database, where the journal cannot take it; null where it has all. */
export async function askVaultState(desktop: Pick<Desktop, 'vaultState'>, waitsFor: number | null): Promise<void> {
  const answer = await desktop.vaultState({});
  const state = answer.ok ? answer.value : vaultState.getState().state;
  const waiting = Math.max(0, (waitsFor ?? 0) - (state?.position.lastSeq ?? 0));
  vaultState.setState({ state, failure: answer.ok ? null : answer.failure, waiting });
}

/** What says up to which change of a generation the vault was made whole: a restore point, or a base. */
type Made = Pick<RestorePoint, 'at' | 'generation' | 'seq'>;

/** The one that holds the last change. Told by numbers: a clock may have been set back between two of them. */
const newest = <M extends Made>(all: readonly M[]): M | null =>
  all.reduce<M | null>((last, each) => (last && (last.generation - each.generation || last.seq - each.seq) > 0 ? last : each), null);

/** The last restore point of the present generation: what came after it is in the live journal alone. */
export const lastPoint = ({ restorePoints, position }: VaultState): RestorePoint | null =>
  newest(restorePoints.filter(({ generation }) => generation === position.generation));

/** Where the vault was last made whole: by a restore point, or by a base of the present generation. Null: not yet. */
export function lastMade({ bases, restorePoints, position }: VaultState): Made | null {
  return newest<Made>([...bases.filter(({ generation }) => generation === position.generation), ...restorePoints]);
}

/** Changes since the last restore point. */
export function changesSince(state: VaultState, lastSeq: number): number {
  const bases = state.bases.filter(({ generation }) => generation === state.position.generation);
  const sealed = [lastPoint(state), ...bases].map((each) => each?.seq ?? 0);
  return Math.max(0, lastSeq - Math.max(0, ...sealed));
}

/** Whether the last rehearsal went over the files from which that state is restored, and found everything the same. */
export function isRehearsed({ generation, seq }: Omit<Made, 'at'>, { rehearsal }: VaultState): boolean {
  if (rehearsal?.result !== 'whole' || rehearsal.generation !== generation) return false;
  return rehearsal.from <= seq && seq <= rehearsal.seq;
}

/** When a rehearsal of the present generation was made, whatever it found: one of a generation before says nothing of this one. */
export const rehearsedAt = ({ rehearsal, position }: VaultState): string | null =>
  rehearsal?.generation === position.generation ? rehearsal.at : null;
