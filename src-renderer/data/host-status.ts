import type { Output } from '#shared/ipc/contract';
import { create } from 'zustand';

type HostStatus = {
  /** The main process answered the last time it was asked. */
  reachable: boolean;
  vault: Output<'status'>['vault'];
  /** Bytes left where the vault is; null where the system does not say. */
  freeBytes: number | null;
};

export const hostStatus = create<HostStatus>()(() => ({ reachable: true, vault: 'ok', freeBytes: null }));

/** What the main process said of itself the last time, some seconds ago. */
export const useHostStatus = (): HostStatus => hostStatus();
