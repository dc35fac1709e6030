import type { VaultFile } from './vault-files';

/** A base, as far as it matters for keeping it. `at` in milliseconds, `records` in all. */
export type KeptBase = Pick<VaultFile, 'generation' | 'number'> & { at: number; records: number };

const day = 24 * 60 * 60 * 1_000;
/** Every one of the last month is kept, then one a week for three months, then one a month for a year. Fewer than two there never are. */
const steps = [
  { until: 31 * day, every: 0 },
  { until: 120 * day, every: 7 * day },
  { until: 366 * day, every: 30 * day },
] as const;
const fewest = 2;
/** A base with less than this share of another's records never makes that one superfluous. */
const nearEmpty = 0.5;

/**
 * The bases that can go. The first of a generation stays: without it the generation has no beginning. So does one after which there are none
 * but much smaller ones: it may be the last full one before something went wrong.
 */
export function superfluousBases<B extends KeptBase>(bases: readonly B[], now: number): B[] {
  const newestFirst = [...bases].sort((a, b) => b.at - a.at);
  const isFirst = (base: B) => !bases.some((other) => other.generation === base.generation && other.number < base.number);
  const gone: B[] = [];
  let lastKept = Infinity;
  for (const [place, base] of newestFirst.entries()) {
    const age = now - base.at;
    const step = steps.find(({ until }) => age <= until);
    const isWanted = step !== undefined && (step.every === 0 || lastKept - base.at >= step.every);
    const newer = newestFirst.slice(0, place).filter((other) => !gone.includes(other));
    const isLastFull = newer.every((other) => other.records < base.records * nearEmpty);
    if (isWanted || place < fewest || isFirst(base) || isLastFull) lastKept = base.at;
    else gone.push(base);
  }
  return gone;
}
