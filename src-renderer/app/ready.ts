import { createContext, useContext } from 'react';
import type { StartState } from '../data/start-state';

export type Ready = Extract<StartState, { state: 'ready' }>;

const ReadyContext = createContext<Ready | null>(null);
export const ReadyProvider = ReadyContext.Provider;

/** What the start knows of the open workspace: the host, and the ways into the sample and out of it. */
export function useReady(): Ready {
  const ready = useContext(ReadyContext);
  if (!ready) throw new Error('no workspace is open here');
  return ready;
}
