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
};
const untold: Told = { state: null, failure: null };
/** Written by `askVaultState` alone. */
export const vaultState = create<Told>()(() => untold);
export const forgetVaultState = (): void => vaultState.setState(untold);

export const useVaultState = (): Told => vaultState();

export async function askVaultState(desktop: Pick<Desktop, 'vaultState'>): Promise<void> {
  const answer = await desktop.vaultState({});
  vaultState.setState(answer.ok ? { state: answer.value, failure: null } : { failure: answer.failure });
}

const newest = (points: readonly RestorePoint[]): RestorePoint | null =>
  points.reduce<RestorePoint | null>((last, point) => (last && last.at >= point.at ? last : point), null);

/** The last restore point of the present generation: what came after it is in the live journal alone. */
export const lastPoint = ({ restorePoints, position }: VaultState): RestorePoint | null =>
  newest(restorePoints.filter(({ generation }) => generation === position.generation));

/** When the vault was last made whole: by a restore point, or by a base of the present generation. Null: not yet. */
export function lastMadeAt(state: VaultState): string | null {
  const bases = state.bases.filter(({ generation }) => generation === state.position.generation);
  return [...state.restorePoints, ...bases].reduce<string | null>((last, { at }) => (last !== null && last >= at ? last : at), null);
}

/** Changes since the last restore point. */
export function changesSince(state: VaultState, lastSeq: number): number {
  const bases = state.bases.filter(({ generation }) => generation === state.position.generation);
  const sealed = [lastPoint(state), ...bases].map((each) => each?.seq ?? 0);
  return Math.max(0, lastSeq - Math.max(0, ...sealed));
}

/** Whether the last rehearsal went over the files from which this restore point is restored, and found everything the same. */
export function isRehearsed(point: RestorePoint, { rehearsal, bases, position }: VaultState): boolean {
  if (rehearsal?.result !== 'whole' || point.generation !== position.generation || point.at > rehearsal.at) return false;
  const from = bases.filter((base) => base.generation === point.generation && base.at <= rehearsal.at).map(({ seq }) => seq);
  return point.seq <= rehearsal.seq && point.seq >= Math.max(0, ...from);
}
