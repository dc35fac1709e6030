const minute = 60_000;
const day = 24 * 60 * minute;

/** Milliseconds. `idle`: without a change, before a restore point is made. `atMost`: between two of them while nobody ever pauses. */
export const rhythm = {
  look: minute / 2,
  idle: 5 * minute,
  atMost: 60 * minute,
  quiet: 2 * minute,
  rehearsal: 7 * day,
  again: 10 * minute,
} as const;

/** What is known when it is asked what is due; moments in milliseconds since 1970. */
export type SafetyFacts = {
  openedAt: number;
  /** The last change that this page has stored; null where it has stored none. */
  changedAt: number | null;
  /** Something was changed since the last restore point. */
  unsealed: boolean;
  pointAt: number | null;
  /** There is anything to rehearse with. */
  filled: boolean;
  rehearsedAt: number | null;
};
export type SafetyWork = 'restore-point' | 'rehearsal';

/** A moment that lies ahead by more than a day was noted by a clock that has been set back since: it says nothing. */
const believable = (at: number | null, now: number): number | null => (at !== null && at <= now + day ? at : null);

/**
 * What is to be done now: a restore point when work pauses, and when it never does once an hour; a rehearsal once a week in a quiet moment.
 * Null where nothing is due.
 */
export function dueWork(facts: SafetyFacts, now: number): SafetyWork | null {
  const quietFor = now - Math.max(facts.openedAt, facts.changedAt ?? 0);
  const since = now - Math.max(facts.openedAt, believable(facts.pointAt, now) ?? 0);
  if (facts.unsealed && (quietFor >= rhythm.idle || since >= rhythm.atMost)) return 'restore-point';
  const rehearsedAt = believable(facts.rehearsedAt, now);
  const old = rehearsedAt === null || now - rehearsedAt >= rhythm.rehearsal;
  return facts.filled && old && quietFor >= rhythm.quiet ? 'rehearsal' : null;
}

type Ports = {
  /** Null while nothing is known. */
  facts: () => SafetyFacts | null;
  /** Does it; false where it did not succeed. */
  does: Record<SafetyWork, () => Promise<boolean>>;
  now?: () => number;
};

/** Looks twice a minute what is due and does it, one work at a time; what did not succeed is tried again after ten minutes. Gives the function that ends it. */
export function keepRhythm({ facts, does, now = Date.now }: Ports): () => void {
  let busy = false;
  let failedAt: number | null = null;
  const look = async () => {
    const known = facts();
    const from = now();
    if (busy || !known || (failedAt !== null && Math.abs(from - failedAt) < rhythm.again)) return;
    const work = dueWork(known, from);
    if (work === null) return;
    busy = true;
    failedAt = (await does[work]().catch(() => false)) ? null : now();
    busy = false;
  };
  const timer = setInterval(() => void look(), rhythm.look);
  return () => clearInterval(timer);
}
