import { existsSync, readFileSync } from 'node:fs';

const status = '/proc/self/status';

/** The most memory that this program has had, in bytes. Of it alone: what `maxRSS` says begins with the size of the process that started it. */
export function peakMemory(): number {
  const kilobytes = existsSync(status) ? /VmHWM:\s+(\d+) kB/.exec(readFileSync(status, 'utf8'))?.[1] : undefined;
  return Number(kilobytes ?? process.resourceUsage().maxRSS) * 1_024;
}
