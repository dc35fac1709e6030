import type { Output } from '#shared/ipc/contract';
import { create } from 'zustand';

type HostStatus = {
  /** The main process answered the last time it was asked. */
  reachable: boolean;
  vault: Output<'status'>['vault'];
  /** How much room is left where the vault is. */
  disk: Output<'status'>['disk'];
  /** Bytes left where the vault is; null where the system does not say. */
  freeBytes: number | null;
};

export const hostStatus = create<HostStatus>()(() => ({ reachable: true, vault: 'ok', disk: 'ok', freeBytes: null }));

/** What the main process said of itself the last time, some seconds ago. */
export const useHostStatus = (): HostStatus => hostStatus();

/** Too little room is left to store records; what is typed stays on the screen. */
export const recordsReadOnly = (): boolean => hostStatus.getState().disk === 'full';
export const useRecordsReadOnly = (): boolean => hostStatus(({ disk }) => disk === 'full');
