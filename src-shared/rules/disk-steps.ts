/** How much room the disk has left, from plenty to none. `low` warns; `tight` takes no imports, and photos at print size only; at `full` records are read-only. */
export const diskSteps = ['ok', 'low', 'tight', 'full'] as const;
export type DiskStep = (typeof diskSteps)[number];

/** A step begins where fewer bytes than these are free. */
export const diskLimits = { low: 2_000_000_000, tight: 1_000_000_000, full: 200_000_000 } as const satisfies Record<
  Exclude<DiskStep, 'ok'>,
  number
>;

/** Of a limit, how much more must be free before its step ends: files that come and go must not make the screen flicker. */
const margin = 1.1;

/** The step after `free` bytes were counted, where `before` was the step until now. What the system does not tell (null) is taken for enough. */
export function diskStep(free: number | null, before: DiskStep): DiskStep {
  if (free === null) return 'ok';
  const holds = (step: keyof typeof diskLimits) =>
    free < diskLimits[step] * (diskSteps.indexOf(before) >= diskSteps.indexOf(step) ? margin : 1);
  return (['full', 'tight', 'low'] as const).find(holds) ?? 'ok';
}
