/** Milliseconds after which a page that has not answered no longer holds the vault against another. */
const leaseHolds = 10_000;

export type Lease = {
  /** A new lease, or null while another page holds it and `takeOver` was not asked for. */
  take(takeOver: boolean): number | null;
  /** Whether this lease is the valid one; if so its holder has answered just now. */
  answered(lease: number): boolean;
  held(): boolean;
  release(lease: number): void;
  /** The valid one; null: there is none. */
  valid(): number | null;
  /** No lease is valid any more, also none that is left of an earlier host. */
  lapse(): void;
};

/**
 * Who may write. `before` is the lease that was valid when the host ended without its page: it stays so until another is taken, because a
 * page outlives its host and nobody else has written since. Numbers grow with the clock and never come twice.
 */
export function makeLease(now: () => number, before: number | null = null): Lease {
  let last = before ?? 0;
  let left = before;
  let holder: { lease: number; at: number } | null = null;
  // Either way: a clock that was set back must not keep a dead page's lease for hours.
  const held = () => holder !== null && Math.abs(now() - holder.at) < leaseHolds;
  return {
    held,
    take(takeOver) {
      if (held() && !takeOver) return null;
      last = Math.max(last + 1, now());
      holder = { lease: last, at: now() };
      left = null;
      return last;
    },
    answered(lease) {
      if (holder?.lease !== lease && left !== lease) return false;
      holder = { lease, at: now() };
      left = null;
      return true;
    },
    release(lease) {
      if (holder?.lease === lease) holder = null;
    },
    valid: () => holder?.lease ?? left,
    lapse() {
      holder = null;
      left = null;
    },
  };
}
