/** Milliseconds after which a page that has not answered no longer holds the vault against another. */
const leaseHolds = 10_000;

/** A lease, and the browser profile of the page that has it. */
export type Holder = { lease: number; profile: string | null };
export type Lease = {
  /** Gives the vault to a page. Whether another holds it is asked before. */
  take(profile: string | null): Holder;
  /** Whether this lease is the valid one; if so its holder has answered just now. */
  answered(lease: number): boolean;
  /** Whether a page of another profile holds it. Of the same one only the last page can ask: the others have given up their turn, or are gone. */
  held(asker: string | null): boolean;
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
export function makeLease(now: () => number, before: Holder | null = null): Lease {
  let last = before?.lease ?? 0;
  let left = before;
  let holder: (Holder & { at: number }) | null = null;
  // Either way: a clock that was set back must not keep a dead page's lease for hours.
  const alive = ({ at }: { at: number }) => Math.abs(now() - at) < leaseHolds;
  return {
    held: (asker) => holder !== null && alive(holder) && (asker === null || holder.profile !== asker),
    take(profile) {
      last = Math.max(last + 1, now());
      holder = { lease: last, profile, at: now() };
      left = null;
      return { lease: last, profile };
    },
    answered(lease) {
      const valid = [holder, left].find((known) => known?.lease === lease);
      if (!valid) return false;
      holder = { lease, profile: valid.profile, at: now() };
      left = null;
      return true;
    },
    release(lease) {
      if (holder?.lease === lease) holder = null;
    },
    valid: () => holder?.lease ?? left?.lease ?? null,
    lapse() {
      holder = null;
      left = null;
    },
  };
}
