import { diskStep, type DiskStep } from '#shared/rules/disk-steps';
import { freeBytes } from './free-space';

export type DiskWatch = {
  /** Counts anew. */
  look: () => Promise<{ disk: DiskStep; freeBytes: number | null }>;
  /** The step that was found last. */
  step: () => DiskStep;
  end: () => void;
};

/** Watches the room that is left on the disk of a folder: at once, every minute, and whenever somebody looks. Keeps no program alive. */
export function watchDisk(folder: string, measure = freeBytes, every = 60_000): DiskWatch {
  let step: DiskStep = 'ok';
  const look = async () => {
    const free = await measure(folder);
    step = diskStep(free, step);
    return { disk: step, freeBytes: free };
  };
  void look();
  const timer = setInterval(() => void look(), every).unref();
  return { look, step: () => step, end: () => clearInterval(timer) };
}
