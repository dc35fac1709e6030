/** Milliseconds after which a page that has not answered no longer holds the vault against another. */
const leaseHolds = 10_000;

export type Lease = {
  /** A new lease, or null while another page holds it and `takeOver` was not asked for. */
  take(takeOver: boolean): number | null;
  /** Whether this lease is the valid one; if so its holder has answered just now. */
  answered(lease: number): boolean;
  held(): boolean;
  release(lease: number): void;
};

/** Who may write. Numbers grow with the clock, so that a lease of an earlier run of the program is never taken for one of this run. */
export function makeLease(now: () => number): Lease {
  let last = 0;
  let holder: { lease: number; at: number } | null = null;
  const held = () => holder !== null && now() - holder.at < leaseHolds;
  return {
    held,
    take(takeOver) {
      if (held() && !takeOver) return null;
      last = Math.max(last + 1, now());
      holder = { lease: last, at: now() };
      return last;
    },
    answered(lease) {
      if (holder?.lease !== lease) return false;
      holder.at = now();
      return true;
    },
    release(lease) {
      if (holder?.lease === lease) holder = null;
    },
  };
}
