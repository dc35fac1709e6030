import { useHostStatus } from '../data/host-status';
import { useStore } from '../data/store';
import type { Kept } from '../pictures/make-pictures';

/** Whether files can be added here: `sample` has no vault, `full` has room for nothing, `tight` only for pictures at print size and for no import. */
export type Room = 'enough' | 'tight' | 'full' | 'sample';

export function useRoom(): Room {
  const { disk } = useHostStatus();
  if (useStore().lease === null) return 'sample';
  return disk === 'full' || disk === 'tight' ? disk : 'enough';
}

/** In which size a picture is kept; an original only where there is room for it and the user asks for it. */
export const keptIn = (room: Room, wantsOriginal: boolean): Kept => (room === 'tight' ? 'print' : wantsOriginal ? 'original' : 'screen');
